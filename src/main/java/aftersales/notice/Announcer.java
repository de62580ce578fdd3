package aftersales.notice;

import aftersales.database.Batch;
import aftersales.database.ReplayClock;
import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.OrganizationId;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes news into the lists of those they are for, and into the outbox for those who want it by mail. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Announcer {

    private record Line(AccountId account, News news, String facts) {
    }

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
        announce(List.of(new Announcement(news, recipients.stream().filter(recipient -> !recipient.equals(by)).toList())));
    }

    /** All of it at once, each of them once of each occasion, in this order. */
    void announce(List<Announcement> announcements) {
        List<Line> lines = clock.isReplaying() ? List.of() : announcements.stream().flatMap(this::lines).toList();
        if (lines.isEmpty()) {
            return;
        }
        outbox.put(jdbc.sql("""
                insert into notice (account_id, occasion, kind, subject_type, subject_key, facts, created_at)
                select a.id, n.occasion, n.kind, n.subject_type, n.subject_key, cast(n.facts as jsonb), ?
                from unnest(?, ?, ?, ?, ?, ?) with ordinality as n(account_id, occasion, kind, subject_type, subject_key, facts, place)
                join access_account a on a.id = n.account_id
                order by n.place
                on conflict (occasion, account_id) do nothing
                returning id
                """).param(Timestamp.from(clock.instant())).params(Batch.of(lines).number(line -> line.account.value())
                        .text(line -> line.news.occasion()).text(line -> line.news.kind()).text(line -> line.news.subjectType())
                        .text(line -> line.news.subjectKey()).text(Line::facts).params())
                .query(Long.class).list());
    }

    /**
     * Writes to somebody outside, who has no list. What is retold from the past is written to nobody.
     *
     * @param from in whose name
     */
    void write(News news, OrganizationId from, String address, Locale language) {
        if (clock.isReplaying()) {
            return;
        }
        long written = jdbc.sql("""
                insert into notice (organization_id, occasion, kind, subject_type, subject_key, facts, created_at)
                values (:from, :occasion, :kind, :type, :key, cast(:facts as jsonb), :now) returning id
                """).param("from", from.value()).param("occasion", news.occasion()).param("kind", news.kind().name())
                .param("type", news.subjectType()).param("key", news.subjectKey()).param("facts", json.writeValueAsString(news.facts()))
                .param("now", Timestamp.from(clock.instant())).query(Long.class).single();
        outbox.put(written, address, language);
    }

    private Stream<Line> lines(Announcement announcement) {
        String facts = json.writeValueAsString(announcement.news().facts());
        return announcement.recipients().stream().map(account -> new Line(account, announcement.news(), facts));
    }
}
