package aftersales.organization.web;

import static aftersales.testing.Browser.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.CalendarId;
import aftersales.kernel.identity.Role;
import aftersales.kernel.time.Hours;
import aftersales.kernel.time.WeeklyHours;
import aftersales.kernel.time.YearState;
import aftersales.organization.CalendarContent;
import aftersales.organization.CalendarQueries;
import aftersales.organization.CalendarService;
import aftersales.organization.LoadedYear;
import aftersales.organization.SaveCalendar;
import aftersales.organization.StatutoryHolidays;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Browser;
import aftersales.testing.Company;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ApplicationTest
class CalendarYearPagesTests {

    @Autowired
    Browser browser;
    @Autowired
    Company company;
    @Autowired
    CalendarService calendars;
    @Autowired
    CalendarQueries queries;
    @Autowired
    StatutoryHolidays shipped;
    private Actor manager = Company.SYSTEM;
    private CalendarId id = new CalendarId(1);

    /** The company's calendar with the holidays up to this year and the next one's by law. */
    @BeforeEach
    void found() {
        company.found();
        manager = company.actor(company.headquarters(), Role.MANAGER);
        CalendarContent content = CalendarContent.of(ZoneId.of("Asia/Shanghai"), WeeklyHours.onWeekdays(Hours.parse("09:00", "18:00")));
        for (int year : Set.of(2026, 2027)) {
            content = content.with(shipped.year(year).orElseThrow(), DayOfWeek.MONDAY, Set.of());
        }
        id = calendars.create(manager, new SaveCalendar(company.headquarters(), "公司日历", null, content));
    }

    @Test
    void from_october_on_the_list_and_the_calendar_warn_that_the_coming_year_is_not_certain() {
        for (String path : Set.of("/calendars", "/calendars/" + id)) {
            assertThat(words(browser.open(manager, Locale.SIMPLIFIED_CHINESE, path))).contains("公司日历：2027 年仅有法定节日，调休未知");
            Document page = browser.open(manager, Locale.ENGLISH, path);
            assertThat(words(page)).contains("公司日历: 2027 has only the holidays fixed by law; make-up days unknown");
            assertThat(page.select(".callout-warn a").attr("href")).isEqualTo("/calendars/" + id + "/years/edit?year=2027");
        }
    }

    @Test
    void days_that_follow_each_other_and_are_alike_stand_on_one_line() {
        assertThat(words(browser.open(manager, Locale.ENGLISH, "/calendars/" + id + "?year=2026")))
                .contains("14 Feb 2026 Sat Make-up working day", "15 Feb 2026 Sun – 23 Feb 2026 Mon Holiday Spring Festival closed 公司日历");
    }

    @Test
    void a_published_list_replaces_the_provisional_year_after_it_was_looked_at() {
        Document preview = browser.page(manager, Locale.SIMPLIFIED_CHINESE, post("/calendars/" + id + "/years").param("year", "2027")
                .param("source", "国务院办公厅通知").param("list", "2027-01-01 休 元旦\n2027-02-06 休 春节\n2027-02-20 班 春节"), 200);
        assertThat(words(preview)).contains("2027-02-20 周六 调休上班日：春节，按星期一 新增", "2027-01-01 周五 放假：元旦 不变");
        assertThat(preview.select("input[name=take][checked]")).hasSize(3);
        assertThat(preview.select("input[name=drop][checked]").eachAttr("value")).hasSize(11).contains("2027-02-05");

        Document confirm = browser.page(manager, Locale.ENGLISH, sent(preview), 200);
        assertThat(words(confirm)).contains("New: 20 Feb 2027", "Make-up working day: Spring Festival, like Monday", "Year 2027: published");
        assertThat(confirm.select("input[name=apply]").hasAttr("checked")).as("the year was only provisional").isTrue();

        assertThat(browser.send(manager, sent(confirm).param("confirmed", "true")).getRedirectedUrl()).isEqualTo("/calendars/" + id + "?year=2027");
        CalendarContent own = queries.get(manager, id).own();
        assertThat(own.years().get(2027)).isEqualTo(new LoadedYear(YearState.PUBLISHED, "国务院办公厅通知"));
        assertThat(own.days().subMap(LocalDate.of(2027, 1, 1), LocalDate.of(2028, 1, 1))).hasSize(3);
        Document page = browser.open(manager, Locale.ENGLISH, "/calendars/" + id);
        assertThat(page.select(".callout-warn")).isEmpty();
        assertThat(words(page)).contains("version 2 2027 loaded");
    }

    @Test
    void a_feed_is_read_and_what_is_not_ticked_stays_out() {
        var file = new MockMultipartFile("file", "holidays.ics", "text/calendar", """
                BEGIN:VCALENDAR\r
                BEGIN:VEVENT\r
                DTSTART;VALUE=DATE:20280101\r
                SUMMARY:New Year\r
                END:VEVENT\r
                BEGIN:VEVENT\r
                DTSTART;VALUE=DATE:20281111\r
                DESCRIPTION:Observance\r
                SUMMARY:St. Martin\r
                END:VEVENT\r
                END:VCALENDAR\r
                """.getBytes(StandardCharsets.UTF_8));
        Document preview = browser.page(manager, Locale.ENGLISH, multipart("/calendars/" + id + "/years").file(file).param("year", "2028"), 200);
        assertThat(words(preview)).contains("holidays.ics", "2028-11-11 Sat Holiday: St. Martin observance, perhaps no day off new");
        assertThat(preview.select("input[name=take][checked]").eachAttr("value")).containsExactly("2028-01-01");
        assertThat(browser.send(manager, sent(preview).param("confirmed", "true")).getStatus()).isEqualTo(302);
        assertThat(queries.get(manager, id).own().days()).containsKey(LocalDate.of(2028, 1, 1)).doesNotContainKey(LocalDate.of(2028, 11, 11));
    }

    @Test
    void the_shipped_year_is_offered_and_says_what_it_does_not_know() {
        assertThat(words(browser.open(manager, Locale.SIMPLIFIED_CHINESE, "/calendars/" + id + "/years/edit"))).contains("2026 已发布", "2028 暂定，调休未知");
        Document preview = browser.page(manager, Locale.ENGLISH, post("/calendars/" + id + "/years").param("year", "2028"), 200);
        assertThat(words(preview)).contains("Make-up days unknown");
        assertThat(preview.select("input[name=take][checked]")).hasSize(12);
    }

    @Test
    void what_cannot_be_read_is_said_beside_it_and_kept() {
        Document page = browser.page(manager, Locale.ENGLISH, post("/calendars/" + id + "/years").param("year", "2027").param("list", "soon"), 422);
        assertThat(page.select(".form-problems").text()).contains("Line 1 is not understood: soon");
        assertThat(page.select("textarea[name=list]").text()).isEqualTo("soon");
        assertThat(words(browser.page(manager, Locale.SIMPLIFIED_CHINESE, post("/calendars/" + id + "/years").param("year", "2040"), 422))).contains("随软件没有 2040 年的安排");
        assertThat(browser.send(manager, post("/calendars/" + id + "/years/2027").param("list", "x").param("take", "never")).getStatus()).isBetween(300, 499);
    }

    private static MockHttpServletRequestBuilder sent(Document page) {
        var form = page.select("main form").first();
        MockHttpServletRequestBuilder request = post(form.attr("action"));
        form.select("input[type=hidden]:not([name=_csrf]), input[type=checkbox][checked]").forEach(input -> request.param(input.attr("name"), input.val()));
        form.select("select").forEach(select -> request.param(select.attr("name"), select.select("option[selected]").val()));
        return request;
    }
}
