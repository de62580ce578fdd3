package aftersales.warranty;

import aftersales.contract.OwedContract;
import aftersales.contract.owed.CostClass;
import aftersales.contract.owed.Exclusion;
import aftersales.contract.owed.FaultCause;
import aftersales.contract.owed.Liability;
import aftersales.contract.owed.ServiceMode;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds a verdict. Knows neither database nor day: what is asked is all that counts, and the same question has the same answer. */
final class WarrantyRules {

    private WarrantyRules() {
    }

    static Verdict judge(Question question) {
        if (question.wanted() == Wanted.PHONE) {
            return settled(Liability.FREE, Reason.applied(ReasonCode.PHONE_FREE));
        }
        if (question.contracts().isEmpty()) {
            return settled(Liability.CHARGEABLE, Reason.applied(ReasonCode.NO_CONTRACT));
        }
        if (question.contracts().stream().allMatch(contract -> contract.document().terms().isEmpty())) {
            return settled(Finding.open(Liability.CHARGEABLE), Reason.applied(ReasonCode.NOTHING_WRITTEN));
        }
        List<ContractReading> contracts = question.contracts().stream()
                .sorted(Comparator.comparing(OwedContract::number).thenComparing(contract -> contract.id().value()))
                .map(contract -> new ContractReading(contract, question)).toList();
        return new Sentence(question, contracts, Outlook.of(question, contracts)).verdict();
    }

    private static Verdict settled(Liability liability, Reason reason) {
        return settled(Finding.settled(liability), reason);
    }

    private static Verdict settled(Finding each, Reason reason) {
        Map<CostClass, Finding> findings = new EnumMap<>(CostClass.class);
        Stream.of(CostClass.values()).forEach(cost -> findings.put(cost, each));
        return new Verdict(findings, null, false, Verdict.Loss.NOT_OWED, false, null, List.of(reason));
    }

    /** The verdict, put together from what is offered for each class of cost. */
    private static final class Sentence {

        private final Question question;
        private final List<ContractReading> contracts;
        private final Outlook outlook;
        private final Map<CostClass, Scenario.Offer> offers = new EnumMap<>(CostClass.class);

        Sentence(Question question, List<ContractReading> contracts, Outlook outlook) {
            this.question = question;
            this.contracts = contracts;
            this.outlook = outlook;
            for (CostClass cost : CostClass.values()) {
                outlook.now().offer(cost).ifPresent(offer -> offers.put(cost, offer));
            }
        }

        Verdict verdict() {
            ServiceMode mode = mode();
            Map<CostClass, Finding> findings = new EnumMap<>(CostClass.class);
            for (CostClass cost : CostClass.values()) {
                findings.put(cost, finding(cost));
            }
            boolean carried = question.wanted() == Wanted.CARRY_IN;
            boolean refused = question.wanted() == Wanted.ON_SITE && mode == ServiceMode.CARRY_IN;
            if (carried || refused) {
                findings.compute(CostClass.TRAVEL, (cost, finding) -> travel(Objects.requireNonNull(finding), carried));
            }
            boolean replaced = Optional.ofNullable(offers.get(CostClass.PARTS)).filter(offer -> offer.liability() == Liability.FREE
                    && offer.reading().state() == TermState.BEFORE_ACCEPTANCE).isPresent();
            boolean toPay = findings.get(CostClass.LABOUR).liability() == Liability.CHARGEABLE;
            var verdict = new Verdict(findings, mode, replaced, loss(), scheme(findings), toPay ? fee() : null, List.of());
            return new Verdict(findings, mode, replaced, verdict.loss(), verdict.schemeFirst(), verdict.fee(),
                    new Reasoning(question, contracts, outlook, offers).of(verdict));
        }

        private Finding finding(CostClass cost) {
            Scenario.Offer offer = offers.get(cost);
            Liability best = outlook.best(cost);
            Liability worst = outlook.worst(cost);
            if (offer == null) {
                return new Finding(Liability.CHARGEABLE, best, worst, null, null, null, null, null, null, null, null);
            }
            TermReading reading = offer.reading();
            Stretch now = offer.liability() == reading.of(cost) ? reading.now() : null; // where the cause is excluded, no phase is spoken of
            return new Finding(offer.liability(), best, worst, ContractRef.of(reading.contract()), reading.ref(), reading.start().kind(),
                    reading.start().day(), now == null ? null : now.from(), now == null ? null : now.until(),
                    reading.contract().keeper(), reading.term().owedBy());
        }

        /** Who brings it pays no way; who wants somebody to come where that is not owed pays it. */
        private static Finding travel(Finding finding, boolean carried) {
            Liability liability = carried ? Liability.FREE : Liability.CHARGEABLE;
            return new Finding(liability, liability, liability, finding.contract(), finding.term(), finding.evidence(), finding.start(),
                    finding.from(), finding.until(), finding.keeper(), finding.owedBy());
        }

        private @Nullable ServiceMode mode() {
            return offers.values().stream().map(offer -> offer.reading().now()).filter(Objects::nonNull).map(now -> now.phase().mode())
                    .filter(Objects::nonNull).min(Comparator.naturalOrder()).orElse(null);
        }

        private Verdict.Loss loss() {
            boolean owed = offers.values().stream().anyMatch(offer -> offer.reading().term().directLoss() && offer.exclusion().isEmpty()
                    && offer.reading().state() == TermState.HOLDS && offer.liability() == Liability.FREE);
            if (!owed || question.cause() != null && question.cause() != FaultCause.WORKMANSHIP) {
                return Verdict.Loss.NOT_OWED;
            }
            return question.cause() == null ? Verdict.Loss.OPEN : Verdict.Loss.BORNE;
        }

        private boolean scheme(Map<CostClass, Finding> findings) {
            return findings.values().stream().anyMatch(finding -> finding.liability() == Liability.NEGOTIATED)
                    || offers.values().stream().anyMatch(offer -> offer.exclusion().map(Exclusion::scheme).orElse(false));
        }

        private @Nullable ServiceFee fee() {
            Scenario.Offer labour = offers.get(CostClass.LABOUR);
            return labour == null ? null : ServiceFee.of(labour.reading().contract().document().fees());
        }
    }
}
