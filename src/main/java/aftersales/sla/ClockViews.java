package aftersales.sla;

import java.time.Instant;

/** Makes views of clocks. */
final class ClockViews {

    private ClockViews() {
    }

    static ClockView of(ClockRun run, Terms terms, Instant now) {
        Terms.Target target = terms.of(run.kind());
        Term term = target.term();
        Instant until = run.stoppedAt() == null ? now : run.stoppedAt();
        Stretches stretches = new Stretches(term.calendar(), run.startedAt(), run.pauses());
        long used = run.usedSeconds() != null ? run.usedSeconds() : stretches.used(now);
        boolean counting = run.isOpen() && run.pausedSince() == null && term.calendar().isOpen(now);
        return new ClockView(run.kind(), run.generation(), run.state(), run.startedAt(), run.deadline(), term.start(),
                run.targetSeconds(), used, run.pausedSeconds(), counting, run.pausedSince(), run.stoppedAt(), run.missedAt(),
                run.pauses().stream().map(pause -> pause(pause, stretches, term, until)).toList(), target.calendarName(),
                target.promiseEn(), target.promiseZh(), target.source(), terms.policyCode(), terms.policyName());
    }

    private static ClockView.PauseView pause(Pause pause, Stretches stretches, Term term, Instant until) {
        Instant end = pause.to() == null ? until : pause.to();
        return new ClockView.PauseView(pause.from(), pause.to(), pause.reason(), stretches.used(pause.from()),
                term.calendar().elapsed(pause.from(), end).getSeconds());
    }
}
