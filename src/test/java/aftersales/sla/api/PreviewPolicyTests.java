package aftersales.sla.api;

import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.CalendarId;
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
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The preview asked for a policy. */
@ApplicationTest
class PreviewPolicyTests {

    @Autowired MockMvc mvc;
    @Autowired SlaPolicyService policies;
    @Autowired CalendarService calendars;
    @Autowired Company company;

    private Actor agent;

    @BeforeEach
    void company() {
        company.found();
        agent = company.agent(company.yinchuan());
        CalendarId office = calendars.create(Company.SYSTEM, new SaveCalendar(company.headquarters(), "Office", "Asia/Shanghai", false,
                WeeklyHours.everyDay(Hours.parse("09:00", "18:00"))));
        policies.create(Company.SYSTEM, new SavePolicy(company.headquarters(), "OFFICE", "Office", List.of(
                fix(4, office).when(Condition.of(Fact.REGION_CLASS, "CITY")), fix(8, office),
                new SaveTarget(TargetKind.ARRIVE, 3600, null, EventKind.VISIT_REQUESTED, PauseReason.choices(), "", "", "")), true));
    }

    @Test
    void every_deadline_comes_with_its_explanation_and_the_target_that_won() throws Exception {
        ask("""
                {"policy":"office","start":"2026-11-23T17:00+08:00","facts":{"REGION_CLASS":"CITY"},
                 "events":[{"kind":"VISIT_REQUESTED","at":"2026-11-23T17:30+08:00"}],
                 "pauses":[["2026-11-24T10:00+08:00","2026-11-24T11:00+08:00"]]}""")
                .andExpect(jsonPath("$.clocks", hasSize(2)))
                .andExpect(jsonPath("$.clocks[0].kind").value("ARRIVE")).andExpect(jsonPath("$.clocks[0].deadline").value("2026-11-23T10:30:00Z"))
                .andExpect(jsonPath("$.clocks[1].deadline").value("2026-11-24T05:00:00Z"))
                .andExpect(jsonPath("$.clocks[1].targetSeconds").value(14_400))
                .andExpect(jsonPath("$.clocks[1].explanation[0].seconds").value(3600))
                .andExpect(jsonPath("$.clocks[1].explanation[2].reason").value("PAUSED"))
                .andExpect(jsonPath("$.clocks[1].candidates[0].verdict").value("WON"))
                .andExpect(jsonPath("$.clocks[1].candidates[1].verdict").value("LESS_SPECIFIC"));
    }

    @Test
    void what_has_not_begun_and_what_waits_says_so() throws Exception {
        ask("""
                {"policy":"OFFICE","start":"2026-11-23T09:00+08:00","pauses":[{"from":"2026-11-23T10:00+08:00","reason":"WAITING_PARTS"}]}""")
                .andExpect(jsonPath("$.clocks[0].kind").value("FIX")).andExpect(jsonPath("$.clocks[0].deadline").value(nullValue()))
                .andExpect(jsonPath("$.clocks[0].missing.code").value("sla.explain.paused"))
                .andExpect(jsonPath("$.clocks[0].candidates[0].failed.fact").value("REGION_CLASS"))
                .andExpect(jsonPath("$.clocks[1].state").value(nullValue()))
                .andExpect(jsonPath("$.clocks[1].missing.code").value("sla.explain.waits"));
    }

    @Test
    void it_stands_in_a_batch_beside_questions_about_calendars() throws Exception {
        ask("""
                [{"policy":"OFFICE","start":"2026-11-23T09:00+08:00"},{"policy":"NONE","start":"2026-11-23T09:00+08:00"},
                 {"calendar":"Office","kind":"open","start":"2026-11-23T10:00"}]""")
                .andExpect(jsonPath("$[0].clocks", hasSize(2))).andExpect(jsonPath("$[1].error.errors[0].field").value("policy"))
                .andExpect(jsonPath("$[2].open").value(true));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            'facts':{'PRIORITY':'HUGE'}                                      | facts.PRIORITY
            'facts':{'COLOUR':'RED'}                                         | facts.COLOUR
            'events':[{'kind':'ARRIVED','at':'noon'}]                        | events[0].at
            'events':[{'kind':'FLOWN','at':'2026-11-23T09:00'}]              | events[0].kind
            'events':[{'kind':'PAUSED','at':'2026-11-23T09:00'}]             | events[0].reason
            'pauses':[['2026-11-23T09:00','2026-11-22T09:00']]               | pauses[0]
            'seconds':5                                                      | seconds
            """)
    void what_is_wrong_is_refused_with_its_path(String part, String field) throws Exception {
        mvc.perform(post("/api/v1/sla/preview").contentType("application/json").with(company.bearer(agent))
                        .content(("{'policy':'OFFICE','start':'2026-11-23T09:00'," + part + "}").replace('\'', '"')))
                .andExpect(status().isUnprocessableContent()).andExpect(jsonPath("$.errors[0].field").value(field));
    }

    private ResultActions ask(String question) throws Exception {
        return mvc.perform(post("/api/v1/sla/preview").contentType("application/json").content(question).with(company.bearer(agent)))
                .andExpect(status().isOk());
    }

    private static SaveTarget fix(int hours, CalendarId calendar) {
        return new SaveTarget(TargetKind.FIX, hours * 3600L, calendar, EventKind.REPORTED, PauseReason.choices(), "", "", "");
    }
}
