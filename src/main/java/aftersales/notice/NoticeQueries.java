package aftersales.notice;

import aftersales.kernel.identity.Actor;
import aftersales.webkit.list.ListRequest;
import aftersales.webkit.list.ListSql;
import aftersales.webkit.list.Listing;
import aftersales.webkit.list.Page;
import aftersales.webkit.list.SortType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the actor's own notices; nobody reads another's. */
@Component
@Transactional(readOnly = true)
public class NoticeQueries {

    /** Unread ones first, the last first among each. */
    public static final Listing LISTING = Listing.by("n.id").sort("unread", "(n.read_at is null)::int", SortType.NUMBER).order("-unread");

    private static final int COUNTED = 99;

    private final JdbcClient jdbc;
    private final NoticeRows rows;

    NoticeQueries(JdbcClient jdbc, NoticeRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    public Page<NoticeRow> page(Actor actor, ListRequest request) {
        return ListSql.select("n.*").from("notice n").where("n.account_id = :account", "account", account(actor))
                .page(jdbc, request, (row, n) -> rows.notice(row));
    }

    /** How many are unread, counted up to 99: asked on every page. */
    public long unread(Actor actor) {
        return jdbc.sql("select count(*) from (select from notice where account_id = ? and read_at is null limit ?) unread")
                .params(account(actor), COUNTED).query(Long.class).single();
    }

    /** Whether notices go to the actor by mail, too. */
    public boolean wantsMail(Actor actor) {
        return jdbc.sql("select mail from notice_wish where account_id = ?").param(account(actor)).query(Boolean.class).optional().orElse(true);
    }

    static long account(Actor actor) {
        return actor.account() == null ? 0 : actor.account().value();
    }
}
