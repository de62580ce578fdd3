package aftersales.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody is sent, goes there, and comes back with a signature. */
@JourneyTest
class VisitJourneyTests {

    @Autowired Scene scene;

    @BeforeEach
    void set() {
        scene.set();
    }

    @Test
    void the_dispatcher_assigns_with_the_keyboard_or_by_drawing_a_ticket_onto_somebody(Browser browser) {
        String first = scene.reported("测速点离线", Duration.ofHours(1));
        String second = scene.reported("抓拍率下降", Duration.ofMinutes(5));
        try (Visit visit = scene.enter(browser, Look.chinese(), scene.dispatcher())) {
            Page page = visit.open("/dispatch").checkEverywhere("dispatch").page();
            Locator waiting = page.locator("article.board-ticket");
            assertThat(waiting.locator("h3")).containsText(new String[] {first, second});
            waiting.first().locator("select").focus();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.locator(".board-jobs")).containsText(first);
            assertThat(visit.presses()).isZero();

            waiting.first().locator("h3").dragTo(page.locator(".board-who"));
            assertThat(page.locator(".board-jobs > li")).hasCount(2);
            assertThat(waiting).hasCount(0);
            visit.checkEverywhere("dispatch-done");
        }
    }

    @Test
    void the_technician_goes_there_and_brings_a_signature_in_six_taps(Browser browser) {
        scene.assigned("夜间图像偏色", Duration.ofMinutes(10));
        String number = scene.assigned("测速点离线", Duration.ofHours(2));
        try (Visit visit = scene.enter(browser, Look.chinese().on(Look.Size.PHONE), scene.technician())) {
            Page page = visit.open("/jobs").checkInBothThemes("jobs").page();
            assertThat(page.locator(".job b")).hasText(new String[] {"测速点离线", "夜间图像偏色"});
            page.locator(".job").first().tap();
            assertThat(page.locator(".job-back")).containsText(number);
            int before = visit.taps();

            visit.checkInBothThemes("job").button("接单").tap();
            visit.button("出发").tap();
            visit.button("已到场").tap();
            visit.main().getByText("自然损耗").tap();
            visit.field("处理措施").fill("更换雷达头");
            visit.checkInBothThemes("job-work").button("修复完成").tap();
            sign(page);
            visit.checkInBothThemes("job-signature").button("确认签字").tap();
            assertThat(visit.main()).containsText("已修复，客户已签字");
            visit.checkInBothThemes("job-done").link("完成").tap();

            assertThat(page.locator(".job b")).hasText("夜间图像偏色");
            assertThat(visit.taps() - before).isEqualTo(6);
        }
        try (Visit visit = scene.enter(browser, Look.chinese(), scene.agent())) {
            visit.open("/tickets/" + number + "/report").checkEverywhere("report");
            assertThat(visit.main().locator("svg path[d^=M]")).isVisible();
        }
    }

    private static void sign(Page page) {
        Locator pad = page.locator(".signing");
        pad.scrollIntoViewIfNeeded();
        var box = pad.boundingBox();
        page.mouse().move(box.x + 40, box.y + 30);
        page.mouse().down();
        page.mouse().move(box.x + 160, box.y + 80, new Mouse.MoveOptions().setSteps(4));
        page.mouse().move(box.x + 240, box.y + 30, new Mouse.MoveOptions().setSteps(4));
        page.mouse().up();
    }

    @Test
    void a_technician_takes_what_nobody_has(Browser browser) {
        String number = scene.reported("测速点离线", Duration.ofMinutes(5));
        try (Visit visit = scene.enter(browser, Look.chinese().on(Look.Size.PHONE), scene.technician())) {
            visit.open("/jobs").button("接单 " + number).tap();
            assertThat(visit.button("出发")).isVisible();
        }
    }
}
