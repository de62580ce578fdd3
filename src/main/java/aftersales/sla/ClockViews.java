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
        long used = run.usedSeconds() != null ? run.usedSeconds()
                : new Stretches(term.calendar(), run.startedAt(), run.pauses()).used(now);
        boolean counting = run.isOpen() && run.pausedSince() == null && term.calendar().isOpen(now);
        return new ClockView(run.kind(), run.generation(), run.state(), run.startedAt(), run.deadline(), term.start(),
                run.targetSeconds(), used, run.pausedSeconds(), counting, run.pausedSince(), run.stoppedAt(), run.missedAt(),
                run.pauses().stream().map(pause -> new ClockView.PauseView(pause.from(), pause.to(), pause.reason())).toList(),
                target.calendarName(), target.promiseEn(), target.promiseZh(), target.source(), terms.policyCode(),
                terms.policyName(), PromiseStrip.of(run, term.calendar(), until));
    }
}
