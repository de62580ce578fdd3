package aftersales.journey;

import aftersales.testing.TestDatabase;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/**
 * Takes the pictures of the README and the guide, of the demonstration's pages as they are now:
 *
 * <pre>{@code
 * ./mvnw test -Dtest=PicturesTests -Dpictures=docs/pictures
 * }</pre>
 */
@EnabledIfSystemProperty(named = "pictures", matches = ".+", disabledReason = "takes pictures only when told where to put them")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "aftersales.demonstration=true")
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@ExtendWith(BrowserExtension.class)
class PicturesTests {

    private static final String PASSWORD = "aftersales-demo";
    private static final String CAMERA = "40-2217";

    private final Path folder = Path.of(System.getProperty("pictures"));

    @ParameterizedTest
    @CsvSource({"zh-CN, zh, 测速点离线，雷达无信号", "en, en, 'Speed camera offline, no radar signal'"})
    void of_the_pages_of_every_day(String language, String suffix, String fault, Browser browser) throws IOException {
        Look desk = new Look(language, Look.Size.DESKTOP, Look.Theme.LIGHT);
        try (Visit agent = browser.visit(desk).signIn("agent", PASSWORD)) {
            take(agent.open("/desk"), "desk-" + suffix);
            agent.open("/tickets/new?q=" + CAMERA).page().fill("input[name=title]", fault);
            take(agent, "new-call-" + suffix);
            agent.open("/tickets?show=OPEN&q=" + CAMERA).page().locator(".list tbody .key a").first().click();
            agent.page().waitForURL("**/tickets/R-*");
            take(agent, "ticket-" + suffix);
        }
        try (Visit dispatcher = browser.visit(desk).signIn("dispatcher", PASSWORD)) {
            take(dispatcher.open("/dispatch"), "board-" + suffix);
        }
        try (Visit manager = browser.visit(desk).signIn("manager", PASSWORD)) {
            manager.open("/calendars").page().getByText("公司日历", new Page.GetByTextOptions().setExact(true)).first().click();
            manager.page().waitForURL("**/calendars/*");
            take(manager, "calendar-" + suffix);
            take(manager.open("/dashboard"), "dashboard-" + suffix);
            take(manager.open("/policies/OFFICE"), "policy-" + suffix);
            take(manager.open("/what-if?policy=OFFICE&start=2026-09-30T15:00&at%5BVISIT_REQUESTED%5D=2026-09-30T16:30&facts%5BREGION_CLASS%5D=CITY"),
                    "what-if-" + suffix);
        }
        try (Visit technician = browser.visit(desk.on(Look.Size.PHONE)).signIn("wanglei", PASSWORD)) {
            technician.open("/jobs").page().locator(".job").first().click();
            technician.page().waitForURL("**/jobs/R-*");
            take(technician, "job-" + suffix);
        }
        try (Visit wall = browser.visit(desk.on(Look.Size.WALL).in(Look.Theme.DARK)).signIn("manager", PASSWORD)) {
            take(wall.open("/dashboard/wall"), "wall-" + suffix);
        }
    }

    private void take(Visit visit, String name) throws IOException {
        Files.createDirectories(folder);
        byte[] png = visit.page().screenshot(new Page.ScreenshotOptions());
        Files.write(folder.resolve(name + ".png"), Palette.reduce(png));
    }
}
