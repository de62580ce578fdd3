package aftersales.ticket;

import aftersales.access.AuditTrail;
import aftersales.access.ScopeTree;
import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hands out tickets to work on, and writes their story: each line beside its audit line, in the change's transaction. */
@Component
class TicketJournal {

    /** Clocks of devices and servers differ a little; what lies this little in the future is taken for now. */
    private static final long TOLERANCE_SECONDS = 60;

    private final TicketRepository tickets;
    private final ScopeTree scopes;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    TicketJournal(TicketRepository tickets, ScopeTree scopes, AuditTrail audit, JdbcClient jdbc, Clock clock) {
        this.tickets = tickets;
        this.scopes = scopes;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws NotFound if unknown or out of the actor's reach */
    Ticket lock(Actor actor, String number) {
        Ticket ticket = tickets.findByNumber(number.strip().toUpperCase(Locale.ROOT)).orElseThrow(() -> new NotFound("ticket", number));
        if (actor.organization() != null && !scopes.isWithin(ticket.organization(), actor.organization())) {
            throw new NotFound("ticket", number);
        }
        return ticket;
    }

    /** Those that are there, in one order for all who lock several. */
    void lockAll(List<String> numbers) {
        jdbc.sql("select id from ticket where number in (:numbers) order by number for update").param("numbers", numbers).query(Long.class).list();
    }

    Ticket save(Ticket ticket) {
        return tickets.saveAndFlush(ticket);
    }

    Instant now() {
        return clock.instant();
    }

    /** @throws Refusal on {@code at} if it lies in the future */
    Instant moment(@Nullable Instant at) {
        return moment("at", at);
    }

    /** @throws Refusal on the field if it lies in the future */
    Instant moment(String field, @Nullable Instant at) {
        Instant now = clock.instant();
        if (at == null) {
            return now;
        }
        if (at.isAfter(now.plusSeconds(TOLERANCE_SECONDS))) {
            throw Refusal.of(field, "ticket.at.future");
        }
        Instant whole = Instant.ofEpochSecond(at.getEpochSecond());
        return whole.isAfter(now) ? now : whole;
    }

    void write(Actor actor, Ticket ticket, TicketEventKind kind, Instant at, @Nullable Object from, @Nullable Object to,
            @Nullable String note) {
        String kept = note == null || note.isBlank() ? null : note.strip();
        jdbc.sql("""
                insert into ticket_event (ticket_id, kind, at, received_at, account_id, actor, from_value, to_value, note)
                values (:ticket, :kind, :at, :received, :account, :actor, :from, :to, :note)
                """).param("ticket", ticket.id().value()).param("kind", kind.name()).param("at", Timestamp.from(at))
                .param("received", Timestamp.from(now())).param("account", actor.account() == null ? null : actor.account().value())
                .param("actor", actor.name()).param("from", text(from)).param("to", text(to)).param("note", kept).update();
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("at", at);
        if (from != null) {
            details.put("from", from);
        }
        if (to != null) {
            details.put("to", to);
        }
        if (kept != null) {
            details.put("note", kept);
        }
        audit.record(actor, ticket.organization(), "ticket", ticket.number(), kind.name().toLowerCase(Locale.ROOT), details);
    }

    private static @Nullable String text(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        String text = value.toString();
        return text.length() > 400 ? text.substring(0, 399) + "…" : text;
    }
}
