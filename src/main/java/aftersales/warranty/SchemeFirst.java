package aftersales.warranty;

import aftersales.contract.owed.FaultCause;
import aftersales.contract.owed.Liability;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says whether the customer of a ticket approves a scheme and its price before the work, as its kept verdict would say for a cause. */
@Service
@Transactional(readOnly = true)
public class SchemeFirst {

    private final WarrantyVerdicts verdicts;
    private final VerdictRenewal renewal;
    private final JdbcClient jdbc;

    SchemeFirst(WarrantyVerdicts verdicts, VerdictRenewal renewal, JdbcClient jdbc) {
        this.verdicts = verdicts;
        this.renewal = renewal;
        this.jdbc = jdbc;
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
            return !free && judged(key, cause);
        });
    }

    private boolean judged(String key, FaultCause cause) {
        SubjectSql.Subject subject = SubjectSql.find(jdbc, key).orElseThrow();
        Ask ask = subject.ask();
        return renewal.judge(new Ask(ask.equipment(), ask.component(), ask.faultOn(), cause, ask.wanted()), subject.contract(), subject.version())
                .schemeFirst();
    }
}
