package aftersales.ticket;

import aftersales.access.Scope;
import aftersales.contract.ContractUse;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.CustomerId;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes which tickets shall follow a changed contract. Imported ones fall under the promise they were imported with. */
@Component
@Transactional
class TicketContracts implements ContractUse {

    private static final String OPEN = "t.state not in ('CLOSED', 'CANCELLED') and t.done_at is null and t.channel <> 'IMPORT' and ";
    private static final String OF_CUSTOMER = "t.customer_id = :key";
    private static final String OF_CONTRACT = "t.contract_id = :key";

    private final JdbcClient jdbc;
    private final Clock clock;

    TicketContracts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public long open(Actor actor, CustomerId customer) {
        return open(actor, OF_CUSTOMER, customer.value());
    }

    @Override
    @Transactional(readOnly = true)
    public long open(Actor actor, ContractId contract) {
        return open(actor, OF_CONTRACT, contract.value());
    }

    @Override
    public void follow(Actor actor, CustomerId customer) {
        follow(actor, OF_CUSTOMER, customer.value());
    }

    @Override
    public void follow(Actor actor, ContractId contract) {
        follow(actor, OF_CONTRACT, contract.value());
    }

    private long open(Actor actor, String which, long key) {
        var scope = Scope.of(actor);
        return jdbc.sql("select count(*) from ticket t where " + which + " and " + OPEN + scope.clause("t.organization_id"))
                .param("key", key).params(scope.params()).query(Long.class).single();
    }

    private void follow(Actor actor, String which, long key) {
        var scope = Scope.of(actor);
        jdbc.sql("""
                insert into ticket_contract_follow (ticket_id, account_id, actor, asked_at)
                select t.id, cast(:account as bigint), :actor, :now from ticket t where %s
                on conflict (ticket_id) do update set account_id = excluded.account_id, actor = excluded.actor, asked_at = excluded.asked_at
                """.formatted(which + " and " + OPEN + scope.clause("t.organization_id"))).param("key", key).params(scope.params())
                .param("account", actor.account() == null ? null : actor.account().value()).param("actor", actor.name())
                .param("now", Timestamp.from(clock.instant())).update();
    }
}
