package aftersales.warranty;

import aftersales.contract.owed.CostClass;
import aftersales.contract.owed.EvidenceKind;
import aftersales.contract.owed.Extension;
import aftersales.contract.owed.ServiceMode;
import aftersales.contract.owed.WarrantyTerm;
import aftersales.warranty.Reason.Word;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells which rules were asked for a verdict and which of them applied. */
final class Reasoning {

    private final Question question;
    private final List<ContractReading> contracts;
    private final Outlook outlook;
    private final Map<CostClass, Scenario.Offer> offers;
    private final Set<Reason> reasons = new LinkedHashSet<>();

    Reasoning(Question question, List<ContractReading> contracts, Outlook outlook, Map<CostClass, Scenario.Offer> offers) {
        this.question = question;
        this.contracts = contracts;
        this.outlook = outlook;
        this.offers = offers;
    }

    List<Reason> of(Verdict verdict) {
        offers.values().forEach(this::deciding);
        exclusions();
        open(verdict);
        consequences(verdict);
        contracts.forEach(this::others);
        return new ArrayList<>(reasons);
    }

    private void deciding(Scenario.Offer offer) {
        TermReading reading = offer.reading();
        reasons.add(state(question, reading, true));
        Extension sold = sold(reading);
        if (sold != null) {
            reasons.add(about(Reason.applied(ReasonCode.EXTENSION_SOLD), reading).on(sold.soldOn()).words(Word.Kind.TEXT, Stream.ofNullable(sold.order())));
        }
        if (reading.term().after() != null && reading.start().day() != null && !(sold != null && reading.start().day().equals(sold.soldOn()))) {
            reasons.add(about(Reason.applied(ReasonCode.PROLONGS), reading).on(reading.start().day()).named(prolonged(reading)));
        }
        if (reading.term().card() != null && question.unit().cardReturnedOn() != null) {
            reasons.add(about(Reason.applied(ReasonCode.CARD_IN_TIME), reading).on(question.unit().cardReturnedOn()));
        }
        if (reading.term().owedBy() != null) {
            reasons.add(about(Reason.applied(ReasonCode.OWED_BY_OTHER), reading).words(Word.Kind.ORGANIZATION, Stream.of(reading.term().owedBy())));
        }
        reading.start().before().forEach(gap -> gap(gap, reading));
        if (reading.start().kind() != null) {
            reasons.add(about(Reason.applied(ReasonCode.EVIDENCE_USED), reading).evidence(reading.start().kind(), reading.start().fact())
                    .days(reading.start().day(), null));
        }
    }

    private static TermRef prolonged(TermReading reading) {
        String code = String.valueOf(reading.term().after());
        WarrantyTerm first = reading.contract().document().allTerms().get(code);
        return first == null ? new TermRef(code, null, null, null, null, null) : TermRef.of(first);
    }

    private static @Nullable Extension sold(TermReading reading) {
        return reading.contract().document().extensions().stream().filter(one -> one.code().equals(reading.term().code())).findFirst().orElse(null);
    }

    private void gap(TermStart.Gap gap, TermReading reading) {
        ReasonCode code = gap.day() == null ? ReasonCode.EVIDENCE_MISSING : ReasonCode.EVIDENCE_UNPROVED;
        reasons.add(about(Reason.failed(code), reading).evidence(gap.kind(), gap.day())
                .words(Word.Kind.PAPER, new TreeSet<>(gap.papers()).stream().map(Enum::name)));
    }

    /** How a term stands; applied where the verdict rests on it. */
    static Reason state(Question question, TermReading reading, boolean decides) {
        ReasonCode code = switch (reading.state()) {
            case HOLDS -> decides ? ReasonCode.TERM_HOLDS : ReasonCode.BETTER_ELSEWHERE;
            case OVER -> ReasonCode.TERM_OVER;
            case BEFORE_ACCEPTANCE -> reading.term().replaced() ? ReasonCode.REPLACED_FREE : ReasonCode.BEFORE_ACCEPTANCE;
            case NOT_BEGUN -> ReasonCode.TERM_NOT_BEGUN;
            case NO_EVIDENCE -> ReasonCode.NO_EVIDENCE;
            case CARD_LATE -> ReasonCode.CARD_LATE;
            case CARD_MISSING -> ReasonCode.CARD_MISSING;
            case NOTHING_TO_PROLONG -> ReasonCode.NOTHING_TO_PROLONG;
            case NOT_REPLACED -> ReasonCode.NOT_REPLACED;
            case OTHER_SELLER -> ReasonCode.OTHER_SELLER;
        };
        Reason reason = about(decides ? Reason.applied(code) : Reason.failed(code), reading);
        return switch (reading.state()) {
            case HOLDS -> reading.now() == null ? reason : reason.days(reading.now().from(), reading.now().until());
            case OVER -> reason.days(null, reading.stretches().isEmpty() ? null : reading.stretches().get(reading.stretches().size() - 1).until());
            case NOT_BEGUN -> reason.days(reading.stretches().isEmpty() ? reading.start().day() : reading.stretches().get(0).from(), null);
            case BEFORE_ACCEPTANCE -> reason.days(reading.start().day(), null);
            case NO_EVIDENCE -> reason.words(Word.Kind.EVIDENCE, reading.start().before().stream().map(gap -> gap.kind().name()));
            case CARD_LATE -> reason.on(question.unit().cardReturnedOn()).days(null, cardDay(question, reading));
            case CARD_MISSING -> reason.days(null, cardDay(question, reading));
            default -> reason;
        };
    }

