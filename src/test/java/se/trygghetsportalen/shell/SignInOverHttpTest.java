package se.trygghetsportalen.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.trygghetsportalen.PortalTest;
import se.trygghetsportalen.people.Accounts;
import se.trygghetsportalen.people.PasswordResets;
import se.trygghetsportalen.people.domain.Account;
import se.trygghetsportalen.people.domain.AccountMother;
import se.trygghetsportalen.people.domain.AccountRepository;
import se.trygghetsportalen.people.domain.ResetLink;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.shared.SaveOutcome;

/** The sign-in form as a browser sends it, through every filter there is. */
@PortalTest
class SignInOverHttpTest {
    private static final String PASSWORD = "lykta vid kajen";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private AccountRepository repository;

    @Autowired
    private PasswordResets resets;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ActingAs actingAs;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private SignedInUser administrator;
    private Account account;

    @BeforeEach
    void anAccountWithAPassword() {
        administrator = stored(Role.ADMINISTRATOR).signedIn();
        account = stored(Role.PARTNER);
        var link = actingAs.call(administrator, () -> resets.issue(account.id()));
        resets.use(((SaveOutcome.Saved<ResetLink>) link).stored().token(), PASSWORD);
    }

    @Test
    void letsInWhoeverKnowsThePassword() throws Exception {
        assertThat(signIn(account.username().value(), PASSWORD)).isEqualTo("/");
        assertThat(get("").statusCode()).isEqualTo(200);
    }

    @Test
    void sendsWhoeverHasNotSignedInToTheSignInPage() throws Exception {
        HttpResponse<String> answer = get("konton");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(location(answer)).isEqualTo("/login");
    }

    @Test
    void saysTheSameOfAWrongPasswordAndAnUnknownName() throws Exception {
        assertThat(signIn(account.username().value(), "fel")).isEqualTo("/login?fel");
        assertThat(signIn("finns-inte-" + account.id().value().toString().substring(24), PASSWORD))
                .isEqualTo("/login?fel");
        assertThat(location(get(""))).isEqualTo("/login");
    }

    @Test
    void makesAnAccountWaitAfterTooManyFailuresAndSaysForHowLong() throws Exception {
        for (int time = 0; time < 6; time++) {
            assertThat(signIn(account.username().value(), "fel")).isEqualTo("/login?fel");
        }

        assertThat(signIn(account.username().value(), PASSWORD)).isEqualTo("/login?vanta=1");
        assertThat(signIn(account.username().value().toUpperCase(java.util.Locale.ROOT), PASSWORD))
                .as("the name written otherwise is the same name")
                .isEqualTo("/login?vanta=1");
    }

    @Test
    void endsTheSessionOfAnAccountThatIsLocked() throws Exception {
        signIn(account.username().value(), PASSWORD);
        assertThat(get("").statusCode()).isEqualTo(200);

        actingAs.run(administrator, () -> accounts.lock(account.id(), stored().version()));

        assertThat(location(get(""))).isEqualTo("/login");
        assertThat(signIn(account.username().value(), PASSWORD)).isEqualTo("/login?fel");
    }

    @Test
    void takesNoSignInThatAnotherPageSent() throws Exception {
        get("login");
        HttpResponse<String> answer = post("made-up", account.username().value(), PASSWORD);

        // Nobody is signed in: who had left the page open for too long is shown it anew.
        assertThat(location(answer)).isEqualTo("/login");
        assertThat(location(get(""))).isEqualTo("/login");
    }

    @ParameterizedTest
    @ValueSource(strings = {"login", "", "konton"})
    void tellsTheBrowserToBeCareful(String path) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'none'", "base-uri 'self'");
        assertThat(answer.headers().firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"portal.css", "aura/aura.css", "icons/lantern.svg", "fonts/source-sans-3-latin.woff2"})
    void letsTheBrowserKeepTheProgramme(String path) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).startsWith("max-age=");
        // A browser that reads either of these asks anew for everything on each page.
        assertThat(answer.headers().map()).doesNotContainKeys("pragma", "expires");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"login", "", "konton"})
    void letsTheBrowserKeepNoPage(String path) throws Exception {
        assertThat(get(path).headers().firstValue("Cache-Control").orElseThrow())
                .contains("no-store");
    }

    @Test
    void sendsLongStyleSheetsCompressedAndPagesWithTheirTokensNever() throws Exception {
        assertThat(encoding("aura/aura.css")).hasValue("gzip");
        assertThat(encoding("login")).isEmpty();
    }

    private Optional<String> encoding(String path) throws IOException, InterruptedException {
        return browser.send(
                        request(path).header("Accept-Encoding", "gzip").build(),
                        HttpResponse.BodyHandlers.ofByteArray())
                .headers()
                .firstValue("Content-Encoding");
    }

    private Account stored(Role role) {
        Account added = AccountMother.account(role);
        repository.add(added, null, java.time.Instant.now());
        return added;
    }

    private Account stored() {
        return repository.find(account.id()).orElseThrow();
    }

    /** Where the browser is sent after it has handed in the form. */
    private String signIn(String username, String password) throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(get("login").body());
        assertThat(token.find()).isTrue();
        HttpResponse<String> answer = post(token.group(1), username, password);
        assertThat(answer.statusCode()).isEqualTo(302);
        return location(answer);
    }

    private HttpResponse<String> post(String token, String username, String password)
            throws IOException, InterruptedException {
        return browser.send(
                request("login")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + encoded(token) + "&username="
                                + encoded(username) + "&password=" + encoded(password)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(request(path).header("Accept", "text/html").build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/" + path));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String location(HttpResponse<String> answer) {
        URI location = URI.create(answer.headers().firstValue("Location").orElseThrow());
        return location.getRawPath() + (location.getRawQuery() == null ? "" : "?" + location.getRawQuery());
    }
}
