package aftersales.contract;

import aftersales.kernel.identity.EquipmentId;
import aftersales.kernel.identity.SiteId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

/** What the audit trail keeps of a contract that was written. */
final class ContractFacts {

    private static final int NAMED = 50;

    private ContractFacts() {
    }

    static Map<String, Object> of(SaveContract details) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("number", details.number());
        facts.put("policy", details.policy());
        facts.put("from", details.validFrom());
        facts.put("to", String.valueOf(details.validTo()));
        facts.put("draft", details.draft());
        facts.put("covers", details.wholeCustomer() ? "customer" : "sites " + sorted(details.sites(), SiteId::value) + ", equipment "
                + sorted(details.equipment(), EquipmentId::value));
        facts.put("promises", details.promises().size());
        if (details.reminderDays() != null) {
            facts.put("reminder", details.reminderDays());
        }
        return facts;
    }

    private static <I> List<Long> sorted(Set<I> ids, ToLongFunction<I> value) {
        return ids.stream().map(value::applyAsLong).sorted().limit(NAMED).toList();
    }
}
