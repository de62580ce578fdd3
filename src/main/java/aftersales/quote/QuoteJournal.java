package aftersales.quote;

import aftersales.access.AuditTrail;
import aftersales.access.Scope;
import aftersales.kernel.NotFound;
import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.QuoteId;
import aftersales.kernel.identity.TicketId;
import aftersales.ticket.TicketDetail;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Locks the ticket of a quote, counts its quotes and writes their audit lines. */
@Component
class QuoteJournal {

    private final JdbcClient jdbc;
    private final AuditTrail audit;

    QuoteJournal(JdbcClient jdbc, AuditTrail audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    void lock(TicketId ticket) {
        jdbc.sql("select id from ticket where id = ? for no key update").param(ticket.value()).query(Long.class).single();
    }

    int nextNumber(TicketId ticket) {
        return jdbc.sql("select coalesce(max(number), 0) + 1 from quote where ticket_id = ?").param(ticket.value()).query(Integer.class).single();
    }

    /**
     * @return the number of the ticket
     * @throws NotFound if the quote is unknown or its ticket out of reach
     */
    String lockTicketOf(Actor actor, QuoteId id) {
        var scope = Scope.of(actor);
        return jdbc.sql("select t.number from quote q join ticket t on t.id = q.ticket_id where q.id = :id and " + scope.clause("t.organization_id")
                + " for no key update of t").param("id", id.value()).params(scope.params()).query(String.class).optional()
                .orElseThrow(() -> new NotFound("quote", id));
    }

    void note(Actor actor, TicketDetail ticket, Quote quote, String action, Map<String, ?> details) {
        audit.record(actor, ticket.row().organization(), "quote", ticket.number() + "-Q" + quote.number(), action, details);
    }

    static @Nullable AccountId account(@Nullable Long id) {
        return id == null ? null : new AccountId(id);
    }
}
