package aftersales.sla.api;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.CalendarId;
import aftersales.kernel.time.Hours;
import aftersales.kernel.time.WeeklyHours;
import aftersales.organization.CalendarService;
import aftersales.organization.SaveCalendar;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Whatever is wrong with a question is answered with 422 and the path to it. Single quotes stand for double ones. */
@ApplicationTest
class PreviewRefusalTests {

    private static final String DAYS = "'calendar':{'timezone':'Asia/Shanghai','weeklyHours':{'mon':[['09:00','18:00']]}}";
    private static final String OPEN = ",'kind':'open','start':'2026-11-23T09:00'";

    @Autowired MockMvc mvc;
    @Autowired Company company;
    @Autowired CalendarService calendars;

    private Actor agent = Company.SYSTEM;

    @BeforeEach
    void found() {
        company.found();
        agent = company.agent(company.yinchuan());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            'timezone':'Mars/Olympus','weeklyHours':{'mon':[['09:00','18:00']]}                              | calendar.timezone
            'timezone':8,'weeklyHours':{'mon':[['09:00','18:00']]}                                           | calendar.timezone
            'timezone':null,'weeklyHours':{'mon':[['09:00','18:00']]}                                        | calendar.timezone
            'timezone':'UTC'                                                                                 | calendar
            'timezone':'UTC','weeklyHours':{'mon':[]}                                                        | calendar
            'timezone':'UTC','holidays':['2026-10-10'],'extraWorking':{'2026-10-10':[['09:00','18:00']]}     | calendar
            'timezone':'UTC','weeklyHours':{'mon':[['09:00','12:00'],['11:00','18:00']]}                     | calendar.weeklyHours.mon[1]
            'timezone':'UTC','weeklyHours':{'mon':[['09:00','09:00']]}                                       | calendar.weeklyHours.mon[0]
            'timezone':'UTC','weeklyHours':{'mon':[['09:00','09:00:00']]}                                    | calendar.weeklyHours.mon[0]
            'timezone':'UTC','weeklyHours':{'sun':[['22:00','06:00']],'mon':[['05:00','09:00']]}             | calendar.weeklyHours.mon[0]
            'timezone':'UTC','weeklyHours':{'mon':[['9:00','18:00']]}                                        | calendar.weeklyHours.mon[0][0]
            'timezone':'UTC','weeklyHours':{'mon':[['09:00','25:00']]}                                       | calendar.weeklyHours.mon[0]
            'timezone':'UTC','weeklyHours':{'mon':[['24:00','06:00']]}                                       | calendar.weeklyHours.mon[0]
            'timezone':'UTC','weeklyHours':{'mon':[['09:00',null]]}                                          | calendar.weeklyHours.mon[0][1]
            'timezone':'UTC','weeklyHours':{'mon':[['09:00']]}                                               | calendar.weeklyHours.mon[0]
            'timezone':'UTC','weeklyHours':{'mon':'09:00-18:00'}                                             | calendar.weeklyHours.mon
            'timezone':'UTC','weeklyHours':{'monday':[['09:00','18:00']]}                                    | calendar.weeklyHours.monday
            'timezone':'UTC','weeklyHours':[]                                                                | calendar.weeklyHours
            'timezone':'UTC','weeklyHours':{'mon':[['09:00','18:00']]},'holidays':['2026-02-30']             | calendar.holidays[0]
            'timezone':'UTC','weeklyHours':{'mon':[['09:00','18:00']]},'holidays':[20261001]                 | calendar.holidays[0]
            'timezone':'UTC','weeklyHours':{'mon':[['09:00','18:00']]},'extraWorking':{'10-10':[['09:00','18:00']]} | calendar.extraWorking.10-10
            'timezone':'UTC','weeklyHours':{'mon':[['09:00','18:00']]},'extraWorking':{'2026-10-10':[]}      | calendar.extraWorking.2026-10-10
            'timezone':'UTC','weeklyHours':{'mon':[['09:00','18:00']]},'halfDays':{'2026-10-10':[['09:00']]} | calendar.halfDays.2026-10-10[0]
            'timezone':'UTC','weeklyHours':{'mon':[['09:00','18:00']]},'workingDaySeconds':0                 | calendar.workingDaySeconds
            'timezone':'UTC','weeklyHours':{'mon':[['09:00','18:00']]},'colour':'blue'                       | calendar.colour
            """)
    void a_calendar_is_refused_where_it_is_wrong(String calendar, String field) throws Exception {
        refused("{'calendar':{" + calendar + "}" + OPEN + "}", field);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            'kind':'sometime','start':'2026-11-23T09:00'                                       | kind
            'start':'2026-11-23T09:00'                                                         | kind
            'kind':'open'                                                                      | start
            'kind':'open','start':null                                                         | start
            'kind':'open','start':1700000000                                                   | start
            'kind':'open','start':'2026-11-23'                                                 | start
            'kind':'open','start':'2026-11-23T25:00'                                           | start
            'kind':'open','start':'+12026-11-23T09:00'                                         | start
            'kind':'open','start':'0001-11-23T09:00'                                           | start
            'kind':'open','start':'2500-11-23T09:00'                                           | start
            'kind':'open','start':'2026-11-23T09:00','seconds':1                               | seconds
            'kind':'open','start':'2026-11-23T09:00','when':1                                  | when
            'kind':'elapsed','start':'2026-11-23T09:00'                                        | end
            'kind':'elapsed','start':'2026-11-23T09:00','end':'9999-11-23T09:00'               | end
            'kind':'before','start':'2026-11-23T09:00','seconds':1                             | end
            'kind':'before','end':'2026-11-23T09:00','calendarDays':1                          | calendarDays
            'kind':'before','end':'2026-11-23T09:00','seconds':99999999999                     | seconds
            'kind':'deadline','start':'2026-11-23T09:00'                                       | seconds
            'kind':'deadline','start':'2026-11-23T09:00','seconds':1,'calendarDays':1          | seconds
            'kind':'deadline','start':'2026-11-23T09:00','seconds':-1                          | seconds
            'kind':'deadline','start':'2026-11-23T09:00','seconds':1.5                         | seconds
            'kind':'deadline','start':'2026-11-23T09:00','seconds':'60'                        | seconds
            'kind':'deadline','start':'2026-11-23T09:00','seconds':1e400                       | seconds
            'kind':'deadline','start':'2026-11-23T09:00','seconds':99999999999                 | seconds
            'kind':'deadline','start':'2026-11-23T09:00','seconds':9223372036854775807         | seconds
            'kind':'deadline','start':'2026-11-23T09:00','seconds':99999999999999999999999     | seconds
            'kind':'deadline','start':'2026-11-23T09:00','byWorkingDay':9223372036854775807    | byWorkingDay
            'kind':'deadline','start':'2026-11-23T09:00','byWorkingDay':99999                  | byWorkingDay
            'kind':'deadline','start':'2026-11-23T09:00','workingDayDuration':9223372036854775807 | workingDayDuration
            'kind':'deadline','start':'2026-11-23T09:00','calendarDays':9223372036854775807    | calendarDays
            'kind':'deadline','start':'2026-11-23T09:00','calendarDays':3999999                | calendarDays
            'kind':'deadline','start':'2026-11-23T09:00','seconds':1,'pauses':[['2026-11-23T10:00','2026-11-23T09:59']] | pauses[0]
            'kind':'deadline','start':'2026-11-23T09:00','seconds':1,'pauses':[[null,'2026-11-23T09:59']] | pauses[0][0]
            'kind':'deadline','start':'2026-11-23T09:00','seconds':1,'pauses':[7]              | pauses[0]
            'kind':'deadline','start':'2026-11-23T09:00','seconds':1,'pauses':{}               | pauses
            """)
    void a_question_is_refused_where_it_is_wrong(String question, String field) throws Exception {
        refused("{" + DAYS + "," + question + "}", field);
    }

