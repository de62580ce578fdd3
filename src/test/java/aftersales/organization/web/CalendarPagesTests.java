package aftersales.organization.web;

import static aftersales.testing.Browser.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.Role;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Browser;
import aftersales.testing.Company;
import java.util.Locale;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@ApplicationTest
class CalendarPagesTests {

    @Autowired
    Browser browser;
    @Autowired
    Company company;
    private Actor manager = Company.SYSTEM;

    @BeforeEach
    void found() {
        company.found();
        manager = company.actor(company.headquarters(), Role.MANAGER);
    }

    @Test
    void a_calendar_is_made_shown_and_changed() {
        String path = made();
        assertThat(words(browser.open(manager, Locale.SIMPLIFIED_CHINESE, path))).contains("值班", "星期一", "08:00-12:00, 13:30-17:30", "星期日 休息");
        Document list = browser.open(manager, Locale.SIMPLIFIED_CHINESE, "/calendars");
        assertThat(words(list)).contains("周一至周二 08:00-12:00, 13:30-17:30");
        assertThat(words(browser.open(manager, Locale.ENGLISH, "/calendars"))).contains("Mon to Tue 08:00-12:00, 13:30-17:30");

        Document edit = browser.open(manager, Locale.ENGLISH, path + "/edit");
        assertThat(edit.select("input[name='days[MONDAY]']").val()).isEqualTo("08:00-12:00, 13:30-17:30");
        assertThat(browser.send(manager, form(path).param("roundTheClock", "true").param("confirmed", "true")).getRedirectedUrl()).isEqualTo(path);
        assertThat(words(browser.open(manager, Locale.ENGLISH, path))).contains("Round the clock", "version 2");
    }

    @Test
    void before_a_change_is_saved_it_says_what_it_does_and_carries_everything_that_was_typed() {
        String path = made();
        MockHttpServletRequestBuilder change = form(path).param("special[0].date", "2026-12-31").param("special[0].kind", "HALF_DAY")
                .param("special[0].name", "年末").param("special[0].hours", "08:00-12:00");
        Document page = browser.page(manager, Locale.SIMPLIFIED_CHINESE, change, 200);
        assertThat(words(page)).contains("新增：2026年12月31日", "半天：年末，08:00-12:00", "进行中的期限都不会变化");
        assertThat(page.select("input[name='apply']").hasAttr("checked")).isFalse();
        assertThat(page.select("input[name='special[0].date']").val()).isEqualTo("2026-12-31");
        assertThat(words(browser.open(manager, Locale.ENGLISH, path))).contains("version 1").doesNotContain("年末");

        MockHttpServletRequestBuilder back = post(path).param("back", "true");
        page.select("main form input[type=hidden]").forEach(input -> back.param(input.attr("name"), input.val()));
        assertThat(browser.page(manager, Locale.ENGLISH, back, 200).select("input[name='special[0].hours']").val()).isEqualTo("08:00-12:00");

        MockHttpServletRequestBuilder save = post(path).param("confirmed", "true").param("apply", "true");
        page.select("main form input[type=hidden]").forEach(input -> save.param(input.attr("name"), input.val()));
        assertThat(browser.send(manager, save).getRedirectedUrl()).isEqualTo(path);
        assertThat(words(browser.open(manager, Locale.ENGLISH, path))).contains("31 Dec 2026 Thu Half-day 年末 08:00-12:00 值班", "New: 31 Dec 2026");
        assertThat(words(browser.open(manager, Locale.SIMPLIFIED_CHINESE, path + "/versions/1"))).contains("值班 第 1 版").doesNotContain("年末");
        assertThat(words(browser.open(manager, Locale.ENGLISH, path + "/versions/2"))).contains("Half-day: 年末, 08:00-12:00");
        assertThat(browser.send(manager, MockMvcRequestBuilders.get(path + "/versions/3")).getStatus()).isEqualTo(404);
    }

    @Test
    void a_year_at_a_glance_marks_each_date_with_colour_and_word() {
        String path = Objects.requireNonNull(browser.send(manager, form("/calendars").param("special[0].date", "2026-10-01").param("special[0].kind", "HOLIDAY")
                .param("special[0].name", "国庆节").param("special[1].date", "2026-10-10").param("special[1].kind", "MAKE_UP")).getRedirectedUrl());
        Document page = browser.open(manager, Locale.ENGLISH, path + "?year=2026");
        assertThat(page.select("table.month")).hasSize(12);
        assertThat(page.select("table.month td .day")).hasSize(365);
        assertThat(page.select(".month .day-holiday").attr("title")).isEqualTo("1 Oct 2026: National Day, closed (值班)");
        assertThat(page.select(".month .day-make-up").text()).isEqualTo("10onMake-up working day");
        assertThat(page.select(".month .day-make-up").attr("title")).contains("08:00-12:00, 13:30-17:30");
        assertThat(browser.open(manager, Locale.SIMPLIFIED_CHINESE, path + "?year=2026").select(".month .day-holiday").text()).isEqualTo("1休放假");
        assertThat(page.select("a[rel=next]").attr("href")).endsWith("year=2027");
        assertThat(browser.open(manager, Locale.ENGLISH, path + "?year=99999").select("table.month")).hasSize(12);
    }