    private static @Nullable LocalDate cardDay(Question question, TermReading reading) {
        LocalDate sale = question.unit().dates().get(EvidenceKind.SALE);
        return sale == null || reading.term().card() == null ? null : reading.term().card().lastDay(sale);
    }

    private void exclusions() {
        if (question.cause() == null) {
            return;
        }
        String cause = question.cause().name();
        for (ContractReading contract : contracts) {
            contract.excluded().find(question.cause()).ifPresentOrElse(
                    exclusion -> reasons.add(Reason.applied(ReasonCode.EXCLUDED)
                            .of(contract.contract(), new TermRef(cause, null, null, exclusion.paragraph(), exclusion.words(), exclusion.english()))
                            .words(Word.Kind.CAUSE, Stream.of(cause))),
                    () -> reasons.add(Reason.failed(ReasonCode.NOT_EXCLUDED).of(contract.contract(), null).words(Word.Kind.CAUSE, Stream.of(cause))));
        }
    }

    private void open(Verdict verdict) {
        if (offers.isEmpty()) {
            reasons.add(Reason.applied(ReasonCode.NO_TERM));
        }
        if (question.cause() == null && verdict.isProvisional()) {
            Set<String> causes = new LinkedHashSet<>();
            contracts.forEach(contract -> new TreeSet<>(contract.excluded().byCause().keySet()).forEach(cause -> causes.add(cause.name())));
            if (!causes.isEmpty()) {
                reasons.add(Reason.applied(ReasonCode.DIAGNOSIS_OPEN).words(Word.Kind.CAUSE, causes.stream()));
            }
        }
        if (question.component() == null) {
            Set<String> components = new TreeSet<>();
            contracts.forEach(contract -> components.addAll(contract.components()));
            if (!components.isEmpty()) {
                reasons.add(Reason.applied(ReasonCode.COMPONENT_OPEN).words(Word.Kind.COMPONENT, components.stream()));
            }
        }
    }

    private void consequences(Verdict verdict) {
        if (question.wanted() == Wanted.CARRY_IN) {
            reasons.add(Reason.applied(ReasonCode.CARRIED_IN));
        } else if (question.wanted() == Wanted.ON_SITE && verdict.mode() == ServiceMode.CARRY_IN) {
            reasons.add(Reason.applied(ReasonCode.ON_SITE_NOT_OWED));
        }
        if (verdict.loss() != Verdict.Loss.NOT_OWED) {
            reasons.add(Reason.applied(verdict.loss() == Verdict.Loss.OPEN ? ReasonCode.LOSS_OPEN : ReasonCode.LOSS_BORNE));
        }
        if (verdict.schemeFirst()) {
            reasons.add(Reason.applied(ReasonCode.SCHEME_FIRST));
        }
        if (verdict.fee() != null) {
            reasons.add(Reason.applied(ReasonCode.SERVICE_FEE).words(Word.Kind.TEXT, Stream.of(verdict.fee().min().amount().toPlainString(),
                    verdict.fee().max().amount().toPlainString(), verdict.fee().max().currency().getCurrencyCode())));
        }
    }

    /** What did not decide, and why not. */
    private void others(ContractReading contract) {
        List<TermReading> counting = contract.counting(outlook.component());
        for (TermReading reading : contract.all(outlook.component())) {
            if (offers.values().stream().anyMatch(offer -> offer.reading().equals(reading))) {
                continue;
            }
            boolean fits = contract.fits(reading.term(), outlook.component());
            if (!fits) {
                if (question.component() != null || !contract.isOfUnit(reading.term())) {
                    reasons.add(about(Reason.failed(ReasonCode.OTHER_SCOPE), reading));
                }
            } else if (!counting.contains(reading) && reading.state().speaks()) {
                reasons.add(about(Reason.failed(ReasonCode.LESS_SPECIFIC), reading));
            } else {
                reasons.add(state(question, reading, false));
            }
        }
    }

    private static Reason about(Reason reason, TermReading reading) {
        return reason.of(reading.contract(), reading.ref());
    }
}
