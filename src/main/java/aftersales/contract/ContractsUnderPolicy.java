package aftersales.contract;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.PolicyId;
import aftersales.sla.PolicyUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says which contracts hold under a policy. */
@Component
@Transactional(readOnly = true)
class ContractsUnderPolicy implements PolicyUse {

    private final JdbcClient jdbc;

    ContractsUnderPolicy(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Holders holders(Actor actor, PolicyId policy) {
        var reach = ContractReach.of(actor);
        String where = " from contract k where k.policy_id = :policy and " + reach.contract();
        long count = jdbc.sql("select count(*)" + where).param("policy", policy.value()).params(reach.params()).query(Long.class).single();
        return new Holders(jdbc.sql("select k.id, k.number, k.title" + where + " order by k.number, k.id limit 20")
                .param("policy", policy.value()).params(reach.params())
                .query((row, n) -> new Holder(row.getString(2) + " " + row.getString(3), "/contracts/" + row.getLong(1))).list(), count);
    }
}
