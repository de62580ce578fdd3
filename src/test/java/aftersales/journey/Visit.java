package aftersales.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.servlet.http.Cookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Somebody at a browser. Notes what the console complains about; that includes all the content security policy refuses. */
public final class Visit implements AutoCloseable {

    private static final Path PICTURES = Path.of("target", "pictures");
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

    /** Each press of a pointer: b on a link or button, o on anything else. */
    private static final String COUNTER = """
            addEventListener('pointerdown', event => {
              sessionStorage.pressed = (sessionStorage.pressed ?? '') + (event.target.closest('a, button') ? 'b' : 'o')
            }, true)""";

    private final BrowserContext context;
    private final Look look;
    private final String base;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Visit(BrowserContext context, Look look, String base) {
        this.context = context;
        this.look = look;
        this.base = base;
        context.addInitScript(COUNTER);
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    public Page page() {
        return page;
    }

    public Look look() {
        return look;
    }

    /** Signs in by a session's cookie, as {@code TestSessions} makes it. */
    public Visit signIn(Cookie session) {
        context.addCookies(List.of(new com.microsoft.playwright.options.Cookie(session.getName(), session.getValue()).setUrl(base)));
        return this;
    }

    /** Signs in as people do. */
    public Visit signIn(String login, String password) {
        open("/login");
        page.fill("input[name=username]", login);
        page.fill("input[name=password]", password);
        page.click("main button");
        assertThat(page).not().hasURL(Pattern.compile(".*/login.*"));
        return this;
    }

    /** Opens a page and waits until it is loaded. */
    public Visit open(String path) {
        Response answer = page.navigate(path);
        assertThat(answer.status()).as("GET " + path).isLessThan(400);
        return this;
    }

    /** The page may be used by everybody, fits, and the browser has nothing to complain about; a picture is kept. */
    public Visit check(String name) {
        return check(name, look, false);
    }

    /** The same in light and dark, on a desk and on a phone. The page stays as it is, of the visit's size and theme. */
    public Visit checkEverywhere(String name) {
        return check(name, List.of(Look.Size.DESKTOP, Look.Size.PHONE));
    }

    /** The same in light and dark, for pages that are meant for what the visitor holds in his hand. */
    public Visit checkInBothThemes(String name) {
        return check(name, List.of(look.size()));
    }

    private Visit check(String name, List<Look.Size> sizes) {
        for (Look.Size size : sizes) {
            check(name, wear(look.on(size).in(Look.Theme.LIGHT)), false);
            check(name, wear(look.on(size).in(Look.Theme.DARK)), true); // the same page, only its colours are others
        }
        wear(look);
        return this;
    }

    private Look wear(Look other) {
        boolean dark = other.theme() == Look.Theme.DARK;
        page.setViewportSize(other.size().width, other.size().height);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT));
        assertThat(page.locator("html")).hasAttribute("data-bs-theme", dark ? "dark" : "light");
        return other;
    }

    private Visit check(String name, Look worn, boolean recoloured) {
        picture(name, worn);
        // Legacy: all in the page itself. Our pages have no frames, and the other way opens a page for each answer.
        AxeBuilder axe = new AxeBuilder(page).setLegacyMode(true);
        List<String> violations = (recoloured ? axe.withRules(COLOURS) : axe.withTags(RULES)).analyze().getViolations().stream()
                .map(rule -> rule.getId() + " " + rule.getNodes().stream().map(node -> node.getHtml() + " " + node.getFailureSummary()).limit(3).toList()).toList();
        assertThat(violations).as("accessibility of %s, %s", name, worn).isEmpty();
        assertThat(((Number) page.evaluate("document.documentElement.scrollWidth - window.innerWidth")).intValue())
                .as("pixels wider than the screen: %s, %s", name, worn).isLessThanOrEqualTo(0);
        assertThat(complaints).as("console of %s, %s", name, worn).isEmpty();
        return this;
    }

    /** What the page is about: neither menu nor the box on top. */
    public Locator main() {
        return page.locator("main");
    }

    /** The field with this label. */
    public Locator field(String label) {
        return main().getByLabel(Pattern.compile("^" + label + "(\\s|$)"));
    }

    /** The button that says exactly this. */
    public Locator button(String words) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    /** The link that says exactly this. */
    public Locator link(String words) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    /** How often a mouse or finger was put down so far in this visit. */
    public int presses() {
        return pressed().length();
    }

    /** How often that was on a link or button. */
    public int taps() {
        return (int) pressed().chars().filter(kind -> kind == 'b').count();
    }

    private String pressed() {
        return (String) page.evaluate("sessionStorage.pressed ?? ''");
    }

    private void picture(String name, Look worn) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + "-" + worn + ".png")).setFullPage(true));
    }

    /** A fault was meant: the console's complaints so far are forgotten. */
    public Visit forgive() {
        complaints.clear();
        return this;
    }

    @Override
    public void close() {
        context.close();
    }
}
