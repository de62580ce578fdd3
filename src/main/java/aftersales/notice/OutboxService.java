package aftersales.notice;

import aftersales.access.AuditTrail;
import aftersales.access.Scope;
import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.Role;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends mails again that were given up; administrators do, to accounts within their reach. */
@Service
@Transactional
public class OutboxService {

    private final JdbcClient jdbc;
    private final MailServer server;
    private final AuditTrail audit;

    OutboxService(JdbcClient jdbc, MailServer server, AuditTrail audit) {
        this.jdbc = jdbc;
        this.server = server;
        this.audit = audit;
    }

    /**
     * Lets a mail that was given up be tried once more, now; it is the same mail still.
     *
     * @throws NotFound if unknown or out of reach
     * @throws Refusal  if it is not stuck, there is no mail server, or the address it was to tell is forgotten
     */
    public void retry(Actor actor, long id) {
        if (!actor.isAnyOf(Role.ADMINISTRATOR)) {
            throw Refusal.because("access.refused");
        }
        var scope = Scope.of(actor);
        OrganizationId organization = jdbc.sql("""
                select coalesce(a.organization_id, n.organization_id) from notice_delivery d join notice n on n.id = d.notice_id left join access_account a on a.id = n.account_id
                where d.id = :id and %s
                """.formatted(scope.clause("coalesce(a.organization_id, n.organization_id)"))).param("id", id).params(scope.params())
                .query((row, n) -> new OrganizationId(row.getLong(1))).optional().orElseThrow(() -> new NotFound("mail", id));
        if (!server.isConfigured()) {
            throw Refusal.because("notice.outbox.server.none");
        }
        if (isEmpty(id)) {
            throw Refusal.because("notice.outbox.stale");
        }
        int changed = jdbc.sql("""
                update notice_delivery set state = 'WAITING', next_try_at = clock_timestamp(),
                    give_up_at = clock_timestamp() + make_interval(secs => ?)
                where id = ? and state in ('GIVEN_UP', 'NO_SERVER')
                """).params(Outbox.GIVE_UP.toSeconds(), id).update();
        if (changed == 0) {
            throw Refusal.because("notice.outbox.moving");
        }
        audit.record(actor, organization, "mail", Long.toString(id), "retried", Map.of());
    }

    /** Whether it was to lead to a customer's page and no longer knows where that is. */
    private boolean isEmpty(long id) {
        return jdbc.sql("""
                select n.kind = ? and not jsonb_exists(n.facts, ?) from notice_delivery d join notice n on n.id = d.notice_id where d.id = ?
                """).params(NoticeKind.QUOTE_SENT.name(), NoticeText.LINK, id).query(Boolean.class).single();
    }
}
