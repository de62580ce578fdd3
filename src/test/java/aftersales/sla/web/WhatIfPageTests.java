package aftersales.sla.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.CalendarId;
import aftersales.kernel.identity.Role;
import aftersales.kernel.time.Hours;
import aftersales.kernel.time.WeeklyHours;
import aftersales.organization.CalendarService;
import aftersales.organization.SaveCalendar;
import aftersales.sla.Condition;
import aftersales.sla.EventKind;
import aftersales.sla.Fact;
import aftersales.sla.PauseReason;
import aftersales.sla.SavePolicy;
import aftersales.sla.SaveTarget;
import aftersales.sla.SlaPolicyService;
import aftersales.sla.TargetKind;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@ApplicationTest
class WhatIfPageTests {

    @Autowired MockMvc mvc;
    @Autowired SlaPolicyService policies;
    @Autowired CalendarService calendars;
    @Autowired Company company;

    private Actor technician;
    private CalendarId office;

    @BeforeEach
    void company() {
        company.found();
        technician = company.actor(company.yinchuan(), Role.TECHNICIAN);
        office = calendars.create(Company.SYSTEM, new SaveCalendar(company.headquarters(), "Office", "Asia/Shanghai", false,
                WeeklyHours.everyDay(Hours.parse("09:00", "18:00"))));
        policies.create(Company.SYSTEM, new SavePolicy(company.headquarters(), "DECO", "Decoration", null, office, List.of(
                arrive(4, Condition.of(Fact.HOURS, "IN")), arrive(6, Condition.of(Fact.HOURS, "OUT")),
                new SaveTarget(TargetKind.FIX, 8 * 3600, office, EventKind.REPORTED, PauseReason.choices(), "", "", "")), List.of(), false, true));
    }

    @Test
    void everybody_can_ask_and_is_told_which_promise_won_and_why() throws Exception {
        Document page = ask("?policy=DECO&start=2026-11-27T17:00&at[VISIT_REQUESTED]=2026-11-27T17:30", Locale.ENGLISH, 200);
        String text = page.select(".panel").text();
        assertThat(text).contains("27 Nov 2026 21:30").contains("On site within 4 h from the on-site request, round the clock, when reported in hours")
                .contains("not fitting: only when reported out of hours");
        assertThat(page.select(".panel section:eq(1) tbody tr").eachText()).containsExactly("27 Nov 2026 17:00–18:00 1 h working hours",
                "28 Nov 2026 09:00–16:00 7 h working hours");
        assertThat(page.select(".panel section:eq(1) tfoot").text()).contains("8 h");
    }

    @Test
    void pauses_and_facts_are_taken_and_the_question_is_shown_again() throws Exception {
        Document page = ask("?policy=DECO&start=2026-11-27T20:00&facts[PRIORITY]=URGENT&pauses[0].from=2026-11-28T10:00&pauses[0].to=2026-11-28T11:00"
                + "&pauses[0].reason=WAITING_PARTS", Locale.ENGLISH, 200);
        String text = page.select(".panel").text();
        assertThat(text).as("one zone, the reader's").doesNotContain("Times of");
        assertThat(text).contains("Begins with the on-site request").contains("when reported out of hours").contains("paused: Waiting for parts")
                .contains("28 Nov 2026 18:00");
        assertThat(page.select("input[name='pauses[0].from']").val()).isEqualTo("2026-11-28T10:00");
        assertThat(page.select("input[name='pauses[1].from']")).as("room for one more").hasSize(1);
        assertThat(page.select("select[name='facts[PRIORITY]'] option[selected]").val()).isEqualTo("URGENT");
    }

    @Test
    void facts_whose_owner_is_not_there_yet_can_be_asked_with() throws Exception {
        policies.create(Company.SYSTEM, new SavePolicy(company.headquarters(), "EVENT", "Event", null, null, List.of(
                arrive(2, Condition.of(Fact.EVENT_GUARD, "YES")), arrive(5, Condition.of(Fact.DUTY, "NO")),
                arrive(8, Condition.of(Fact.PRIORITY, "NORMAL"))), List.of(), false, true));
        String asked = "?policy=EVENT&start=2026-11-27T17:00&at[VISIT_REQUESTED]=2026-11-27T17:00&facts[PRIORITY]=NORMAL";
        assertThat(ask(asked, Locale.ENGLISH, 200).select(".panel").text()).contains("28 Nov 2026 01:00");
        assertThat(ask(asked + "&facts[EVENT_GUARD]=YES", Locale.ENGLISH, 200).select(".panel").text()).contains("27 Nov 2026 19:00");
        assertThat(ask(asked + "&facts[DUTY]=NO", Locale.ENGLISH, 200).select(".panel").text()).contains("27 Nov 2026 22:00");
    }