    @Test
    void hours_on_single_dates_only_are_used_up_and_it_says_so() throws Exception {
        send("{'calendar':{'timezone':'UTC','extraWorking':{'2026-11-23':[['09:00','18:00']]}},'kind':'deadline','start':'2026-11-23T09:00','seconds':32401}")
                .andExpect(status().is(422)).andExpect(jsonPath("$.code").value("sla.inline.never"));
    }

    @Test
    void a_saved_calendar_is_named_by_number_or_name_and_only_within_reach() throws Exception {
        CalendarId own = save(company.headquarters(), "Office");
        CalendarId foreign = save(company.stranger(), "Foreign");
        send("{'calendar':" + own.value() + OPEN + "}").andExpect(status().isOk()).andExpect(jsonPath("$.open").value(true));
        send("{'calendar':'Office'" + OPEN + "}").andExpect(status().isOk()).andExpect(jsonPath("$.open").value(true));
        for (String calendar : new String[] {String.valueOf(foreign.value()), "'Foreign'", "0", "-1", "1.5", "999999999", "true", "[]", "null"}) {
            refused("{'calendar':" + calendar + OPEN + "}", "calendar");
        }
        save(company.yinchuan(), "Office");
        send("{'calendar':'Office'" + OPEN + "}").andExpect(jsonPath("$.code").value("sla.inline.calendar.several"));
    }

    private CalendarId save(aftersales.kernel.identity.OrganizationId organization, String name) {
        return calendars.create(Company.SYSTEM, new SaveCalendar(organization, name, "Asia/Shanghai", false,
                WeeklyHours.onWeekdays(Hours.parse("09:00", "18:00"))));
    }

    private void refused(String body, String field) throws Exception {
        send(body).andExpect(status().is(422)).andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.errors[0].field").value(field)).andExpect(jsonPath("$.errors[0].message").isNotEmpty());
    }

    private ResultActions send(String body) throws Exception {
        return mvc.perform(post("/api/v1/sla/preview").with(company.bearer(agent)).contentType(MediaType.APPLICATION_JSON)
                .content(body.replace('\'', '"')));
    }
}
