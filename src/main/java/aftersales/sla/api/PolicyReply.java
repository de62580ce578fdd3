package aftersales.sla.api;

import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.sla.SlaPolicyQueries;
import aftersales.sla.SlaPreview;
import aftersales.sla.api.InlineAnswer.Promised;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Answers questions about a policy in the asker's language. */
@Component
class PolicyReply {

    private final SlaPolicyQueries policies;
    private final SlaPreview preview;
    private final ClockResources clocks;

    PolicyReply(SlaPolicyQueries policies, SlaPreview preview, ClockResources clocks) {
        this.policies = policies;
        this.preview = preview;
        this.clocks = clocks;
    }

    /** @throws Refusal on the field, also for a policy out of the actor's reach */
    InlineAnswer to(Actor actor, JsonFields fields) {
        PolicyQuestion question = PolicyQuestion.read(fields, LocaleContextHolder.getTimeZone().toZoneId());
        var policy = policies.find(actor, question.policy()).orElseThrow(() -> Refusal.of("policy", "sla.whatif.policy.unknown"));
        return new Promised(preview.explain(policy.id(), question.facts(), question.events()).stream().map(clocks::of).toList());
    }
}
