package aftersales.notice;

import aftersales.access.AuditTrail;
import aftersales.kernel.NotFound;
import aftersales.kernel.identity.Actor;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with their own notices. */
@Service
@Transactional
public class NoticeService {

    private final JdbcClient jdbc;
    private final NoticeRows rows;
    private final AuditTrail audit;
    private final Clock clock;

    NoticeService(JdbcClient jdbc, NoticeRows rows, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Marks one as read; when it was already, it stays read since then.
     *
     * @return the notice
     * @throws NotFound if it is not the actor's
     */
    public NoticeRow read(Actor actor, long id) {
        return jdbc.sql("update notice set read_at = coalesce(read_at, :now) where id = :id and account_id = :account returning *")
                .param("now", Timestamp.from(clock.instant())).param("id", id).param("account", NoticeQueries.account(actor))
                .query((row, n) -> rows.notice(row)).optional().orElseThrow(() -> new NotFound("notice", id));
    }

    /**
     * Marks all as read that the actor can have seen.
     *
     * @param last the newest that was shown: what has come since stays unread
     */
    public void readAll(Actor actor, long last) {
        jdbc.sql("update notice set read_at = :now where account_id = :account and read_at is null and id <= :last")
                .param("now", Timestamp.from(clock.instant())).param("account", NoticeQueries.account(actor)).param("last", last).update();
    }

    /** Switches mails to the actor on or off; the list goes on in any case. */
    public void wishMail(Actor actor, boolean mail) {
        if (actor.account() == null || actor.organization() == null) {
            throw new IllegalArgumentException("the application gets no mail");
        }
        jdbc.sql("insert into notice_wish values (?, ?) on conflict (account_id) do update set mail = excluded.mail")
                .params(actor.account().value(), mail).update();
        audit.record(actor, actor.organization(), "account", actor.account().toString(), "notices by mail " + (mail ? "on" : "off"), Map.of());
    }
}
