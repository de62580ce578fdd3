package aftersales.sla;

import aftersales.kernel.time.Stretches;
import java.time.Instant;
import java.util.List;

/** Makes views of clocks. */
final class ClockViews {

    private ClockViews() {
    }

    /** @param terms those under which the clock runs */
    static ClockView of(ClockRun run, Terms terms, Instant now) {
        Terms.Target target = terms.targets().get(run.target());
        Term term = target.term();
        Instant until = run.stoppedAt() == null ? now : run.stoppedAt();
        Stretches stretches = new Stretches(term.counting(), run.startedAt(), Pause.breaks(run.pauses()));
        long used = run.usedSeconds() != null ? run.usedSeconds() : stretches.used(now);
        boolean counting = run.isOpen() && run.pausedSince() == null && term.counting().isOpen(now);
        return new ClockView(run.kind(), run.generation(), run.state(), run.startedAt(), run.deadline(), term.start(), term.allowance(),
                run.targetSeconds(), used, run.pausedSeconds(), counting, run.pausedSince(), run.stoppedAt(), run.missedAt(),
                run.pauses().stream().map(pause -> pause(pause, stretches, term, until)).toList(), run.changes(),
                run.deadline() == null ? List.of() : term.counting().uncertainYears(run.startedAt(), run.deadline()), target.calendarName(),
                target.calendarVersion(), target.share(), target.promiseEn(), target.promiseZh(), target.source(), target.policyCode(),
                target.policyName());
    }

    private static ClockView.PauseView pause(Pause pause, Stretches stretches, Term term, Instant until) {
        Instant end = pause.to() == null ? until : pause.to();
        return new ClockView.PauseView(pause.from(), pause.to(), pause.reason(), stretches.used(pause.from()),
                term.counting().elapsed(pause.from(), end).getSeconds());
    }
}
