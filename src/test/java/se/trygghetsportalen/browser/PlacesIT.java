package se.trygghetsportalen.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The register of places: the map, and a file with a bad row. */
@BrowserTest
class PlacesIT {
    private static final Path PICTURES = Path.of("target/pictures");

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(ints = {Visitor.PHONE, Visitor.DESK})
    void theMapNeedsNobodyElseAndTheFileShowsItsBadRows(int width) {
        try (Visitor lead = new Visitor(port, width)) {
            Set<String> hosts = ConcurrentHashMap.newKeySet();
            lead.page().onRequest((Request request) -> {
                if (request.url().startsWith("http")) {
                    hosts.add(URI.create(request.url()).getHost());
                }
            });
            lead.signInByCard("samordnare");
            lead.open("platser");
            lead.page().locator("portal-map[drawn]").waitFor();
            Locator markers = lead.page().locator("portal-map .leaflet-marker-icon");
            assertThat(markers.count()).isGreaterThan(30);
            assertThat(markers.first().getAttribute("aria-label")).isNotBlank();
            lead.hasNoBarriers();
            lead.picture(PICTURES.resolve("places-%d.png".formatted(width)));
            lead.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            lead.hasNoBarriers();
            lead.picture(PICTURES.resolve("places-%d-dark.png".formatted(width)));
            lead.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));

            // By keyboard: the list under the map says what the markers say.
            lead.page().locator("portal-map summary").press("Enter");
            lead.page().locator("portal-map li button").first().press("Enter");
            lead.page().locator(".arena.pointed-out").waitFor();
            lead.hasNoBarriers();

            lead.pressButton("Läs in från fil");
            String name = "Ny plats " + width;
            lead.page()
                    .locator("input[type=file]")
                    .setInputFiles(new FilePayload(
                            "platser.csv",
                            "text/csv",
                            ("Namn;Område;Typ av plats;Latitud;Longitud\n" + name
                                            + ";Sjövik;Park eller badplats;58,6;16,55\nKiosken;Månen;Skola;;\n")
                                    .getBytes(UTF_8)));
            lead.says("Rad 3, Område: Området ”Månen” finns inte i registret.");
            lead.hasNoBarriers();
            lead.picture(PICTURES.resolve("places-import-%d.png".formatted(width)));
            lead.pressButton("Lägg till en plats");
            lead.says("En plats har lagts till.");
            lead.page().locator(".arena .row-title").getByText(name).waitFor();

            assertThat(hosts).containsExactly("localhost");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Visitor.PHONE, Visitor.DESK})
    void aPlaceHalfWrittenIsBackAfterTheBrowserWasClosed(int width) {
        String name = "Halva platsen " + width;
        try (Visitor lead = new Visitor(port, width)) {
            openNew(lead);
            lead.hasNoBarriers();
            lead.page()
                    .waitForResponse(
                            answer -> answer.url().contains("v-r=uidl")
                                    && String.valueOf(answer.request().postData())
                                            .contains(name),
                            () -> name(lead).fill(name));
        }
        try (Visitor lead = new Visitor(port, width)) {
            openNew(lead);
            lead.button("Fortsätt med utkastet").waitFor();
            lead.hasNoBarriers();
            lead.picture(PICTURES.resolve("places-draft-%d.png".formatted(width)));
            lead.pressButton("Fortsätt med utkastet");
            lead.page().waitForCondition(() -> name(lead).inputValue().equals(name));
            lead.pressButton("Avbryt");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Visitor.PHONE, Visitor.DESK})
    void whatIsWrongWithADistrictIsSaidAtItsField(int width) {
        try (Visitor lead = new Visitor(port, width)) {
            lead.signInByCard("samordnare");
            lead.open("platser");
            lead.pressButton("Lägg till område");
            name(lead).waitFor();
            lead.pressButton("Spara");
            lead.says("Skriv vad området heter.");
            lead.hasNoBarriers();
            lead.picture(PICTURES.resolve("places-district-%d.png".formatted(width)));
            lead.pressButton("Avbryt");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Visitor.PHONE, Visitor.DESK})
    void whatIsWrongWithAPlaceIsSaidAtItsField(int width) {
        try (Visitor lead = new Visitor(port, width)) {
            openNew(lead);
            Locator position = lead.page().locator("vaadin-dialog[opened]").getByLabel("Läge på kartan");
            position.fill("vid kiosken");
            position.blur();
            lead.pressButton("Spara");
            lead.says("Skriv latitud och longitud så här");
            lead.page().locator("vaadin-dialog[opened] portal-map[drawn]").waitFor();
            assertThat(position.inputValue()).isEqualTo("vid kiosken");
            lead.hasNoBarriers();
            lead.picture(PICTURES.resolve("places-place-%d.png".formatted(width)));
            lead.pressButton("Avbryt");
        }
    }

    private static void openNew(Visitor lead) {
        lead.signInByCard("samordnare");
        lead.open("platser");
        lead.pressButton("Lägg till plats");
        name(lead).waitFor();
    }

    private static Locator name(Visitor lead) {
        return lead.page().locator("vaadin-dialog[opened]").getByLabel("Namn");
    }
}
