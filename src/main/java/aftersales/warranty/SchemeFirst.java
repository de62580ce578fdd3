package aftersales.warranty;

import aftersales.contract.ContractQueries;
import aftersales.contract.owed.FaultCause;
import aftersales.contract.owed.Liability;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.EquipmentId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says whether the customer of a ticket approves a scheme and its price before the work, as its kept verdict would say for a cause. */
@Service
@Transactional(readOnly = true)
public class SchemeFirst {

    private static final Actor SELF = Actor.system("warranty");

    private final WarrantyVerdicts verdicts;
    private final WarrantyService warranty;
    private final ContractQueries contracts;
    private final JdbcClient jdbc;

    SchemeFirst(WarrantyVerdicts verdicts, WarrantyService warranty, ContractQueries contracts, JdbcClient jdbc) {
        this.verdicts = verdicts;
        this.warranty = warranty;
        this.contracts = contracts;
        this.jdbc = jdbc;
    }

    /** Under contract 0: under none. */
    private record Under(EquipmentId equipment, long contract, int version) {
    }

    /**
     * For the component that was found, under the contract in the ticket's version. Where a manager decided that the customer
     * pays nothing there is nothing to approve; where he left it to be agreed, there is.
     *
     * @return empty where no verdict is kept for it: it is about no unit
     */
    public Optional<Boolean> of(String key, FaultCause cause) {
        return verdicts.of(key).map(kept -> {
            KeptVerdict.Overruling decided = kept.overruled();
            List<Liability> borne = decided == null ? List.of() : List.of(decided.parts(), decided.labour(), decided.travel());
            if (borne.contains(Liability.NEGOTIATED)) {
                return true;
            }
            boolean free = decided != null && borne.stream().allMatch(one -> one == Liability.FREE);
            return !free && judged(key, kept, cause);
        });
    }

    private boolean judged(String key, KeptVerdict kept, FaultCause cause) {
        Under under = jdbc.sql("select equipment_id, contract_id, contract_version from warranty_subject where subject_key = ?").param(key)
                .query((row, n) -> new Under(new EquipmentId(row.getLong(1)), row.getLong(2), row.getInt(3))).single();
        Ask ask = new Ask(under.equipment(), kept.component(), kept.faultOn(), cause, kept.wanted());
        return warranty.judge(SELF, List.of(ask), covering -> covering.stream().map(one -> one.id().value() == under.contract()
                && one.version() != under.version() ? contracts.owed(one.id(), under.version()) : one).toList()).get(0).schemeFirst();
    }
}
