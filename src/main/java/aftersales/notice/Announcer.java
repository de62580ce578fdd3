package aftersales.notice;

import aftersales.access.AccountRow;
import aftersales.kernel.identity.AccountId;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes a piece of news into the lists of those it is for, and into the outbox for those who want it by mail. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Announcer {

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final JsonMapper json;
    private final Clock clock;

    Announcer(JdbcClient jdbc, Outbox outbox, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
    }

    /** @param by who did it himself and need not be told; null where nobody did */
    void announce(News news, Collection<AccountRow> recipients, @Nullable AccountId by) {
        for (AccountRow recipient : recipients) {
            if (!recipient.id().equals(by)) {
                tell(news, recipient);
            }
        }
    }

    private void tell(News news, AccountRow recipient) {
        Optional<Long> written = jdbc.sql("""
                insert into notice (account_id, occasion, kind, subject_type, subject_key, facts, created_at)
                values (:account, :occasion, :kind, :type, :key, cast(:facts as jsonb), :now)
                on conflict (occasion, account_id) do nothing
                returning id
                """).param("account", recipient.id().value()).param("occasion", news.occasion()).param("kind", news.kind().name())
                .param("type", news.subjectType()).param("key", news.subjectKey())
                .param("facts", json.writeValueAsString(news.facts())).param("now", Timestamp.from(clock.instant()))
                .query(Long.class).optional();
        if (written.isPresent() && recipient.email() != null && wantsMail(recipient.id())) {
            outbox.put(written.get(), recipient, recipient.email());
        }
    }

    private boolean wantsMail(AccountId account) {
        return jdbc.sql("select mail from notice_wish where account_id = ?").param(account.value()).query(Boolean.class)
                .optional().orElse(true);
    }
}
