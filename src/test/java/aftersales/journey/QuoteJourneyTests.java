package aftersales.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A quote is written and sent, the customer accepts it on his own page, and the ticket goes on. */
@JourneyTest
class QuoteJourneyTests {

    @Autowired Scene scene;

    @BeforeEach
    void set() {
        scene.set();
    }

    @Test
    void from_the_acceptance_that_starts_the_warranty_to_a_repair_the_customer_agrees_to_pay(Browser browser) {
        accept(browser, scene.delivered());
        String number = scene.reported("测速点离线", Duration.ofMinutes(20));
        blame(browser, number);
        String address;
        try (Visit visit = scene.enter(browser, Look.chinese(), scene.agent())) {
            Page page = visit.open("/tickets/" + number).page();
            visit.main().getByText("写报价").click();
            visit.field("维修方案").fill("更换雷达电源板");
            visit.field("说明").fill("雷达电源板");
            visit.field("单价（成本或价格）").fill("350");
            page.locator("select[name='adding']").selectOption("LABOUR");
            visit.button("添加").click();
            assertThat(page.locator("li.row-item")).hasCount(2);
            page.locator("[name='lines[1].words']").fill("更换与标定");
            page.locator("[name='lines[1].unit']").fill("120");
            visit.checkEverywhere("quote-form").button("保存").click();
            assertThat(visit.main()).containsText("470.00 元");
            visit.checkEverywhere("quote-draft");

            visit.main().getByText("发送").first().click();
            visit.button("发送").click();
            address = URI.create(page.locator("#address").inputValue()).getPath();
            visit.checkEverywhere("quote-sent");
            visit.open("/tickets/" + number);
            assertThat(visit.main()).containsText("待客户答复");
            assertThat(page.locator("main [href$='/resumption'], main [action$='/resumption']")).not().hasCount(0);
        }
        try (Visit visit = browser.visit(Look.chinese().on(Look.Size.PHONE))) {
            visit.open(address);
            assertThat(visit.main()).containsText("470.00 元");
            visit.checkEverywhere("quote-customer");
            visit.field("您的姓名").fill("马队长");
            visit.button("同意").click();
            assertThat(visit.main()).containsText("马队长 在客户页面答复");
            assertThat(visit.page()).hasURL(Pattern.compile(".*" + address));
        }
        try (Visit visit = scene.enter(browser, Look.chinese(), scene.agent())) {
            visit.open("/tickets/" + number);
            assertThat(visit.main()).containsText("已同意");
            assertThat(visit.page().locator("main [href$='/resumption'], main [action$='/resumption']")).hasCount(0);
            visit.open("/quotes").checkEverywhere("quote-list");
        }
    }

    /** Both sides sign, first for what arrived, then for what works. */
    private void accept(Browser browser, String delivery) {
        try (Visit visit = scene.enter(browser, Look.chinese(), scene.manager())) {
            Page page = visit.open(delivery + "/initial").page();
            page.locator("[name='goods[0].appearanceOk']").check();
            page.locator("[name='goods[0].packingOk']").check();
            sign(visit, page);
            visit.open(delivery + "/final").check("acceptance-final");
            visit.main().getByText("合格", new Locator.GetByTextOptions().setExact(true)).click();
            sign(visit, page);
            assertThat(visit.main()).containsText("已终验");
            visit.open(scene.device());
            assertThat(visit.main()).containsText("免费");
        }
    }

    private static void sign(Visit visit, Page page) {
        page.locator("[name=ourName]").fill("李敏");
        page.locator("[name=customerName]").fill("马队长");
        visit.button("双方已签字").click();
    }

    /** What was free on the telephone is to be paid: it was rewired by somebody else. */
    private void blame(Browser browser, String number) {
        try (Visit visit = scene.enter(browser, Look.chinese(), scene.agent())) {
            visit.open("/tickets/" + number);
            assertThat(visit.main()).containsText("免费");
            Page page = visit.open("/tickets/" + number + "/diagnosis").page();
            page.locator("[name=cause]").selectOption("UNAUTHORISED_CHANGE");
            visit.button("保存").click();
            assertThat(visit.main()).containsText("收费");
        }
    }
}
