package aftersales.notice;

import aftersales.database.ReplayClock;
import aftersales.kernel.identity.AccountId;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
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
    private final ReplayClock clock;

    Announcer(JdbcClient jdbc, Outbox outbox, JsonMapper json, ReplayClock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Tells each of them once of each occasion. What is retold from the past is told to nobody.
     *
     * @param by who did it himself and need not be told; null where nobody did
     */
    void announce(News news, Collection<AccountId> recipients, @Nullable AccountId by) {
        List<Long> told = recipients.stream().filter(recipient -> !recipient.equals(by)).map(AccountId::value).toList();
        if (told.isEmpty() || clock.isReplaying()) {
            return;
        }
        List<Long> written = jdbc.sql("""
                insert into notice (account_id, occasion, kind, subject_type, subject_key, facts, created_at)
                select a.id, :occasion, :kind, :type, :key, cast(:facts as jsonb), :now from access_account a where a.id in (:accounts)
                on conflict (occasion, account_id) do nothing
                returning id
                """).param("accounts", told).param("occasion", news.occasion()).param("kind", news.kind().name())
                .param("type", news.subjectType()).param("key", news.subjectKey())
                .param("facts", json.writeValueAsString(news.facts())).param("now", Timestamp.from(clock.instant()))
                .query(Long.class).list();
        outbox.put(written);
    }
}
