package se.trygghetsportalen.bonus.web;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import se.trygghetsportalen.bonus.BonusInformation;
import se.trygghetsportalen.bonus.domain.ProtocolFile;

/**
 * The file by which anybody computes a decided year's amounts again, to everybody without an account. A year that is not
 * decided has no file, as a year that is not there. Anybody may keep a copy, but asks whether it still holds: a year whose
 * decision is annulled is not published until it has been decided anew.
 */
@RestController
class PublishedProtocolController {
    private static final CacheControl ASK_AGAIN = CacheControl.noCache().cachePublic();
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

    private final BonusInformation information;

    PublishedProtocolController(BonusInformation information) {
        this.information = information;
    }

    @GetMapping("/bonus/protokoll/{year}")
    ResponseEntity<byte[]> protocol(@PathVariable String year, WebRequest request) {
        if (!YEAR.matcher(year).matches()) {
            return ResponseEntity.notFound().build();
        }
        return information
                .published(Integer.parseInt(year))
                .map(file -> answer(year, file, request))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static ResponseEntity<byte[]> answer(String year, ProtocolFile file, WebRequest request) {
        String tag = "\"" + file.sha256() + "\"";
        if (request.checkNotModified(tag)) {
            return ResponseEntity.status(304).eTag(tag).cacheControl(ASK_AGAIN).build();
        }
        return ResponseEntity.ok()
                .eTag(tag)
                .cacheControl(ASK_AGAIN)
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("bonus-" + year + ".json")
                                .build()
                                .toString())
                .body(file.text().getBytes(StandardCharsets.UTF_8));
    }
}
