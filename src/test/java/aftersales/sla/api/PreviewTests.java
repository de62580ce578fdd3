package aftersales.sla.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import aftersales.kernel.identity.Actor;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Questions about a calendar that is sent along. 2026-11-23 is a Monday; single quotes stand for double ones. */
@ApplicationTest
class PreviewTests {

    private static final String OFFICE = """
            'calendar':{'timezone':'Asia/Shanghai','weeklyHours':{
            'mon':[['09:00','12:00'],['13:00','18:00']],'tue':[['09:00','12:00'],['13:00','18:00']],
            'wed':[['09:00','12:00'],['13:00','18:00']],'thu':[['09:00','12:00'],['13:00','18:00']],
            'fri':[['09:00','12:00'],['13:00','18:00'],['22:00','06:00']]},
            'holidays':['2026-10-01','2026-10-02'],'halfDays':{'2026-12-31':[['09:00','12:00']]},
            'extraWorking':{'2026-10-10':[['09:00','18:00']],'2026-10-02':[['09:00','18:00']]}}""";

    @Autowired MockMvc mvc;
    @Autowired JsonMapper json;
    @Autowired Company company;

    private Actor agent = Company.SYSTEM;

    @BeforeEach
    void found() {
        company.found();
        agent = company.agent(company.yinchuan());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            'kind':'deadline','start':'2026-11-23T09:00','seconds':28800                        | 'instant':'2026-11-23T10:00:00Z'
            'kind':'deadline','start':'2026-11-23T01:00:00Z','seconds':28801                    | 'instant':'2026-11-24T01:00:01Z'
            'kind':'deadline','start':'2026-11-23T12:00+08:00','seconds':0                      | 'instant':'2026-11-23T05:00:00Z'
            'kind':'deadline','start':'2026-09-30T17:00','seconds':7200                         | 'instant':'2026-10-05T02:00:00Z'
            'kind':'deadline','start':'2026-11-23T10:00','byWorkingDay':2                       | 'instant':'2026-11-25T10:00:00Z'
            'kind':'deadline','start':'2026-11-23T19:00','byWorkingDay':0                       | 'instant':'2026-11-24T10:00:00Z'
            'kind':'deadline','start':'2026-11-23T10:00','workingDayDuration':1                 | 'instant':'2026-11-24T02:00:00Z'
            'kind':'deadline','start':'2026-11-23T10:00','calendarDays':3                       | 'instant':'2026-11-26T16:00:00Z'
            'kind':'deadline','start':'2026-11-23T10:00','calendarDays':0                       | 'instant':'2026-11-23T16:00:00Z'
            'kind':'before','end':'2026-11-23T18:00','seconds':28800                            | 'instant':'2026-11-23T01:00:00Z'
            'kind':'elapsed','start':'2026-11-27T17:00','end':'2026-11-28T03:00'                | 'seconds':21600
            'kind':'elapsed','start':'2026-11-28T17:00','end':'2026-11-27T03:00'                | 'seconds':0
            'kind':'elapsed','start':'2026-12-31T00:00','end':'2027-01-01T00:00'                | 'seconds':10800
            'kind':'open','start':'2026-11-23T12:00'                                            | 'open':false
            'kind':'open','start':'2026-11-23T11:59:59'                                         | 'open':true
            'kind':'open','start':'2026-10-02T10:00'                                            | 'open':false
            'kind':'open','start':'2026-10-10T10:00'                                            | 'open':true
            'kind':'deadline','start':'2026-11-23T09:00','seconds':3600,'pauses':[['2026-11-23T09:30','2026-11-23T10:30'],['2026-11-23T10:00','2026-11-23T11:00']] | 'instant':'2026-11-23T03:30:00Z'
            'kind':'deadline','start':'2026-11-23T09:00','seconds':3600,'pauses':[['2026-11-23T10:00',null]]   | 'instant':'2026-11-23T02:00:00Z'
            'kind':'deadline','start':'2026-11-23T09:00','seconds':3601,'pauses':[['2026-11-23T10:00',null]]   | 'instant':null
            'kind':'before','end':'2026-11-23T18:00','seconds':3600,'pauses':[['2026-11-23T17:00',null]]       | 'instant':'2026-11-23T08:00:00Z'
            'kind':'elapsed','start':'2026-11-23T09:00','end':'2026-11-23T18:00','pauses':[['2026-11-23T17:00',null]] | 'seconds':25200
            """, quoteCharacter = '"')
    void the_inline_form_is_answered(String question, String answer) throws Exception {
        JsonNode expected = json.readTree(quoted("{" + answer + "}"));
        JsonNode said = json.readTree(ask(question).andExpect(status().isOk()).andReturn().getResponse().getContentAsByteArray());
        String name = expected.propertyNames().iterator().next();
        assertThat(said.get(name)).isEqualTo(expected.get(name));
        assertThat(said.get("explanation").isArray()).isTrue();
    }

    @Test
    void the_explanation_adds_up_and_says_why_nothing_was_counted() throws Exception {
        ask("'kind':'deadline','start':'2026-09-30T17:00','seconds':7200,'pauses':[['2026-10-05T09:00','2026-10-05T09:30']]")
                .andExpect(jsonPath("$.instant").value("2026-10-05T02:30:00Z"))
                .andExpect(jsonPath("$.explanation[*].reason").value(org.hamcrest.Matchers.contains(
                        "WORKED", "HOLIDAY", "HOLIDAY", "CLOSED", "CLOSED", "PAUSED", "WORKED")))
                .andExpect(jsonPath("$.explanation[*].seconds").value(org.hamcrest.Matchers.contains(3600, 0, 0, 0, 0, 0, 3600)))
                .andExpect(jsonPath("$.explanation[0].date").value("2026-09-30"))
                .andExpect(jsonPath("$.warnings").isEmpty());
    }

    @Test
    void an_open_pause_leaves_the_deadline_open_and_says_so() throws Exception {
        ask("'kind':'deadline','start':'2026-11-23T09:00','seconds':28800,'pauses':[['2026-11-23T10:00',null]]")
                .andExpect(status().isOk()).andExpect(jsonPath("$.instant").isEmpty())
                .andExpect(jsonPath("$.reason.code").value("sla.inline.waiting"))
                .andExpect(jsonPath("$.explanation[0].seconds").value(3600))
                .andExpect(jsonPath("$.explanation[1].reason").value("PAUSED"))
                .andExpect(jsonPath("$.explanation[1].to").isEmpty());
    }

    @Test
    void a_batch_answers_each_item_and_a_bad_one_by_itself() throws Exception {
        String good = "{" + OFFICE + ",'kind':'open','start':'2026-11-23T10:00'}";
        String bad = "{" + OFFICE + ",'kind':'deadline','start':'2026-11-23T10:00','seconds':-1}";
        send("[" + good + "," + bad + ",7,{}," + good + "]").andExpect(status().isOk())
                .andExpect(jsonPath("$.length()").value(5))
                .andExpect(jsonPath("$[0].open").value(true)).andExpect(jsonPath("$[4].open").value(true))
                .andExpect(jsonPath("$[1].error.errors[0].field").value("seconds"))
                .andExpect(jsonPath("$[1].error.errors[0].message").value("Zero or more, please"))
                .andExpect(jsonPath("$[2].error.code").value("sla.inline.object"))
                .andExpect(jsonPath("$[3].error.errors[0].field").value("calendar"));
        send("[]").andExpect(status().isOk()).andExpect(jsonPath("$.length()").value(0));
    }

    @Test
    void a_thousand_terms_of_decades_are_answered_quickly_and_one_more_is_refused() throws Exception {
        long begin = System.nanoTime();
        MockHttpServletResponse answer = send(batch(1000)).andExpect(status().isOk()).andReturn().getResponse();
        long took = System.nanoTime() - begin;
        System.out.println("a batch of 1,000 took " + took / 1_000_000 + " ms");
        assertThat(took).as("nanoseconds").isLessThan(20_000_000_000L);
        assertThat(json.readTree(answer.getContentAsByteArray())).hasSize(1000).allSatisfy(item -> {
            assertThat(item.get("instant").stringValue()).startsWith("206");
            assertThat(item.get("explanation").size()).isBetween(38, 45);
        });
        send(batch(1001)).andExpect(status().is(422)).andExpect(jsonPath("$.code").value("sla.inline.many"));
    }

    private static String batch(int size) {
        StringJoiner batch = new StringJoiner(",", "[", "]");
        Stream.iterate(0, i -> i + 1).limit(size).forEach(i -> batch.add("{" + OFFICE.replace("18:00", "17:" + (10 + i % 50))
                + ",'kind':'deadline','start':'2026-11-23T09:00','workingDayDuration':12500}"));
        return batch.toString();
    }

    @Test
    void what_is_wrong_is_said_in_chinese_too() throws Exception {
        mvc.perform(post("/api/v1/sla/preview").with(company.bearer(agent)).contentType(MediaType.APPLICATION_JSON).header("Accept-Language", "zh-CN")
                        .content(quoted("{" + OFFICE + ",'kind':'open','start':'yesterday'}")))
                .andExpect(status().is(422)).andExpect(jsonPath("$.errors[0].message").value(org.hamcrest.Matchers.startsWith("时间格式不对")));
    }

    @Test
    void a_stranger_without_a_token_is_not_answered() throws Exception {
        mvc.perform(post("/api/v1/sla/preview").contentType(MediaType.APPLICATION_JSON).content("[]")).andExpect(status().isUnauthorized());
        mvc.perform(post("/api/v1/sla/preview").with(company.bearer(agent)).contentType(MediaType.APPLICATION_JSON).content("{oops"))
                .andExpect(status().isBadRequest());
    }

    private ResultActions ask(String question) throws Exception {
        return send("{" + OFFICE + "," + question + "}");
    }

    private ResultActions send(String body) throws Exception {
        return mvc.perform(post("/api/v1/sla/preview").with(company.bearer(agent)).contentType(MediaType.APPLICATION_JSON).content(quoted(body)));
    }

    private static String quoted(String text) {
        return text.replace('\'', '"');
    }
}