    @Test
    void hours_that_are_not_understood_are_said_beside_their_day_and_kept() {
        Document page = browser.page(manager, Locale.ENGLISH, form("/calendars").param("days[SUNDAY]", "ten to noon"), 422);
        assertThat(page.select(".form-problems").text()).contains("Sunday", "Not understood: ten to noon");
        assertThat(page.select("input[name='days[SUNDAY]']").val()).isEqualTo("ten to noon");
        Document overlap = browser.page(manager, Locale.SIMPLIFIED_CHINESE, form("/calendars").param("days[SUNDAY]", "08:00-12:00, 11:00-13:00"), 422);
        assertThat(overlap.select(".form-problems").text()).contains("星期日", "有两段工作时间重叠");
        assertThat(browser.page(manager, Locale.ENGLISH, form("/calendars").param("days[SUNDAY]", "09:00-09:00"), 422).select(".form-problems").text())
                .contains("09:00-09:00 ends where it begins");
    }

    @Test
    void what_is_wrong_in_a_row_is_said_in_that_row() {
        Document page = browser.page(manager, Locale.ENGLISH, form("/calendars").param("seasons[0].from", "2026-06-01").param("seasons[0].until", "2026-05-01")
                .param("seasons[1].from", "2026-07-01").param("seasons[1].days[MONDAY]", "x").param("special[0].date", "2026-12-31")
                .param("special[0].kind", "HALF_DAY").param("special[1].date", "2026-12-31").param("special[1].kind", "HOLIDAY"), 422);
        assertThat(page.select(".form-problems").text()).contains("Last day: The season ends before it begins", "Monday: Not understood: x",
                "Hours: A half-day needs its hours", "Date: This date stands here twice");
        assertThat(page.select(".field-wrong:has(input[name='seasons[0].until']) .form-error")).isNotEmpty();
        assertThat(page.select(".field-wrong:has(input[name='special[1].date']) .form-error")).isNotEmpty();
    }

    @Test
    void more_rows_come_without_losing_what_was_typed() {
        Document page = browser.page(manager, Locale.ENGLISH, form("/calendars").param("more", "special").param("special[0].name", "half typed"), 200);
        assertThat(page.select("input[name='special[0].name']").val()).isEqualTo("half typed");
        assertThat(page.select("input[name='special[3].date']")).isNotEmpty();
        assertThat(browser.page(manager, Locale.ENGLISH, form("/calendars").param("more", "seasons"), 200).select("input[name='seasons[0].from']")).isNotEmpty();
    }

    @Test
    void one_from_above_is_read_below_and_not_changed() {
        String path = made();
        Actor below = company.actor(company.yinchuan(), Role.MANAGER);
        assertThat(browser.open(below, Locale.ENGLISH, path).select("a[href*='/edit'], a[href$='/years/edit']")).isEmpty();
        assertThat(browser.send(below, MockMvcRequestBuilders.get(path + "/edit")).getStatus()).isEqualTo(404);
        assertThat(browser.send(below, form(path)).getStatus()).isEqualTo(404);
        assertThat(browser.send(below, MockMvcRequestBuilders.get(path + "/years/edit")).getStatus()).isEqualTo(404);
        Actor stranger = company.actor(company.stranger(), Role.MANAGER);
        assertThat(browser.send(stranger, MockMvcRequestBuilders.get(path)).getStatus()).isEqualTo(404);
        assertThat(browser.send(stranger, MockMvcRequestBuilders.get(path + "/versions/1")).getStatus()).isEqualTo(404);
    }

    private String made() {
        return Objects.requireNonNull(browser.send(manager, form("/calendars")).getRedirectedUrl());
    }

    private MockHttpServletRequestBuilder form(String path) {
        return post(path).param("name", "值班").param("organization", company.headquarters().toString()).param("zone", "Asia/Shanghai").param("year", "2026")
                .param("version", "1").param("days[MONDAY]", "8:00-12:00，13:30-17:30").param("days[TUESDAY]", "08:00-12:00 , 13:30-17:30");
    }
}
