package aftersales.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import jakarta.servlet.http.Cookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Somebody at a browser. Notes what the console complains about; that includes all the content security policy refuses. */
public final class Visit implements AutoCloseable {

    private static final Path PICTURES = Path.of("target", "pictures");
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final BrowserContext context;
    private final Look look;
    private final String base;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Visit(BrowserContext context, Look look, String base) {
        this.context = context;
        this.look = look;
        this.base = base;
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
        picture(name);
        List<String> violations = new AxeBuilder(page).withTags(RULES).analyze().getViolations().stream()
                .map(rule -> rule.getId() + " " + rule.getNodes().stream().map(node -> node.getHtml() + " " + node.getFailureSummary()).limit(3).toList()).toList();
        assertThat(violations).as("accessibility of %s, %s", name, look).isEmpty();
        assertThat(((Number) page.evaluate("document.documentElement.scrollWidth - window.innerWidth")).intValue())
                .as("pixels wider than the screen: %s, %s", name, look).isLessThanOrEqualTo(0);
        assertThat(complaints).as("console of %s, %s", name, look).isEmpty();
        return this;
    }

    /** Keeps a picture of the whole page in {@code target/pictures}. */
    public Visit picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + "-" + look + ".png")).setFullPage(true));
        return this;
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
