package aftersales.warranty;

import aftersales.contract.owed.Exclusion;
import aftersales.contract.owed.FaultCause;
import aftersales.contract.owed.Liability;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The causes a contract does not cover. Named twice, the one that is worse for the customer counts. */
record ExcludedCauses(Map<FaultCause, Exclusion> byCause) {

    private static final Comparator<Exclusion> WORSE = Comparator
            .comparing(Exclusion::consequence, Comparator.comparing(ExcludedCauses::liability)).thenComparing(Exclusion::consequence)
            .thenComparing(Exclusion::scheme);

    static ExcludedCauses of(List<Exclusion> exclusions) {
        return new ExcludedCauses(exclusions.stream().collect(Collectors.toMap(Exclusion::cause, exclusion -> exclusion,
                (one, other) -> WORSE.compare(one, other) >= 0 ? one : other)));
    }

    boolean contains(FaultCause cause) {
        return byCause.containsKey(cause);
    }

    Optional<Exclusion> find(@Nullable FaultCause cause) {
        return cause == null ? Optional.empty() : Optional.ofNullable(byCause.get(cause));
    }

    /** What an excluded cause makes of it; of one that is not excluded nothing. */
    Liability consequence(@Nullable FaultCause cause) {
        return find(cause).map(Exclusion::consequence).map(ExcludedCauses::liability).orElse(Liability.FREE);
    }

    private static Liability liability(Exclusion.Consequence consequence) {
        return switch (consequence) {
            case CHARGEABLE, SERVICE_FEE -> Liability.CHARGEABLE;
            case COST -> Liability.COST;
            case NEGOTIATED -> Liability.NEGOTIATED;
        };
    }
}
