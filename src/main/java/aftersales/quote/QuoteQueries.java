package aftersales.quote;

import aftersales.access.Scope;
import aftersales.kernel.NotFound;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.CustomerId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.QuoteId;
import aftersales.webkit.list.ListRequest;
import aftersales.webkit.list.ListSql;
import aftersales.webkit.list.Listing;
import aftersales.webkit.list.Page;
import aftersales.webkit.list.SortType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads quotes of tickets in the actor's reach. */
@Component
@Transactional(readOnly = true)
public class QuoteQueries {

    /** The newest first; filters by state and customer, and by ticket number or customer's name. */
    public static final Listing LISTING = Listing.by("q.id").sort("new", "q.id", SortType.NUMBER).sort("customer", "c.name", SortType.TEXT)
            .order("-new").filters("state", "customer", "q");

    private static final String COLUMNS = """
            q.*, t.number as ticket_number, t.title, t.organization_id, c.id as customer_id, c.name as customer_name""";
    private static final String TABLES = "quote q join ticket t on t.id = q.ticket_id join customer c on c.id = t.customer_id";

    private final JdbcClient jdbc;

    QuoteQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Page<QuoteRow> page(Actor actor, ListRequest request) {
        var scope = Scope.of(actor);
        String text = request.text("q");
        return ListSql.select(COLUMNS).from(TABLES).where(scope.clause("t.organization_id"), scope.params())
                .whenPresent(request.choices("state", QuoteState.class), "q.state in (:states)", "states")
                .whenPresent(request.number("customer"), "t.customer_id = :customer", "customer")
                .whenPresent(text == null ? null : "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%",
                        "t.number ilike :q or c.name ilike :q", "q")
                .page(jdbc, request, (row, n) -> quote(row));
    }

    /** @throws NotFound if unknown, or its ticket is out of reach */
    public QuoteRow get(Actor actor, QuoteId id) {
        var scope = Scope.of(actor);
        return jdbc.sql("select " + COLUMNS + " from " + TABLES + " where q.id = :id and " + scope.clause("t.organization_id"))
                .param("id", id.value()).params(scope.params()).query((row, n) -> quote(row)).optional()
                .orElseThrow(() -> new NotFound("quote", id));
    }

    /** All of a ticket, the newest first; none where the ticket is out of reach. */
    public List<QuoteRow> ofTicket(Actor actor, String number) {
        var scope = Scope.of(actor);
        return jdbc.sql("select " + COLUMNS + " from " + TABLES + " where t.number = :number and " + scope.clause("t.organization_id")
                + " order by q.number desc").param("number", number).params(scope.params()).query((row, n) -> quote(row)).list();
    }

    /** The one that is still being written; a ticket has one at most. */
    public Optional<QuoteRow> draft(Actor actor, String number) {
        return ofTicket(actor, number).stream().filter(quote -> quote.state() == QuoteState.DRAFT).findFirst();
    }

    /** The one the customer agreed to last: what he pays. */
    public Optional<QuoteRow> accepted(Actor actor, String number) {
        return ofTicket(actor, number).stream().filter(quote -> quote.state() == QuoteState.ACCEPTED).findFirst();
    }

    private static QuoteRow quote(ResultSet row) throws SQLException {
        return new QuoteRow(new QuoteId(row.getLong("id")), row.getString("ticket_number"), row.getInt("number"), row.getString("title"),
                new CustomerId(row.getLong("customer_id")), row.getString("customer_name"), new OrganizationId(row.getLong("organization_id")),
                QuoteState.valueOf(row.getString("state")), QuoteDocument.parse(row.getString("document")), row.getString("mail"),
                row.getObject("valid_until", LocalDate.class), moment(row, "sent_at"), moment(row, "answered_at"), row.getString("answered_by"),
                row.getString("answer_remark"), (Boolean) row.getObject("by_link"), row.getString("created_by"),
                row.getTimestamp("created_at").toInstant(), row.getLong("version"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
