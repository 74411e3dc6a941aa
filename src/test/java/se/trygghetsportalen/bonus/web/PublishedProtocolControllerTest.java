package se.trygghetsportalen.bonus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.trygghetsportalen.PortalTest;
import se.trygghetsportalen.bonus.AssessmentTown;
import se.trygghetsportalen.bonus.AssessmentTown.Case;
import se.trygghetsportalen.bonus.BonusDecisions;
import se.trygghetsportalen.bonus.BonusDecisions.Choice;
import se.trygghetsportalen.bonus.BonusDecisions.SignOutcome;
import se.trygghetsportalen.bonus.BonusProposals;
import se.trygghetsportalen.bonus.domain.BonusYear;
import se.trygghetsportalen.bonus.domain.Protocol;
import se.trygghetsportalen.bonus.domain.ProtocolId;
import se.trygghetsportalen.bonus.domain.ProtocolRepository;
import se.trygghetsportalen.bonus.domain.SigningId;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.shared.Money;
import se.trygghetsportalen.shared.SaveOutcome;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks as somebody without an account does. */
@PortalTest
class PublishedProtocolControllerTest {
    @Autowired
    AssessmentTown town;

    @Autowired
    BonusProposals proposals;

    @Autowired
    BonusDecisions decisions;

    @Autowired
    ProtocolRepository protocols;

    @LocalServerPort
    int port;

    @Test
    void aDecidedYearIsGivenToEverybodyByteForByteAndNoOther() throws Exception {
        BonusYear year = town.year();
        Case about = town.assessed(year, 10);
        int number = year.plan().year();
        assertThat(get(number).statusCode()).as("assessed").isEqualTo(404);
        SignedInUser officer = town.town().officer();
        assertThat(town.town()
                        .as()
                        .call(officer, () -> proposals.propose(year.id(), year.version(), ProtocolId.next())))
                .isInstanceOf(SaveOutcome.Saved.class);
        assertThat(get(number).statusCode()).as("proposed").isEqualTo(404);
        SignedInUser signer = town.town().person(Role.DECISION_MAKER);
        Protocol kept = Objects.requireNonNull(
                town.town().as().call(signer, () -> proposals.of(year.id())).protocol());
        Choice choice = new Choice(about.application(), Money.ofKronor(4_500), "");
        assertThat(town.town()
                        .as()
                        .call(
                                signer,
                                () -> decisions.sign(SigningId.next(), year.id(), kept.id(), "4.12", List.of(choice))))
                .isInstanceOf(SignOutcome.Signed.class);

        HttpResponse<byte[]> response = get(number);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().allValues("Content-Type")).containsExactly("application/json");
        assertThat(response.headers().allValues("Content-Disposition"))
                .containsExactly("attachment; filename=\"bonus-" + number + ".json\"");
        assertThat(response.headers().allValues("Cache-Control")).containsExactly("no-cache, public");
        assertThat(response.headers().allValues("Set-Cookie")).isEmpty();
        String text = new String(response.body(), StandardCharsets.UTF_8);
        assertThat(text).contains("\"inputs\":" + kept.inputs() + ",\"result\":" + kept.result() + "}");
        theFileGivesItsResultAgain(text, kept);
        assertThat(response.headers().allValues("ETag")).containsExactly("\"" + sha256(text) + "\"");
        assertThat(get(number, "If-None-Match", "\"" + sha256(text) + "\"").statusCode())
                .isEqualTo(304);
        assertThat(text).contains(about.association().number().digits());
        assertThat(text)
                .doesNotContain(
                        about.chair().displayName(),
                        about.chair().id().toString(),
                        officer.id().toString(),
                        signer.id().toString(),
                        "Planen används varje termin.",
                        "Vi går igenom det varje termin.");

        assertThat(get(1999).statusCode()).as("no such year").isEqualTo(404);
        assertThat(request("bonus/protokoll/nittio").statusCode()).isEqualTo(404);
    }

    /** By nothing but what stands in the file. */
    private void theFileGivesItsResultAgain(String text, Protocol kept) throws Exception {
        JsonNode file = JsonMapper.shared().readTree(text);
        String inputs = text.substring(text.indexOf("\"inputs\":") + 9, text.indexOf(",\"result\":"));
        String result = text.substring(text.indexOf(",\"result\":") + 10, text.length() - 1);
        assertThat(sha256(inputs)).isEqualTo(file.get("inputsSha256").asString());
        assertThat(sha256(result)).isEqualTo(file.get("resultSha256").asString());
        Protocol read = new Protocol(
                kept.id(),
                kept.year(),
                kept.number(),
                inputs,
                file.get("inputsSha256").asString(),
                kept.scheme(),
                file.get("schemeSha256").asString(),
                result,
                file.get("resultSha256").asString(),
                kept.sealedAt(),
                kept.sealedBy());
        assertThat(protocols.givesTheSame(read)).isTrue();
        assertThat(file.get("result").get("lines").get(0).get("amount").toString())
                .contains("450000");
    }

    private HttpResponse<byte[]> get(int year, String... headers) throws Exception {
        return request("bonus/protokoll/" + year, headers);
    }

    private HttpResponse<byte[]> request(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/" + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
