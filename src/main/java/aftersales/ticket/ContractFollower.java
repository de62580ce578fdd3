package aftersales.ticket;

import aftersales.contract.ContractQueries;
import aftersales.contract.ContractRow;
import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.Actor;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One ticket after the other takes up the contract that covers it now; each in a transaction of its own. */
@Component
@Transactional
class ContractFollower {

    /** A ticket at which this failed is tried again after so long; the others do not wait for it. */
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(5);

    private record Asked(@Nullable Long account, String actor) {
    }

    private final JdbcClient jdbc;
    private final TicketJournal journal;
    private final TicketTerms terms;
    private final ContractQueries contracts;
    private final Clock clock;

    ContractFollower(JdbcClient jdbc, TicketJournal journal, TicketTerms terms, ContractQueries contracts, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.terms = terms;
        this.contracts = contracts;
        this.clock = clock;
    }

    /** Numbers of tickets that wait, the longest first; several instances may see the same. */
    @Transactional(readOnly = true)
    public List<String> waiting(int most) {
        return jdbc.sql("""
                select t.number from ticket_contract_follow f join ticket t on t.id = f.ticket_id where f.asked_at <= ?
                order by f.asked_at, f.ticket_id limit ?
                """).params(Timestamp.from(clock.instant()), most).query(String.class).list();
    }

    /** Nothing where another instance has it in hand, or had. */
    public void follow(String number) {
        Ticket ticket = journal.lock(Actor.system("contract"), number);
        jdbc.sql("delete from ticket_contract_follow where ticket_id = ? returning account_id, actor").param(ticket.id().value())
                .query((row, n) -> new Asked((Long) row.getObject(1), row.getString(2))).optional()
                .filter(asked -> ticket.state().isUnsolved()).ifPresent(asked -> terms.underContract(actor(asked, ticket), ticket, covering(ticket)));
    }

    private @Nullable ContractRow covering(Ticket ticket) {
        TicketReport report = ticket.report();
        if (report.equipment() != null) {
            return contracts.forEquipment(report.equipment(), report.reportedAt()).orElse(null);
        }
        return (report.site() != null ? contracts.forSite(report.site(), report.reportedAt())
                : contracts.forCustomer(report.customer(), report.reportedAt())).orElse(null);
    }

    private static Actor actor(Asked asked, Ticket ticket) {
        return asked.account() == null ? Actor.system(asked.actor())
                : new Actor(new AccountId(asked.account()), asked.actor(), ticket.organization(), Set.of());
    }

    public void postpone(String number) {
        jdbc.sql("update ticket_contract_follow set asked_at = ? where ticket_id = (select id from ticket where number = ?)")
                .params(Timestamp.from(clock.instant().plus(AFTER_FAILURE)), number).update();
    }
}
