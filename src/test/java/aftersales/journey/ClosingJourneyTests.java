package aftersales.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The agent rings back, and the ticket goes to the archive with its whole story. */
@JourneyTest
class ClosingJourneyTests {

    @Autowired Scene scene;

    @BeforeEach
    void set() {
        scene.set();
    }

    @Test
    void the_agent_rings_back_and_the_archive_tells_who_did_what_when(Browser browser) {
        String number = scene.signed("测速点离线", Duration.ofHours(3));
        try (Visit visit = scene.enter(browser, Look.chinese(), scene.agent())) {
            Page page = visit.open("/desk").page();
            visit.main().locator("aside").getByText(number).click();
            assertThat(visit.main()).containsText("0951-555 ");
            visit.main().getByText("5 非常满意").click();
            visit.field("意见和建议").fill("来得快，态度好");
            visit.checkEverywhere("ring-back").button("回访客户").click();

            assertThat(visit.main()).containsText("已归档");
            assertThat(visit.main().locator("aside")).containsText("5 分");
            String technician = scene.technician().name();
            Locator story = page.locator(".story > li");
            assertThat(story).containsText(new String[] {
                scene.agent().name() + " 归档", scene.agent().name() + " 回访客户：5 非常满意 来得快，态度好", "客户签字，" + technician,
                technician + " 完成修复，原因：自然损耗 更换雷达头", technician + " 到场", technician + " 出发", technician + " 接单",
                scene.dispatcher().name() + " 派单给 " + technician, "要求现场服务，" + scene.agent().name(), scene.agent().name() + " 受理报修（电话）"});
            assertThat(page.locator(".story > li time[datetime]")).hasCount(10);
            visit.checkEverywhere("archived");
        }
    }

    @Test
    void no_step_is_left_out_without_a_reason(Browser browser) {
        String number = scene.assigned("测速点离线", Duration.ofHours(3));
        try (Visit visit = scene.enter(browser, Look.chinese().on(Look.Size.PHONE), scene.dispatcher())) {
            Page page = visit.open("/tickets/" + number + "/arrival").page();
            assertThat(visit.main()).containsText("接单、出发");
            visit.button("登记到场").click();
            assertThat(page.locator(".form-problems")).containsText("请说明原因");
            visit.forgive().checkEverywhere("step-refused");

            visit.field("跳过的原因").fill("工程师当时就在现场");
            visit.button("登记到场").click();
            assertThat(page).hasURL(Pattern.compile(".*/tickets/" + number));
            assertThat(page.locator(".story > li")).containsText(new String[] {"到场", "跳过：出发 工程师当时就在现场", "跳过：接单 工程师当时就在现场"});
        }
    }

    @Test
    void who_saves_second_is_told_and_keeps_his_text(Browser browser) {
        String number = scene.reported("测速点离线", Duration.ofMinutes(5));
        try (Visit first = scene.enter(browser, Look.chinese(), scene.agent()); Visit second = scene.enter(browser, Look.chinese(), scene.colleague())) {
            first.open("/tickets/" + number + "/edit").field("故障现象").fill("测速点离线，电源无输出");
            second.open("/tickets/" + number + "/edit").field("故障现象").fill("测速点离线，雷达无信号");
            first.button("保存").click();
            assertThat(first.page().locator("h1")).hasText("测速点离线，电源无输出");

            second.button("保存").click();
            assertThat(second.main().locator(".warned")).containsText("测速点离线，电源无输出");
            assertThat(second.field("故障现象")).hasValue("测速点离线，雷达无信号");
            second.forgive().checkEverywhere("edited-meanwhile");
            second.button("保存").click();
            assertThat(second.page().locator("h1")).hasText("测速点离线，雷达无信号");
        }
    }
}
