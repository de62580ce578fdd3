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
        String path = Objects.requireNonNull(browser.send(manager, form("/calendars")).getRedirectedUrl());
        assertThat(words(browser.open(manager, Locale.SIMPLIFIED_CHINESE, path))).contains("值班", "星期一", "08:00-12:00, 13:30-17:30", "星期日 休息");
        Document list = browser.open(manager, Locale.SIMPLIFIED_CHINESE, "/calendars");
        assertThat(words(list)).contains("周一至周二 08:00-12:00, 13:30-17:30");
        assertThat(words(browser.open(manager, Locale.ENGLISH, "/calendars"))).contains("Mon to Tue 08:00-12:00, 13:30-17:30");

        Document edit = browser.open(manager, Locale.ENGLISH, path + "/edit");
        assertThat(edit.select("input[name='days[MONDAY]']").val()).isEqualTo("08:00-12:00, 13:30-17:30");
        assertThat(browser.send(manager, form(path).param("roundTheClock", "true")).getRedirectedUrl()).isEqualTo(path);
        assertThat(words(browser.open(manager, Locale.ENGLISH, path))).contains("Round the clock");
    }

    @Test
    void hours_that_are_not_understood_are_said_beside_their_day_and_kept() {
        Document page = browser.page(manager, Locale.ENGLISH, form("/calendars").param("days[SUNDAY]", "ten to noon"), 422);
        assertThat(page.select(".form-problems").text()).contains("Sunday", "Not understood: ten to noon");
        assertThat(page.select("input[name='days[SUNDAY]']").val()).isEqualTo("ten to noon");
        Document overlap = browser.page(manager, Locale.SIMPLIFIED_CHINESE, form("/calendars").param("days[SUNDAY]", "08:00-12:00, 11:00-13:00"), 422);
        assertThat(overlap.select(".form-problems").text()).contains("星期日", "有两段工作时间重叠");
    }

    @Test
    void one_from_above_is_read_below_and_not_changed() {
        String path = Objects.requireNonNull(browser.send(manager, form("/calendars")).getRedirectedUrl());
        Actor below = company.actor(company.yinchuan(), Role.MANAGER);
        assertThat(browser.open(below, Locale.ENGLISH, path).select("a[href$='/edit']")).isEmpty();
        assertThat(browser.send(below, MockMvcRequestBuilders.get(path + "/edit")).getStatus()).isEqualTo(404);
        assertThat(browser.send(below, form(path)).getStatus()).isEqualTo(404);
        Actor stranger = company.actor(company.stranger(), Role.MANAGER);
        assertThat(browser.send(stranger, MockMvcRequestBuilders.get(path)).getStatus()).isEqualTo(404);
    }

    private MockHttpServletRequestBuilder form(String path) {
        return post(path).param("name", "值班").param("organization", company.headquarters().toString()).param("zone", "Asia/Shanghai")
                .param("version", "1").param("days[MONDAY]", "8:00-12:00，13:30-17:30").param("days[TUESDAY]", "08:00-12:00 , 13:30-17:30");
    }
}
