package aftersales.sla;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.organization.CalendarService;
import aftersales.organization.StatutoryHolidays;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every time promise of the source documents, with deadlines that were worked out by hand. National Day 2026 is free from
 * Thursday, 1 October, to Wednesday, 7 October; Sunday, 20 September, and Saturday, 10 October, are worked instead.
 */
@ApplicationTest
class TimePromiseTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Autowired SlaPolicyService policies;
    @Autowired SlaPreview preview;
    @Autowired CalendarService calendars;
    @Autowired StatutoryHolidays holidays;
    @Autowired Company company;

    private PromisePolicies promises;

    @BeforeEach
    void enter() {
        company.found();
        promises = new PromisePolicies(company.headquarters(), policies, calendars, holidays);
    }

    @ParameterizedTest(name = "{0} {3} {2} {4}: {6}")
    @CsvSource(delimiter = '|', textBlock = """
            A4  | REPORTED        | 2026-11-23T22:30 | RESPOND |            | 2026-11-23T22:45 | in desk hours
            A4  | REPORTED        | 2026-11-23T23:50 | RESPOND |            | 2026-11-24T08:05 | ten minutes until midnight, five from eight
            A4  | REPORTED        | 2026-11-24T02:00 | RESPOND |            | 2026-11-24T08:15 | nobody is at the desk before eight
            A4  | VISIT_REQUESTED | 2026-09-30T20:00 | ARRIVE  |            | 2026-10-01T04:00 | round the clock, whatever day begins
            A4  | VISIT_REQUESTED | 2026-09-30T20:00 | FIX     |            | 2026-10-01T20:00 | National Day does not stop it
            A13 | REPORTED        | 2026-10-01T03:00 | RESPOND |            | 2026-10-01T03:15 | round the clock on a holiday at night
            B1  | REPORTED        | 2026-11-29T03:10 | RESPOND |            | 2026-11-29T03:40 | thirty minutes on a Sunday night
            B1  | REPORTED        | 2026-11-29T03:10 | ARRIVE  |            | 2026-11-29T04:10 | an hour
            B1  | REPORTED        | 2026-11-29T03:10 | FIX     |            | 2026-11-29T04:10 | the same hour
            B1  | REPORTED        | 2026-11-29T03:10 | PROPOSE | COST       | 2026-11-29T03:40 | after warranty with a scheme
            B1  | REPORTED        | 2026-11-29T03:10 | PROPOSE | FREE       |                  | in free warranty nobody asks for a scheme
            B2  | REPORTED        | 2026-11-23T17:30 | ARRIVE  |            | 2026-11-23T21:30 | reported in working time: four hours
            B2  | REPORTED        | 2026-11-23T18:00 | ARRIVE  |            | 2026-11-24T00:00 | at the closing time it is outside: six
            B2  | REPORTED        | 2026-11-23T12:30 | ARRIVE  |            | 2026-11-23T18:30 | noon is no working time
            B2  | REPORTED        | 2026-10-10T10:00 | ARRIVE  |            | 2026-10-10T14:00 | a Saturday that is worked
            B2  | REPORTED        | 2026-10-01T10:00 | ARRIVE  |            | 2026-10-01T16:00 | a Thursday that is a holiday
            B2  | REPORTED        | 2026-11-28T09:00 | RESPOND |            | 2026-11-29T09:00 | within 24 hours over a weekend
            B4  | VISIT_REQUESTED | 2026-11-23T10:00 | ARRIVE  | CITY       | 2026-11-23T15:00 | two hours before noon, two after
            B4  | VISIT_REQUESTED | 2026-11-23T15:00 | ARRIVE  | CITY       | 2026-11-24T10:00 | three today, one tomorrow
            B4  | VISIT_REQUESTED | 2026-11-28T15:00 | ARRIVE  | CITY       | 2026-11-30T14:00 | from Saturday: Monday's first four hours
            B4  | VISIT_REQUESTED | 2026-09-30T16:00 | ARRIVE  | CITY       | 2026-10-08T11:00 | two before National Day, two after
            B4  | VISIT_REQUESTED | 2026-10-09T16:00 | ARRIVE  | CITY       | 2026-10-10T11:00 | the make-up Saturday counts
            B4  | VISIT_REQUESTED | 2026-09-18T16:00 | ARRIVE  | CITY       | 2026-09-20T11:00 | so does the make-up Sunday
            B4  | VISIT_REQUESTED | 2026-11-23T10:00 | ARRIVE  | PROVINCE   | 2026-11-25T18:00 | Monday is day 0
            B4  | VISIT_REQUESTED | 2026-11-27T23:00 | ARRIVE  | PROVINCE   | 2026-12-01T18:00 | Friday night is day 0, Monday 1, Tuesday 2
            B4  | VISIT_REQUESTED | 2026-09-30T10:00 | ARRIVE  | PROVINCE   | 2026-10-09T18:00 | 8 and 9 October
            B4  | VISIT_REQUESTED | 2026-10-08T10:00 | ARRIVE  | PROVINCE   | 2026-10-10T18:00 | the second one is the make-up Saturday
            B4  | VISIT_REQUESTED | 2026-10-03T10:00 | ARRIVE  | PROVINCE   | 2026-10-09T18:00 | reported on a holiday
            B4  | REPORTED        | 2026-11-23T09:00 | RESPOND |            | 2026-11-23T18:00 | eight hours: an exact fill ends with the day
            C1  | REPORTED        | 2026-11-27T20:00 | RESPOND |            | 2026-11-29T20:00 | 48 hours over a weekend
            C3  | VISIT_REQUESTED | 2026-11-27T16:00 | ARRANGE |            | 2026-11-27T20:00 | four hours, whatever the hour
            C6  | REPORTED        | 2026-11-28T23:00 | RESPOND |            | 2026-11-29T03:00 | four hours at night
            C6  | REPORTED        | 2026-11-26T14:00 | FIX     |            | 2026-11-30T14:00 | 16 hours: 4 on Thursday, 8 on Friday, 4 on Monday
            D7  | FEEDBACK_GIVEN  | 2026-11-23T10:00 | ANSWER_FEEDBACK |    | 2026-11-27T00:00 | to the end of the 26th
            D7  | FEEDBACK_GIVEN  | 2026-11-23T23:59 | ANSWER_FEEDBACK |    | 2026-11-27T00:00 | late in the evening it is still day 0
            D7  | FEEDBACK_GIVEN  | 2026-09-29T10:00 | ANSWER_FEEDBACK |    | 2026-10-03T00:00 | holidays do not stop calendar days
            D8  | ORDER_CLEARED   | 2026-09-30T17:00 | SHIP    |            | 2026-10-04T00:00 | three days
            D8  | SHIPPED         | 2026-10-02T09:00 | TELL    |            | 2026-10-03T00:00 | the same day
            D8  | SHIPPED         | 2026-10-02T00:00 | TELL    |            | 2026-10-03T00:00 | from its first second on
            """)
    void the_deadline_is_the_one_worked_out_by_hand(String promise, EventKind start, LocalDateTime at, TargetKind kind, @Nullable String fact,
            @Nullable LocalDateTime deadline, String why) {
        Optional<ClockView> clock = clock(promise, start, at, kind, fact);
        assertThat(clock.map(ClockView::deadline).orElse(null)).as(why).isEqualTo(deadline == null ? null : instant(deadline));
    }

    @Test
    void a_promise_with_a_share_says_so() {
        LocalDateTime night = LocalDateTime.parse("2026-11-28T23:00");
        assertThat(clock("C6", EventKind.REPORTED, night, TargetKind.RESPOND, null).orElseThrow().share()).isEqualTo(90);
        assertThat(clock("C6", EventKind.REPORTED, night, TargetKind.FIX, null).orElseThrow().share()).isNull();
    }

    private Optional<ClockView> clock(String promise, EventKind start, LocalDateTime at, TargetKind kind, @Nullable String fact) {
        Facts urgent = Facts.none().with(Fact.PRIORITY, "URGENT");
        Facts facts = fact == null ? urgent : urgent.with(Fact.WARRANTY_PHASE.words().contains(fact) ? Fact.WARRANTY_PHASE
                : Fact.REGION_CLASS, fact);
        List<SlaEvent> events = start == EventKind.VISIT_REQUESTED
                ? List.of(SlaEvent.of(EventKind.REPORTED, instant(at)), SlaEvent.of(start, instant(at))) : List.of(SlaEvent.of(start, instant(at)));
        return preview.preview(promises.get(promise), facts, events).stream().filter(view -> view.kind() == kind).findFirst();
    }

    private static Instant instant(LocalDateTime local) {
        return local.atZone(SHANGHAI).toInstant();
    }
}
