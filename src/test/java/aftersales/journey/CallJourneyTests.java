package aftersales.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The telephone rings: from the first word of the caller to the saved ticket. */
@JourneyTest
class CallJourneyTests {

    private static final Pattern RECORD = Pattern.compile(".*/tickets/R-\\d{4}-\\d{4,}$");

    @Autowired Scene scene;

    @BeforeEach
    void set() {
        scene.set();
    }

    @Test
    void a_call_is_logged_with_the_keyboard_alone(Browser browser) {
        String before = scene.signed("抓拍率下降", Duration.ofDays(2));
        try (Visit visit = scene.enter(browser, Look.chinese(), scene.agent())) {
            Page page = visit.open("/desk").checkEverywhere("desk").page();
            page.keyboard().press("n");
            assertThat(page.locator("#caller")).isFocused();
            page.keyboard().type(scene.serial());
            page.keyboard().press("Enter");

            assertThat(page.locator(".record-meta")).containsText(scene.customer());
            assertThat(visit.field("地点")).hasText(Pattern.compile("G6 K1123 水泵房"));
            assertThat(visit.field("设备")).hasText(Pattern.compile(scene.serial()));
            assertThat(visit.main().locator("aside")).containsText(before);
            promises(page);
            visit.checkEverywhere("new-call");

            page.keyboard().type("测速点离线，雷达无信号");
            page.keyboard().press("Enter");
            assertThat(page).hasURL(RECORD);
            assertThat(page.locator("h1")).hasText("测速点离线，雷达无信号");
            assertThat(page.locator(".story")).containsText(scene.agent().name() + " 受理报修（电话）");
            assertThat(visit.presses()).as("the mouse was not touched").isZero();
            visit.checkEverywhere("ticket");
        }
    }

    /** What was promised, until when, and why: before anything is saved. */
    private static void promises(Page page) {
        Locator promises = page.locator("#promises");
        assertThat(promises.locator(".due-list dt")).hasText(new String[] {"响应", "到场", "修复"});
        assertThat(promises.locator(".verdict dt")).hasText(new String[] {"材料费", "人工费", "交通费"});
        assertThat(promises.locator(".due-list time")).hasCount(3);
        assertThat(promises.locator(".due-list small")).hasText(
                new Pattern[] {Pattern.compile("自报修.+起 15 分，全天候"), Pattern.compile("自上门请求.+起 8 小时，全天候"), Pattern.compile("自上门请求.+起 24 小时，全天候")});
        assertThat(promises).containsText("合同 HT-");
    }

    @Test
    void with_the_mouse_it_takes_two_clicks(Browser browser) {
        try (Visit visit = scene.enter(browser, Look.chinese(), scene.agent())) {
            Page page = visit.open("/desk").page();
            visit.link("登记报修").click();
            page.keyboard().type(scene.phone());
            page.keyboard().press("Enter");
            assertThat(visit.field("故障现象")).isFocused();
            page.keyboard().type("夜间图像偏色");
            visit.button("保存工单").click();

            assertThat(page).hasURL(RECORD);
            assertThat(visit.main().locator("aside")).containsText("马队长");
            assertThat(visit.presses()).isEqualTo(2);
        }
    }

    @Test
    void an_unknown_caller_becomes_a_customer_and_nothing_he_said_is_lost(Browser browser) {
        try (Visit visit = scene.enter(browser, Look.chinese().on(Look.Size.PHONE), scene.agent())) {
            Page page = visit.open("/tickets/new").page();
            page.locator("#caller").fill("0951-7770123");
            assertThat(page.locator("#found")).containsText("没有找到“0951-7770123”");
            visit.checkEverywhere("unknown-caller");
            visit.link("登记新客户").click();

            assertThat(visit.field("电话")).hasValue("0951-7770123");
            visit.field("联系人").fill("海工");
            visit.field("所在地区").fill("不存在的地方");
            visit.checkEverywhere("new-customer");
            visit.button("登记并继续").click();
            assertThat(page.locator(".form-problems")).isVisible();
            assertThat(visit.field("电话")).hasValue("0951-7770123");
            assertThat(visit.field("联系人")).hasValue("海工");
            visit.forgive().checkEverywhere("new-customer-refused");

            visit.field("名称").fill("贺兰泵站");
            visit.field("所在地区").fill("640104");
            visit.button("登记并继续").click();
            assertThat(page.locator(".record-meta")).containsText("贺兰泵站");
            visit.field("故障现象").fill("水泵无法启动");
            visit.button("保存工单").click();

            assertThat(page).hasURL(RECORD);
            assertThat(visit.main().locator("aside")).containsText("海工");
            assertThat(visit.main().locator("aside")).containsText("0951-777 0123");
        }
    }

    @Test
    void what_is_open_about_the_same_equipment_is_offered_first_and_added_to(Browser browser) {
        String open = scene.reported("测速点离线", Duration.ofMinutes(5));
        try (Visit visit = scene.enter(browser, Look.chinese(), scene.agent())) {
            Page page = visit.open("/desk").page();
            page.locator("#call").fill(scene.serial());
            assertThat(page.locator("#call-found")).containsText(scene.serial());
            visit.check("suggestions");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");

            Locator offered = page.locator("main form .warned a").first();
            assertThat(offered).hasText("记入 " + open);
            offered.click();
            visit.field("客户来电内容").fill("现在整条路段都离线了");
            visit.checkEverywhere("added-call");
            visit.button("记入工单").click();

            assertThat(page).hasURL(Pattern.compile(".*/tickets/" + open));
            assertThat(page.locator(".story li").first()).containsText("客户再次来电，" + scene.agent().name() + " 记录 现在整条路段都离线了");
        }
    }
}