    @Test
    void a_calendar_alone_answers_when_and_how_long() throws Exception {
        Document when = ask("?calendar=" + office + "&start=2026-11-27T17:00&amount=2&unit=HOURS", Locale.CHINA, 200);
        assertThat(when.select(".answer").text()).contains("11月28日").contains("10:00");
        assertThat(when.select("tfoot").text()).contains("合计");
        Document elapsed = ask("?calendar=" + office + "&start=2026-11-27T17:00&until=2026-11-28T10:30&unit=HOURS", Locale.ENGLISH, 200);
        assertThat(elapsed.select(".answer").text()).isEqualTo("2 h 30 min");
    }

    @Test
    void a_calendar_written_beside_the_question_answers_too() throws Exception {
        String written = "&zone=Asia/Shanghai&hours[MONDAY]=09:00-12:00,13:00-18:00&hours[THURSDAY]=09:00-18:00&hours[FRIDAY]=22:00-06:00"
                + "&list=2026-10-01%20holiday%20National%0A2026-10-10%20work%2009:00-18:00";
        Document when = ask("?start=2026-09-30T17:00&amount=9&unit=HOURS" + written, Locale.ENGLISH, 200);
        assertThat(when.select(".answer").text()).as("Thursday is a holiday: Friday's night shift, then Monday").isEqualTo("5 Oct 2026 10:00");
        assertThat(when.select("tbody").text()).contains("holiday: National").contains("2 Oct 2026 22:00–3 Oct 2026 06:00 8 h");
        assertThat(when.select("input[name='hours[MONDAY]']").val()).isEqualTo("09:00-12:00,13:00-18:00");
        assertThat(ask("?start=2026-10-10T10:00&until=2026-10-10T12:00" + written, Locale.CHINA, 200).select(".answer").text()).isEqualTo("2 小时");
        assertThat(ask("?calendar=" + office + "&start=2026-10-10T10:00&until=2026-10-10T12:00&zone=Asia/Shanghai&hours[SUNDAY]=09:00-18:00", Locale.ENGLISH, 200)
                .select(".answer").text()).as("instead of the stored one: a Saturday").isEqualTo("0 s");
        assertThat(ask("?start=2026-10-10T10:00&amount=1&unit=HOURS&zone=Asia/Shanghai&hours[TUESDAY]=11:00-12:00&list=2026-10-10%20work", Locale.ENGLISH, 200)
                .select(".answer").text()).as("a make-up day works like the first weekday that has hours").isEqualTo("10 Oct 2026 12:00");
        for (String[] wrong : new String[][] {{"zone=Mars/One&hours[MONDAY]=09:00-12:00", "zone"}, {"zone=Asia/Shanghai&hours[MONDAY]=9-12", "hours-MONDAY-"},
                {"zone=Asia/Shanghai&hours[MONDAY]=09:00-12:00,11:00-13:00", "hours-MONDAY-"}, {"zone=Asia/Shanghai&list=2026-10-01%20holiday", "hours-MONDAY-"},
                {"zone=Asia/Shanghai&hours[MONDAY]=09:00-12:00&list=tomorrow", "list"}}) {
            assertThat(ask("?amount=9&unit=HOURS&" + wrong[0], Locale.ENGLISH, 422).select("#field-" + wrong[1] + "-error")).as(wrong[0]).hasSize(1);
        }
    }

    @Test
    void what_cannot_be_understood_is_said_at_its_field() throws Exception {
        Document page = ask("?policy=DECO&start=tomorrow", Locale.ENGLISH, 422);
        assertThat(page.select("#field-start-error")).hasSize(1);
        assertThat(page.select("input[name=start]").val()).isEqualTo("tomorrow");
        assertThat(ask("?policy=NONE", Locale.ENGLISH, 422).select("#field-policy-error")).hasSize(1);
        assertThat(ask("?calendar=" + office + "&amount=x", Locale.ENGLISH, 422).select("#field-amount-error")).hasSize(1);
        assertThat(ask("?policy=DECO&pauses[0].from=2026-11-28T10:00&pauses[0].to=2026-11-27T10:00", Locale.ENGLISH, 422)
                .select("#field-pauses-0-to-error")).hasSize(1);
        assertThat(ask("", Locale.CHINA, 200).select("h1").text()).isEqualTo("期限试算");
        Actor stranger = company.agent(company.stranger());
        assertThat(mvc.perform(get("/what-if?policy=DECO").with(company.signedIn(stranger))).andReturn().getResponse().getStatus()).isEqualTo(422);
    }

    private static SaveTarget arrive(int hours, Condition condition) {
        return new SaveTarget(TargetKind.ARRIVE, hours * 3600L, null, EventKind.VISIT_REQUESTED, Set.of(), "", "", "").when(condition);
    }

    private Document ask(String question, Locale language, int status) throws Exception {
        var response = mvc.perform(get(URI.create("/what-if" + question.replace("[", "%5B").replace("]", "%5D"))).locale(language)
                .with(company.signedIn(technician))).andReturn().getResponse();
        assertThat(response.getStatus()).isEqualTo(status);
        return Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8));
    }
}
