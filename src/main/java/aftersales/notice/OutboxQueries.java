package aftersales.notice;

import aftersales.access.Scope;
import aftersales.kernel.identity.Actor;
import aftersales.webkit.list.ListRequest;
import aftersales.webkit.list.ListSql;
import aftersales.webkit.list.Listing;
import aftersales.webkit.list.Page;
import aftersales.webkit.list.SortType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the outbox: the mails to accounts in the actor's reach. */
@Component
@Transactional(readOnly = true)
public class OutboxQueries {

    /** The newest first. */
    public static final Listing LISTING = Listing.by("d.id").sort("new", "d.id", SortType.NUMBER).order("-new").filters("state", "q");

    private final JdbcClient jdbc;
    private final NoticeRows rows;
    private final MailServer server;

    OutboxQueries(JdbcClient jdbc, NoticeRows rows, MailServer server) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.server = server;
    }

    public Page<MailRow> page(Actor actor, ListRequest request) {
        var scope = Scope.of(actor);
        String text = request.text("q");
        return ListSql.select("""
                        n.*, d.id as delivery_id, d.state, d.address, d.attempts, d.next_try_at, d.sent_at, d.error,
                        d.created_at as written_at, coalesce(a.name, d.address) as account_name""")
                .from("notice_delivery d join notice n on n.id = d.notice_id left join access_account a on a.id = n.account_id")
                .where(scope.clause("coalesce(a.organization_id, n.organization_id)"), scope.params())
                .whenPresent(request.choices("state", MailRow.State.class), "d.state in (:states)", "states")
                .whenPresent(text == null ? null : "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%",
                        "d.address ilike :q or a.name ilike :q or n.subject_key ilike :q", "q")
                .page(jdbc, request, (row, n) -> mail(row));
    }

    /** Whether mails can go out at all. */
    public boolean hasServer() {
        return server.isConfigured();
    }

    private MailRow mail(ResultSet row) throws SQLException {
        MailRow.State state = MailRow.State.valueOf(row.getString("state"));
        return new MailRow(row.getLong("delivery_id"), state, row.getString("address"), row.getString("account_name"), rows.notice(row),
                row.getInt("attempts"), state == MailRow.State.WAITING ? moment(row, "next_try_at") : null, moment(row, "sent_at"),
                row.getString("error"), row.getTimestamp("written_at").toInstant());
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
