package aftersales.sla.api;

import aftersales.kernel.time.UncertainYear;
import aftersales.sla.CandidateView;
import aftersales.sla.ClockExplanation;
import aftersales.sla.ClockView;
import aftersales.sla.ExplanationView;
import aftersales.sla.ExplanationWords;
import aftersales.sla.PolicyWords;
import aftersales.sla.api.ClockResource.Candidate;
import aftersales.sla.api.ClockResource.Part;
import aftersales.sla.api.ClockResource.Said;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says of a clock, for programs, why it has its deadline. */
@Component
public class ClockResources {

    private final PolicyWords say;
    private final ExplanationWords words;

    ClockResources(PolicyWords say, ExplanationWords words) {
        this.say = say;
        this.words = words;
    }

    /** In the reader's language. */
    public ClockResource of(ClockExplanation why) {
        ClockView clock = why.clock();
        ExplanationView view = words.of(why);
        return new ClockResource(why.kind(), clock == null ? 0 : clock.generation(), clock == null ? null : clock.state(),
                clock == null ? null : clock.startedAt(), clock == null ? null : clock.deadline(),
                view.missing() == null ? null : new Said(missing(why), view.missing()), clock == null ? null : clock.targetSeconds(),
                clock == null ? null : clock.usedSeconds(), why.pieces().stream().map(Part::of).toList(),
                clock == null ? List.of() : clock.changes(),
                why.candidates().stream().map(this::candidate).toList(), why.facts().values(),
                clock == null ? List.of() : clock.uncertain().stream().map(this::warning).toList());
    }

    private static String missing(ClockExplanation why) {
        ClockView clock = why.clock();
        return why.won() == null ? "sla.explain.none" : clock == null ? "sla.explain.waits"
                : clock.isUnreachable() ? "sla.explain.never" : "sla.explain.paused";
    }

    private Candidate candidate(CandidateView candidate) {
        return new Candidate(candidate.policyCode(), candidate.verdict(),
                candidate.failed() == null ? null : PolicyResource.ConditionResource.of(candidate.failed()),
                say.promise(candidate.kind(), candidate.allowance(), candidate.conditions(), candidate.start(), candidate.calendarName()));
    }

    private Said warning(UncertainYear year) {
        String code = year.provisional() ? "sla.inline.year.provisional" : "sla.inline.year.missing";
        return new Said(code, say.message(code, String.valueOf(year.year())));
    }
}
