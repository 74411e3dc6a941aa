package se.trygghetsportalen.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * One Chromium for all journeys: the machine's own, else the one that Playwright installed. Where there is neither, the
 * journeys are reported as skipped with how to get one; where {@code CI} is set they fail instead.
 */
final class Chromium {
    private static final String HOW_TO_GET_ONE =
            "No Chromium was found. Install Debian's package `chromium`, or any Chrome, or name one in CHROMIUM_PATH.";
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static @Nullable Browser running;

    private Chromium() {}

    /** The browser, started when the first journey asks. */
    static synchronized Browser browser() {
        if (running == null) {
            running = start();
        }
        return running;
    }

    /**
     * A browser of its own that keeps what it stores in the directory, as a phone does, and that can be killed.
     *
     * @param width of its screen
     */
    static BrowserContext phone(Path directory, int width) {
        // Says why, or skips, where there is no browser.
        browser();
        BrowserType.LaunchPersistentContextOptions options = new BrowserType.LaunchPersistentContextOptions()
                .setHeadless(true)
                .setArgs(ARGUMENTS)
                .setViewportSize(width, 844)
                .setHasTouch(true)
                .setLocale("sv-SE")
                .setTimezoneId("Europe/Stockholm");
        find().ifPresent(options::setExecutablePath);
        return playwright().chromium().launchPersistentContext(directory, options);
    }

    /** Ends every process of the browser that keeps its things in the directory, without a word of warning. */
    static void kill(Path directory) {
        ProcessHandle.allProcesses()
                .filter(process -> process.info().arguments().stream()
                        .flatMap(Arrays::stream)
                        .anyMatch(argument -> argument.contains(directory.toString())))
                .forEach(ProcessHandle::destroyForcibly);
    }

    private static Playwright playwright() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    private static Browser start() {
        Playwright playwright = playwright();
        BrowserType.LaunchOptions options =
                new BrowserType.LaunchOptions().setHeadless(true).setArgs(ARGUMENTS);
        find().ifPresent(options::setExecutablePath);
        try {
            return playwright.chromium().launch(options);
        } catch (PlaywrightException missing) {
            if (System.getenv("CI") != null) {
                return Assertions.fail(HOW_TO_GET_ONE, missing);
            }
            Assumptions.abort(HOW_TO_GET_ONE);
            throw missing;
        }
    }

    private static Optional<Path> find() {
        return Stream.of(
                        System.getenv().getOrDefault("CHROMIUM_PATH", ""),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome",
                        "/snap/bin/chromium",
                        "/Applications/Chromium.app/Contents/MacOS/Chromium",
                        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                        "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe")
                .filter(path -> !path.isEmpty())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
