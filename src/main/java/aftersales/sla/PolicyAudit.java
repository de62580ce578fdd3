package aftersales.sla;

import aftersales.access.AuditTrail;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.time.Allowance;
import aftersales.kernel.time.Measure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down what was said of a policy, of a change what differs. */
@Component
class PolicyAudit {

    private final AuditTrail audit;

    PolicyAudit(AuditTrail audit) {
        this.audit = audit;
    }

    void created(Actor actor, PolicyRow made) {
        audit.record(actor, made.organization(), "policy", made.code(), "created", said(made));
    }

    void changed(Actor actor, PolicyRow before, PolicyRow after) {
        Map<String, Object> earlier = said(before);
        Map<String, Object> differs = new TreeMap<>();
        said(after).forEach((key, value) -> {
            if (key.equals("name") || !Objects.equals(value, earlier.get(key))) {
                differs.put(key, value);
            }
        });
        audit.record(actor, after.organization(), "policy", after.code(), "changed", differs);
    }

    private static Map<String, Object> said(PolicyRow policy) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("name", policy.name());
        said.put("code", policy.code());
        said.put("organization", policy.organizationName());
        said.put("enabled", policy.enabled());
        said.put("standard", policy.standard());
        said.put("refines", policy.refines() == null ? "" : policy.refines().code());
        said.put("hours", policy.hoursName() == null ? "" : policy.hoursName());
        said.put("targets", policy.targets().stream().map(PolicyAudit::target).toList());
        said.put("ladder", policy.ladder().stream().map(PolicyAudit::rung).toList());
        return said;
    }

    private static String target(TargetRow target) {
        List<String> parts = new ArrayList<>();
        parts.add(target.kind() + " " + amount(target.allowance()) + " from " + target.start());
        parts.add(target.calendarName() == null ? "round the clock" : target.calendarName());
        if (!target.conditions().isEmpty()) {
            parts.add("where " + target.conditions().stream().map(each -> each.fact() + " is " + String.join(" or ", each.values())).toList());
        }
        if (!target.stops().equals(target.kind().stops())) {
            parts.add("until " + target.stops().stream().sorted().toList());
        }
        parts.add("paused by " + target.pausable().stream().sorted().toList());
        add(parts, "approved ", target.approval().isEmpty() ? null : target.approval().stream().sorted().toList());
        parts.add("reopened " + target.reopening());
        add(parts, "percent ", target.share());
        add(parts, "en ", target.promiseEn());
        add(parts, "zh ", target.promiseZh());
        add(parts, "source ", target.source());
        return String.join(", ", parts);
    }

    private static void add(List<String> parts, String word, @Nullable Object value) {
        if (value != null && !value.equals("")) {
            parts.add(word + value);
        }
    }

    private static String amount(Allowance allowance) {
        return allowance.amount() + (allowance.measure() == Measure.TIME ? " s" : " " + allowance.measure());
    }

    private static String rung(Rung rung) {
        return rung.code() + " " + rung.recipients() + (rung.named().isEmpty() ? "" : " accounts " + rung.named());
    }
}
