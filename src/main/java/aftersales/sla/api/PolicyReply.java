package aftersales.sla.api;

import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.time.UncertainYear;
import aftersales.sla.CandidateView;
import aftersales.sla.ClockExplanation;
import aftersales.sla.ClockView;
import aftersales.sla.ExplanationView;
import aftersales.sla.ExplanationWords;
import aftersales.sla.PolicyWords;
import aftersales.sla.SlaPolicyQueries;
import aftersales.sla.SlaPreview;
import aftersales.sla.api.InlineAnswer.Candidate;
import aftersales.sla.api.InlineAnswer.Part;
import aftersales.sla.api.InlineAnswer.Promised;
import aftersales.sla.api.InlineAnswer.PromisedClock;
import aftersales.sla.api.InlineAnswer.Said;
import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Answers questions about a policy in the asker's language. */
@Component
class PolicyReply {

    private final SlaPolicyQueries policies;
    private final SlaPreview preview;
    private final PolicyWords say;
    private final ExplanationWords words;

    PolicyReply(SlaPolicyQueries policies, SlaPreview preview, PolicyWords say, ExplanationWords words) {
        this.policies = policies;
        this.preview = preview;
        this.say = say;
        this.words = words;
    }

    /** @throws Refusal on the field, also for a policy out of the actor's reach */
    InlineAnswer to(Actor actor, JsonFields fields) {
        PolicyQuestion question = PolicyQuestion.read(fields, LocaleContextHolder.getTimeZone().toZoneId());
        var policy = policies.find(actor, question.policy()).orElseThrow(() -> Refusal.of("policy", "sla.whatif.policy.unknown"));
        return new Promised(preview.explain(policy.id(), question.facts(), question.events()).stream().map(this::clock).toList());
    }

    private PromisedClock clock(ClockExplanation why) {
        ClockView clock = why.clock();
        ExplanationView view = words.of(why);
        return new PromisedClock(why.kind(), clock == null ? 0 : clock.generation(), clock == null ? null : clock.state(),
                clock == null ? null : clock.startedAt(), clock == null ? null : clock.deadline(),
                view.missing() == null ? null : new Said(missing(why), view.missing()), clock == null ? null : clock.targetSeconds(),
                clock == null ? null : clock.usedSeconds(), why.pieces().stream().map(Part::of).toList(),
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
