package aftersales.warranty;

import aftersales.contract.owed.CostClass;
import aftersales.contract.owed.Exclusion;
import aftersales.contract.owed.FaultCause;
import aftersales.contract.owed.Liability;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the contracts say if this component were broken by this cause.
 *
 * @param answers what each contract has to say, each by the terms that count
 */
record Scenario(List<Answer> answers, @Nullable FaultCause cause) {

    /** The terms of a contract that count for a component. */
    record Answer(ContractReading contract, List<TermReading> readings) {
    }

    /** A term's word on a class of cost, the contract's exclusions applied. */
    record Offer(TermReading reading, Liability liability, Optional<Exclusion> exclusion) {
    }

    /** The best first; of equals the keeper's own before somebody else's, what holds longer, and then as they are called. */
    private static final Comparator<Offer> ORDER = Comparator.comparing(Offer::liability)
            .thenComparing((Offer offer) -> offer.reading().state())
            .thenComparing((Offer offer) -> offer.reading().term().owedBy() != null)
            .thenComparing(Scenario::until, Comparator.reverseOrder())
            .thenComparing((Offer offer) -> offer.reading().contract().number())
            .thenComparing((Offer offer) -> offer.reading().contract().id().value())
            .thenComparing((Offer offer) -> offer.reading().term().code());

    static Scenario of(List<ContractReading> contracts, @Nullable String component, @Nullable FaultCause cause) {
        return new Scenario(contracts.stream().map(contract -> new Answer(contract, contract.counting(component))).toList(), cause);
    }

    Scenario with(@Nullable FaultCause other) {
        return new Scenario(answers, other);
    }

    private static LocalDate until(Offer offer) {
        Stretch now = offer.reading().now();
        return now == null || now.until() == null ? LocalDate.MAX : now.until();
    }

    /** What is best for the customer; empty where no contract has a term for it. */
    Optional<Offer> offer(CostClass cost) {
        return answers.stream().flatMap(answer -> {
            Optional<Exclusion> exclusion = answer.contract().excluded().find(cause);
            Liability consequence = answer.contract().excluded().consequence(cause);
            return answer.readings().stream().map(reading -> new Offer(reading, worsened(reading.of(cost), consequence), exclusion));
        }).min(ORDER);
    }

    Liability liability(CostClass cost) {
        return best(cost, false);
    }

    Liability atBest(CostClass cost) {
        return best(cost, true);
    }

    private Liability best(CostClass cost, boolean allKnown) {
        Liability best = Liability.CHARGEABLE;
        for (Answer answer : answers) {
            Liability consequence = answer.contract().excluded().consequence(cause);
            for (TermReading reading : answer.readings()) {
                Liability liability = worsened(allKnown ? reading.atBest(cost) : reading.of(cost), consequence);
                best = liability.isBetterThan(best) ? liability : best;
            }
        }
        return best;
    }

    /** An exclusion never makes it better. */
    private static Liability worsened(Liability liability, Liability consequence) {
        return liability.isBetterThan(consequence) ? consequence : liability;
    }
}
