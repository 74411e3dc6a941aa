package se.trygghetsportalen.platform.files.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import se.trygghetsportalen.platform.files.FileStore;
import se.trygghetsportalen.platform.files.domain.FileId;
import se.trygghetsportalen.platform.files.domain.StoredFile;

/**
 * Gives a stored file to whoever may open it; to anybody else there is no such file. Always as an attachment that the
 * browser neither guesses about nor lets run. A browser may keep a copy, but asks each time whether it still may show it.
 */
@RestController
class FileController {
    /** Nothing inside the file may load, run or send anything, should a browser open it after all. */
    private static final String NOTHING = "default-src 'none'; sandbox; frame-ancestors 'none'";

    private final FileStore store;

    FileController(FileStore store) {
        this.store = store;
    }

    @GetMapping("/filer/{id}")
    ResponseEntity<byte[]> file(@PathVariable UUID id, WebRequest request) {
        FileId file = new FileId(id);
        return store.find(file)
                .filter(found -> found.removal() == null)
                .map(found -> answer(found, request))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private ResponseEntity<byte[]> answer(StoredFile file, WebRequest request) {
        String tag = "\"" + file.sha256() + "\"";
        if (request.checkNotModified(tag)) {
            return ResponseEntity.status(304)
                    .eTag(tag)
                    .cacheControl(CacheControl.noCache().cachePrivate())
                    .build();
        }
        return store.open(file.id())
                .map(opened -> ResponseEntity.ok()
                        .eTag(tag)
                        .cacheControl(CacheControl.noCache().cachePrivate())
                        .contentType(MediaType.parseMediaType(file.type().mediaType()))
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename(file.name(), StandardCharsets.UTF_8)
                                        .build()
                                        .toString())
                        .header("X-Content-Type-Options", "nosniff")
                        .header("Content-Security-Policy", NOTHING)
                        .header("Cross-Origin-Resource-Policy", "same-origin")
                        .body(opened.content()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
