package aftersales.customer;

import aftersales.access.AuditTrail;
import aftersales.access.ScopeTree;
import aftersales.kernel.Refusal;
import aftersales.kernel.Text;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.CustomerId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.Role;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers many customers at once that are known by name only. Administrators do. */
@Service
@Transactional
public class CustomerImport {

    private final JdbcClient jdbc;
    private final ScopeTree scopes;
    private final AuditTrail audit;
    private final Clock clock;

    CustomerImport(JdbcClient jdbc, ScopeTree scopes, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.scopes = scopes;
        this.audit = audit;
        this.clock = clock;
    }

    private record New(CustomerId id, String number) {
    }

    /**
     * A new customer of kind {@link CustomerKind#IMPORT} for each name, whoever else has that name.
     *
     * @param organization who keeps them
     * @return in the order of the names
     * @throws Refusal if a name is blank or longer than 120 characters
     */
    public List<CustomerId> register(Actor actor, OrganizationId organization, List<String> names) {
        if (!actor.isAnyOf(Role.ADMINISTRATOR)) {
            throw Refusal.because("access.refused");
        }
        scopes.requireReach(actor, organization);
        List<String> kept = names.stream().map(name -> Text.required("name", name, 120)).toList();
        List<New> made = jdbc.sql("""
                insert into customer (number, organization_id, name, name_key, kind, created_at)
                select 'C-' || to_char(nextval('customer_number'), 'FM999000000'), :organization, n.name, n.key, 'IMPORT', :now
                from unnest(:names, :keys) with ordinality as n(name, key, place) order by n.place
                returning id, number
                """).param("organization", organization.value()).param("now", Timestamp.from(clock.instant()))
                .param("names", kept.toArray(new String[0])).param("keys", kept.stream().map(NameKey::of).toArray(String[]::new))
                .query((row, n) -> new New(new CustomerId(row.getLong("id")), row.getString("number"))).list();
        for (int i = 0; i < made.size(); i++) {
            audit.record(actor, organization, "customer", made.get(i).number(), "registered", Map.of("name", kept.get(i), "by", "import"));
        }
        return new ArrayList<>(made.stream().map(New::id).toList());
    }
}
