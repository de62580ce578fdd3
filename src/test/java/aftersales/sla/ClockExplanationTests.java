package aftersales.sla;

import static aftersales.sla.EventKind.REPORTED;
import static aftersales.sla.EventKind.VISIT_REQUESTED;
import static org.assertj.core.api.Assertions.assertThat;

import aftersales.kernel.identity.PolicyId;
import aftersales.kernel.time.Allowance;
import aftersales.kernel.time.Hours;
import aftersales.kernel.time.Measure;
import aftersales.kernel.time.Piece;
import aftersales.kernel.time.WeeklyHours;
import aftersales.kernel.time.WorkingCalendar;
import aftersales.sla.CandidateView.Verdict;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ClockExplanationTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final WorkingCalendar OFFICE = WorkingCalendar.weekly(SHANGHAI, weekdays());
    private static final Instant FRIDAY = Instant.parse("2026-11-27T08:00:00Z");

    @Test
    void the_pieces_of_any_clock_add_up_to_the_promised_time() {
        Random random = new Random(20261123);
        for (int i = 0; i < 400; i++) {
            Measure measure = Measure.values()[random.nextInt(4)];
            Allowance allowance = new Allowance(measure, measure == Measure.TIME ? 60L * (1 + random.nextInt(3_000)) : 1 + random.nextInt(9));
            Term term = new Term(TargetKind.FIX, allowance, random.nextBoolean() ? OFFICE : WorkingCalendar.roundTheClock(SHANGHAI), REPORTED,
                    TargetKind.FIX.stops(), PauseReason.choices(), Set.of(), Reopening.RESTART, Rung.standard());
            Instant start = FRIDAY.plusSeconds(random.nextInt(14 * 86_400));
            List<SlaEvent> events = new ArrayList<>(List.of(SlaEvent.of(REPORTED, start)));
            Instant at = start;
            for (int pause = random.nextInt(3); pause > 0; pause--) {
                at = at.plusSeconds(random.nextInt(40_000));
                events.add(SlaEvent.paused(at, PauseReason.WAITING_PARTS));
                at = at.plusSeconds(random.nextInt(200_000));
                events.add(SlaEvent.resumed(at, PauseReason.WAITING_PARTS));
            }
            ClockExplanation why = explain(Terms.plain(List.of(term)), Facts.none(), events).get(0);
            assertThat(why.seconds()).as(allowance + " from " + start + " " + events).isEqualTo(why.clock().targetSeconds());
            assertThat(why.pieces().get(why.pieces().size() - 1).to()).isEqualTo(why.clock().deadline());
        }
    }

    @Test
    void an_account_tells_each_day_and_each_pause() {
        Term term = new Term(TargetKind.FIX, 8 * 3600, OFFICE, REPORTED, PauseReason.choices());
        ClockExplanation why = explain(Terms.plain(List.of(term)), Facts.none(), List.of(SlaEvent.of(REPORTED, FRIDAY),
                SlaEvent.paused(Instant.parse("2026-11-30T02:00:00Z"), PauseReason.WAITING_CUSTOMER),
                SlaEvent.resumed(Instant.parse("2026-11-30T03:00:00Z"), PauseReason.WAITING_CUSTOMER))).get(0);
        assertThat(why.pieces()).extracting(Piece::reason).containsExactly(Piece.Reason.WORKED, Piece.Reason.CLOSED, Piece.Reason.CLOSED,
                Piece.Reason.WORKED, Piece.Reason.PAUSED, Piece.Reason.WORKED);
        assertThat(why.pieces()).extracting(Piece::seconds).containsExactly(7200L, 0L, 0L, 3600L, 0L, 18_000L);
        assertThat(why.zone()).isEqualTo(SHANGHAI);
    }

    @Test
    void every_other_target_says_why_it_was_not_chosen() {
        List<Terms.Target> targets = List.of(target(0, 0, Condition.of(Fact.PRIORITY, "URGENT")),
                target(1, 0, Condition.of(Fact.HOURS, "OUT")), target(2, 0), target(3, 1));
        Terms terms = new Terms(0, new PolicyId(1), "P", "P", targets, OFFICE);
        ClockExplanation why = explain(terms, Facts.none().with(Fact.PRIORITY, "LOW"),
                List.of(SlaEvent.of(REPORTED, FRIDAY.plusSeconds(3 * 3600)))).get(0);
        assertThat(why.candidates()).extracting(CandidateView::verdict)
                .containsExactly(Verdict.UNFIT, Verdict.WON, Verdict.LESS_SPECIFIC, Verdict.OUTRANKED);
        assertThat(why.candidates().get(0).failed()).isEqualTo(Condition.of(Fact.PRIORITY, "URGENT"));
        assertThat(why.facts().get(Fact.HOURS)).isEqualTo("OUT");
        assertThat(why.candidates()).extracting(CandidateView::own).containsExactly(true, true, true, false);
    }

    @Test
    void what_has_not_begun_is_explained_too() {
        Term arrive = new Term(TargetKind.ARRIVE, 3600, OFFICE, VISIT_REQUESTED, Set.of());
        ClockExplanation why = explain(Terms.plain(List.of(arrive)), Facts.none(), List.of(SlaEvent.of(REPORTED, FRIDAY))).get(0);
        assertThat(why.clock()).isNull();
        assertThat(why.won().start()).isEqualTo(VISIT_REQUESTED);
    }

    @Test
    void a_clock_that_ended_keeps_the_facts_it_was_chosen_by() {
        Terms terms = new Terms(0, new PolicyId(1), "P", "P", List.of(target(0, 0, Condition.of(Fact.PRIORITY, "URGENT")), target(1, 0)), null);
        List<LogEntry> log = new ArrayList<>(ClockReplay.log(terms, Facts.none().with(Fact.PRIORITY, "URGENT"),
                List.of(SlaEvent.of(REPORTED, FRIDAY), SlaEvent.of(EventKind.FIXED, FRIDAY.plusSeconds(60)))));
        log.add(new LogEntry(SlaEvent.of(EventKind.TERMS_SET, FRIDAY.plusSeconds(120)),
                new LogEntry.Change(terms, Facts.none().with(Fact.PRIORITY, "LOW"), ChangeCause.PRIORITY)));
        ClockExplanation why = ClockExplanations.all(log, FRIDAY.plusSeconds(600)).get(0);
        assertThat(why.facts().get(Fact.PRIORITY)).isEqualTo("URGENT");
        assertThat(why.candidates()).extracting(CandidateView::verdict).containsExactly(Verdict.WON, Verdict.LESS_SPECIFIC);
        assertThat(why.clock().stoppedAt()).isEqualTo(FRIDAY.plusSeconds(60));
    }

    private static List<ClockExplanation> explain(Terms terms, Facts facts, List<SlaEvent> events) {
        return ClockExplanations.all(ClockReplay.log(terms, facts, events), FRIDAY);
    }

    private static Terms.Target target(int number, int level, Condition... conditions) {
        return new Terms.Target(number, level, "P" + level, "P" + level, new Term(TargetKind.FIX, 3600L * (number + 1), OFFICE, REPORTED, Set.of()),
                List.of(conditions), "Office", 1, null, "", "", "");
    }

    private static WeeklyHours weekdays() {
        Map<DayOfWeek, List<Hours>> days = new TreeMap<>();
        for (DayOfWeek day : List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY)) {
            days.put(day, List.of(Hours.parse("09:00", "18:00")));
        }
        return WeeklyHours.of(days);
    }
}
