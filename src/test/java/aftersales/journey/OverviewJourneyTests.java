package aftersales.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.SelectOption;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who watches, and who looks for something. */
@JourneyTest
class OverviewJourneyTests {

    @Autowired Scene scene;

    @BeforeEach
    void set() {
        scene.set();
    }

    @Test
    void the_dashboard_renews_itself_and_leads_to_the_tickets_behind_each_figure(Browser browser) {
        scene.reported("测速点离线", Duration.ofMinutes(20)); // not answered in 15 minutes
        scene.assigned("抓拍率下降", Duration.ofMinutes(5));
        try (Visit visit = scene.enter(browser, Look.chinese(), scene.manager())) {
            Page page = visit.page();
            page.clock().install();
            visit.open("/dashboard").checkEverywhere("dashboard");
            assertThat(tile(page, "未结")).hasText(Pattern.compile("^\\s*2\\s"));
            assertThat(tile(page, "已超时")).hasText(Pattern.compile("^\\s*1\\s"));
            page.evaluate("window.stayed = true");

            scene.reported("夜间图像偏色", Duration.ZERO);
            page.clock().runFor(16_000);
            assertThat(tile(page, "未结")).hasText(Pattern.compile("^\\s*3\\s"));
            assertThat((Boolean) page.evaluate("window.stayed")).as("without loading the page again").isTrue();

            tile(page, "未结").click();
            assertThat(page.locator(".list tbody tr")).hasCount(3);
        }
    }

    private static Locator tile(Page page, String words) {
        return page.locator("a.tile").filter(new Locator.FilterOptions().setHasText(words));
    }

    @Test
    void the_wall_is_read_from_the_door(Browser browser) {
        String number = scene.reported("测速点离线", Duration.ofMinutes(20));
        try (Visit visit = scene.enter(browser, Look.chinese().on(Look.Size.WALL).in(Look.Theme.DARK), scene.manager())) {
            visit.open("/dashboard/wall").check("wall");
            assertThat(visit.main()).containsText("响应已超时");
            assertThat(visit.main()).containsText(number);
        }
    }

    @Test
    void on_paper_a_deadline_is_explained_without_what_cannot_be_pressed(Browser browser) {
        String number = scene.reported("测速点离线", Duration.ofMinutes(20));
        try (Visit visit = scene.enter(browser, Look.chinese().in(Look.Theme.DARK), scene.agent())) {
            Page page = visit.open("/tickets/" + number + "/clocks/RESPOND").page();
            assertThat(page.locator("print-button button")).isVisible();

            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

            assertThat(page.locator("print-button button")).isHidden();
            assertThat(page.locator("nav.side, .side").first()).isHidden();
            assertThat(visit.main().locator("tbody tr").first()).isVisible();
            assertThat(visit.main().locator("tfoot")).containsText("15 分");
            assertThat(page.evaluate("getComputedStyle(document.body).color")).as("black, also where the screen is dark").isEqualTo("rgb(0, 0, 0)");
        }
    }

    @Test
    void a_ticket_is_found_by_anything_one_knows_of_it(Browser browser) {
        String number = scene.reported("二号水泵过载跳闸", Duration.ofMinutes(5));
        try (Visit visit = scene.enter(browser, Look.chinese().on(Look.Size.PHONE), scene.agent())) {
            for (String known : List.of(number, scene.phone(), scene.serial(), "水泵", scene.customer())) {
                Page page = visit.open("/tickets").page();
                page.locator("main input[name=q]").fill(known);
                page.keyboard().press("Enter");
                assertThat(page).hasURL(Pattern.compile(".*[?&]q=.+"));
                assertThat(page.locator(".list tbody .key a")).hasText(number);
            }
            visit.checkEverywhere("found");
            visit.open("/tickets?q=没有这个").checkEverywhere("not-found");
            assertThat(visit.page().locator(".list tbody tr")).hasCount(0);
        }
    }

    @Test
    void a_call_is_logged_without_script(Browser browser) {
        try (Visit visit = scene.enterWithoutScript(browser, Look.chinese().on(Look.Size.PHONE), scene.agent())) {
            Page page = visit.open("/desk").page();
            visit.link("登记报修").click();
            page.locator("#caller").fill(scene.phone());
            visit.button("搜索").click();
            page.selectOption("select[name=equipment]", new SelectOption().setIndex(1));
            visit.button("更新地点与承诺").click();
            assertThat(page.locator("#promises .due-list dt")).hasText(new String[] {"响应", "到场", "修复"});
            visit.field("故障现象").fill("测速点离线");
            visit.button("保存工单").click();

            assertThat(page.locator("h1")).hasText("测速点离线");
            assertThat(visit.main().locator("aside")).containsText(scene.serial());
        }
    }
}
