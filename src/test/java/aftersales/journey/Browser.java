package aftersales.journey;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Chromium, started once for all journeys of a run. Asks for nothing but our own server. */
public final class Browser {

    private static final List<String> PLACES = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
    private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync");

    private final com.microsoft.playwright.Browser chromium;
    private final String base;

    private Browser(com.microsoft.playwright.Browser chromium, String base) {
        this.chromium = chromium;
        this.base = base;
    }

    /** Where Chromium lies: {@code CHROMIUM}, else the usual places. */
    static Optional<Path> place() {
        return Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), PLACES.stream()).map(Path::of).filter(Files::isExecutable).findFirst();
    }

    Browser at(int port) {
        return new Browser(chromium, "http://localhost:" + port);
    }

    static Browser start(Path place) {
        // Beside other tests on two cores a page may take its time.
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var chromium = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(place).setArgs(ARGUMENTS));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return new Browser(chromium, "");
    }

    /** A new visitor: no cookies yet. Close it when done. */
    public Visit visit(Look look) {
        return visit(look, true);
    }

    /** The same with script switched off. */
    public Visit visitWithoutScript(Look look) {
        return visit(look, false);
    }

    private Visit visit(Look look, boolean script) {
        boolean phone = look.size() == Look.Size.PHONE;
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions().setBaseURL(base)
                .setLocale(look.language()).setViewportSize(look.size().width, look.size().height).setIsMobile(phone).setHasTouch(phone)
                .setColorScheme(look.theme() == Look.Theme.DARK ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.REDUCE).setJavaScriptEnabled(script));
        return new Visit(context, look, base);
    }
}
