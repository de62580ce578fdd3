package aftersales.sanbao;

import aftersales.access.AuditTrail;
import aftersales.kernel.Conflict;
import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.Role;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Administrators confirm or put right what was shipped, for their organisation and all below it. What stood before is kept. */
@Service
@Transactional
public class SanbaoService {

    private static final int MOST = 36_500;

    private final SanbaoQueries queries;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    SanbaoService(SanbaoQueries queries, JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.queries = queries;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param version that was read
     * @throws NotFound if there is no such fact
     * @throws Conflict if somebody changed it since
     * @throws Refusal  on {@code limit} if the kind of fact needs one or is below 1
     */
    public void change(Actor actor, String productClass, String code, long version, ChangeFact change) {
        if (!actor.isAnyOf(Role.ADMINISTRATOR) || actor.organization() == null) {
            throw Refusal.because("access.refused");
        }
        LegalFact fact = queries.get(actor, productClass).facts().stream().filter(one -> one.code().equals(code)).findFirst()
                .orElseThrow(() -> new NotFound("fact", code));
        Conflict.check("fact", version, fact.version());
        if (fact.kind() != FactKind.READING && (change.limit() == null || change.limit() < 1 || change.limit() > MOST)) {
            throw Refusal.of("limit", "sanbao.limit.range", MOST);
        }
        int kept = jdbc.sql("""
                insert into sanbao_fact (organization_id, product_class, fact, number, limit_value, article, in_force_from, sure, source,
                    account_name, changed_at)
                select :organization, :class, :fact, 1 + coalesce(max(number), 0), :limit::integer, :article, :from, :sure, :source, :by, :at
                from sanbao_fact where organization_id = :organization and product_class = :class and fact = :fact
                on conflict do nothing
                """).param("organization", actor.organization().value()).param("class", productClass).param("fact", code)
                .param("limit", change.limit()).param("article", change.article()).param("from", change.from()).param("sure", change.sure().name())
                .param("source", change.source()).param("by", actor.name()).param("at", Timestamp.from(clock.instant())).update();
        Conflict.check("fact", version, kept == 1 ? version : version + 1);
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("limit", fact.limit() + " → " + change.limit());
        details.put("sure", fact.sure() + " → " + change.sure());
        details.put("from", change.from());
        details.put("source", change.source());
        audit.record(actor, actor.organization(), "sanbao", productClass + " " + code, "changed", details);
    }
}
