package aftersales.contract.web;

import aftersales.contract.owed.Duty;
import aftersales.contract.owed.Evidence;
import aftersales.contract.owed.FeeRule;
import aftersales.contract.owed.FeeRules;
import aftersales.contract.owed.Liability;
import aftersales.contract.owed.OwedFinding;
import aftersales.contract.owed.Penalty;
import aftersales.contract.owed.Phase;
import aftersales.contract.owed.Span;
import aftersales.contract.owed.WarrantyTerm;
import aftersales.sla.Fact;
import aftersales.sla.PolicyWords;
import aftersales.webkit.format.Formats;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in sentences what a contract owes, in the reader's language; pages have it as {@code owed}. */
@Component("contractWords")
public class OwedWords {

    private final Formats formats;
    private final PolicyWords words;

    OwedWords(Formats formats, PolicyWords words) {
        this.formats = formats;
        this.words = words;
    }

    /** Code to name of what units consist of. */
    public Map<String, String> components() {
        return words.words(Fact.COMPONENT_CLASS);
    }

    /** "2 years". */
    public String span(Span span) {
        return say("contract.span." + span.unit(), span.amount());
    }

    /** "up to 4 years", "for life". */
    public String until(Phase phase) {
        return phase.until() == null ? say("contract.phase.life") : say("contract.phase.until", span(phase.until()));
    }

    /** "all free", "parts at cost, labour free, travel at cost; door-to-door". */
    public String borne(Phase phase) {
        String borne = phase.parts() == phase.labour() && phase.parts() == phase.travel() ? say("contract.all." + phase.parts())
                : say("contract.each", liability(phase.parts()), liability(phase.labour()), liability(phase.travel()));
        return phase.mode() == null ? borne : say("contract.with", borne, say("contract.mode." + phase.mode()));
    }

    public String liability(Liability liability) {
        return say("contract.liability." + liability);
    }

    /** From which day it counts: "acceptance, else 3 months after shipment". */
    public String start(WarrantyTerm term) {
        return term.after() != null ? say("contract.term.after.words", term.after())
                : term.start().stream().map(this::link).collect(Collectors.joining(say("contract.else")));
    }

    private String link(Evidence link) {
        String kind = say("contract.evidence." + link.kind());
        return link.plus() == null ? kind : say("contract.evidence.plus", span(link.plus()), kind);
    }

    /**
     * What is special about a term; empty where nothing is.
     *
     * @param components code to name
     */
    public List<String> more(WarrantyTerm term, Map<String, String> components) {
        List<String> more = new ArrayList<>();
        String scope = Stream.of(name(term.scope().component(), components), term.scope().category(), term.scope().model()).filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        more.add(scope.isEmpty() ? say("contract.scope.whole") : say("contract.scope", scope));
        if (term.card() != null) {
            more.add(say("contract.term.card.words", span(term.card())));
        }
        if (term.replaced()) {
            more.add(say("contract.term.replaced.words"));
        }
        if (term.directLoss()) {
            more.add(say("contract.term.directLoss.words"));
        }
        if (term.owedBy() != null) {
            more.add(say("contract.term.owedBy.words", term.owedBy()));
        }
        return more;
    }

    private static @Nullable String name(@Nullable String component, Map<String, String> components) {
        return component == null ? null : components.getOrDefault(component, component);
    }

    /** When a duty is due: "5 times in 1 year", "by the 25th of each month". */
    public String rhythm(Duty duty) {
        if (duty.months() != null) {
            return say("contract.rhythm.months", duty.months());
        }
        if (duty.dayOfMonth() != null) {
            return say("contract.rhythm.day", duty.dayOfMonth());
        }
        if (duty.weekday() != null) {
            return say("contract.rhythm.week", say("contract.weekday." + duty.weekday()));
        }
        String first = duty.offset() == null ? "" : span(duty.offset());
        if (duty.every() == null) {
            return first.isEmpty() ? say("contract.rhythm.once") : say("contract.rhythm.offset", first);
        }
        String every = duty.times() == null ? say("contract.rhythm.every", span(duty.every()))
                : say("contract.rhythm.times", duty.times(), span(duty.every()));
        return first.isEmpty() ? every : say("contract.rhythm.from", every, first);
    }

    /** "labour, to be paid: 120 CNY an hour". */
    public String fee(FeeRule rule, String currency) {
        String basis = say("contract.basis." + rule.basis());
        return say("contract.fee.words", say("contract.fee.kind." + rule.kind()), liability(rule.at()),
                rule.amount() == null ? basis : say("contract.fee.per", amount(rule.amount(), currency), basis));
    }

    /** The bounds of the service fee; null where there are none. */
    public @Nullable String service(FeeRules fees) {
        if (fees.serviceMin() == null && fees.serviceMax() == null) {
            return null;
        }
        return fees.serviceMin() == null ? say("contract.service.most", amount(Objects.requireNonNull(fees.serviceMax()), fees.currency()))
                : fees.serviceMax() == null ? say("contract.service.least", amount(fees.serviceMin(), fees.currency()))
                : say("contract.service.bounds", fees.serviceMin().toPlainString(), amount(fees.serviceMax(), fees.currency()));
    }

    /** "On site: 200 CNY for each hour, at most 1000 CNY". */
    public String penalty(Penalty penalty, String currency) {
        String promise = penalty.promise() == null ? say("contract.penalty.any") : say("sla.kind." + penalty.promise());
        String each = say("contract.penalty." + penalty.per(), promise, amount(penalty.amount(), currency));
        return penalty.most() == null ? each : say("contract.penalty.atMost", each, amount(penalty.most(), currency));
    }

    public String finding(OwedFinding finding) {
        return say(finding.code(), finding.arguments().stream().map(each -> each instanceof LocalDate day ? formats.day(day) : each).toArray());
    }

    private static String amount(BigDecimal amount, String currency) {
        return amount.toPlainString() + " " + currency;
    }

    private String say(String key, Object... arguments) {
        return formats.words().say(key, arguments);
    }
}
