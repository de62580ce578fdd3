package aftersales.intake;

import aftersales.customer.CustomerImport;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.CustomerId;
import aftersales.kernel.identity.OrganizationId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes the callers of another desk customers of the import organisation, each once. */
@Component
class Callers {

    /** Stands for whoever the log does not name: his customer has the organisation's name. */
    static final String UNKNOWN = "?";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final CustomerImport customers;

    Callers(JdbcClient jdbc, JdbcTemplate batches, CustomerImport customers) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.customers = customers;
    }

    /** @param made counts those that were not here before */
    record Known(Map<String, CustomerId> customers, int made) {

        CustomerId of(String caller) {
            return customers.get(key(caller));
        }
    }

    Known customers(Actor actor, OrganizationId organization, String organizationName, Collection<String> callers) {
        var missing = new TreeSet<String>();
        callers.forEach(caller -> missing.add(key(caller)));
        Map<String, CustomerId> known = new HashMap<>();
        jdbc.sql("select caller, customer_id from intake_caller where organization_id = :organization and caller in (:callers)")
                .param("organization", organization.value()).param("callers", missing)
                .query(row -> {
                    known.put(row.getString("caller"), new CustomerId(row.getLong("customer_id")));
                });
        missing.removeAll(known.keySet());
        List<String> names = List.copyOf(missing);
        List<CustomerId> made = names.isEmpty() ? List.of() : customers.register(actor, organization,
                names.stream().map(name -> name.equals(UNKNOWN) ? organizationName : name).toList());
        for (int i = 0; i < made.size(); i++) {
            known.put(names.get(i), made.get(i));
        }
        batches.batchUpdate("insert into intake_caller (organization_id, caller, customer_id) values (?, ?, ?)",
                names.stream().map(name -> new Object[] {organization.value(), name, known.get(name).value()}).toList());
        return new Known(known, made.size());
    }

    private static String key(String caller) {
        return caller.isEmpty() ? UNKNOWN : caller;
    }
}
