package aftersales.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The mails that go out, as rows, so that none is lost and several instances share them. A sender takes a row for as long as
 * {@link #LEASE}; if he is not heard of again by then, another takes it. Every report names its attempt: one that comes
 * too late changes nothing. All times are the database's.
 */
@Component
@Transactional
class Outbox {

    /** Longer than a sender can possibly be busy with one mail ({@link MailServer#LIMIT}). */
    static final Duration LEASE = Duration.ofMinutes(2);
    /** News older than this is none. */
    static final Duration GIVE_UP = Duration.ofHours(48);

    private final JdbcClient jdbc;
    private final MailServer server;
    private final NoticeRows rows;
    private final Locale defaultLanguage;

    Outbox(JdbcClient jdbc, MailServer server, NoticeRows rows, NoticeProperties properties) {
        this.jdbc = jdbc;
        this.server = server;
        this.rows = rows;
        this.defaultLanguage = properties.mail().language();
    }

    /**
     * Writes the mails for notices, in their transaction, to those who have an address and have not switched mails off. Without
     * a mail server they stay visible as unsent.
     */
    void put(Collection<Long> notices) {
        if (notices.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into notice_delivery (notice_id, channel, address, language, zone, message_id, state, next_try_at, give_up_at)
                select n.id, 'MAIL', a.email, coalesce(a.language, :language), o.zone,
                    '<' || replace(gen_random_uuid()::text, '-', '') || '@' || :domain || '>', :state, clock_timestamp(),
                    clock_timestamp() + make_interval(secs => :give_up)
                from notice n join access_account a on a.id = n.account_id join organization o on o.id = a.organization_id
                left join notice_wish w on w.account_id = a.id
                where n.id = any(:notices) and length(a.email) >= 3 and coalesce(w.mail, true)
                """).param("notices", new SqlArrayValue("bigint", notices.toArray())).param("language", defaultLanguage.toLanguageTag()).param("domain", server.domain())
                .param("state", server.isConfigured() ? "WAITING" : "NO_SERVER").param("give_up", GIVE_UP.toSeconds()).update();
    }

    /** The mail for a notice to somebody outside. */
    void put(long notice, String address, Locale language) {
        jdbc.sql("""
                insert into notice_delivery (notice_id, channel, address, language, zone, message_id, state, next_try_at, give_up_at)
                select n.id, 'MAIL', :address, :language, o.zone, '<' || replace(gen_random_uuid()::text, '-', '') || '@' || :domain || '>', :state,
                    clock_timestamp(), clock_timestamp() + make_interval(secs => :give_up)
                from notice n join organization o on o.id = n.organization_id where n.id = :notice
                """).param("notice", notice).param("address", address).param("language", language.toLanguageTag()).param("domain", server.domain())
                .param("state", server.isConfigured() ? "WAITING" : "NO_SERVER").param("give_up", GIVE_UP.toSeconds()).update();
    }

    /** How many mails are due, counted up to a bound. */
    @Transactional(readOnly = true)
    int due(int bound) {
        return jdbc.sql("""
                select count(*) from (select from notice_delivery where state in ('WAITING', 'SENDING') and next_try_at <= now() limit ?) due
                """).param(bound).query(Integer.class).single();
    }

    /** Takes the mail that has been due longest, if any. */
    Optional<Mail> take() {
        return jdbc.sql("""
                with due as materialized (
                    select id, state from notice_delivery where state in ('WAITING', 'SENDING') and next_try_at <= now()
                    order by next_try_at, id limit 1 for update skip locked)
                update notice_delivery d
                set state = 'SENDING', attempts = d.attempts + 1, next_try_at = clock_timestamp() + make_interval(secs => :lease)
                from due, notice n where d.id = due.id and n.id = d.notice_id
                returning d.id as delivery_id, due.state = 'SENDING' as abandoned, d.attempts, d.address, d.language, d.zone, d.message_id,
                    d.created_at as written_at, n.*
                """).param("lease", LEASE.toSeconds()).query((row, n) -> mail(row)).optional();
    }

    private Mail mail(ResultSet row) throws SQLException {
        return new Mail(row.getLong("delivery_id"), row.getInt("attempts"), row.getBoolean("abandoned"), row.getString("address"),
                Locale.forLanguageTag(row.getString("language")), ZoneId.of(row.getString("zone")), row.getString("message_id"),
                row.getTimestamp("written_at").toInstant(), rows.notice(row));
    }

    /** @return false when another sender has taken over meanwhile */
    boolean sent(Mail mail) {
        forgetLink(mail);
        return report(mail, "state = 'SENT', sent_at = clock_timestamp(), error = null", "", Duration.ZERO);
    }

    boolean later(Mail mail, Duration wait, String error) {
        return report(mail, "state = 'WAITING', next_try_at = clock_timestamp() + make_interval(secs => :wait), error = :error", error, wait);
    }

    boolean giveUp(Mail mail, String error) {
        forgetLink(mail);
        return report(mail, "state = 'GIVEN_UP', error = :error", error, Duration.ZERO);
    }

    /** An address that opens something is kept no longer than its mail needs it. */
    private void forgetLink(Mail mail) {
        jdbc.sql("update notice set facts = facts - 'link' where id = ? and account_id is null").param(mail.notice().id()).update();
    }

    private boolean report(Mail mail, String change, String error, Duration wait) {
        return jdbc.sql("update notice_delivery set " + change + " where id = :id and attempts = :attempt and state = 'SENDING'")
                .param("id", mail.id()).param("attempt", mail.attempt()).param("error", error).param("wait", wait.toSeconds())
                .update() == 1;
    }

    /** What has not gone out. */
    @Transactional(readOnly = true)
    Backlog backlog() {
        return jdbc.sql("""
                select (select count(*) from notice_delivery where state in ('WAITING', 'SENDING')),
                    (select greatest(0, extract(epoch from now() - min(next_try_at)))::bigint from notice_delivery
                        where state in ('WAITING', 'SENDING')),
                    (select count(*) from notice_delivery where state = 'GIVEN_UP' and created_at > now() - interval '7 days')
                """).query((row, n) -> new Backlog(row.getLong(1), row.getLong(2), row.getLong(3))).single();
    }

    /**
     * What has not gone out.
     *
     * @param waiting        mails that are to go, now or at their next try
     * @param overdueSeconds how long ago the first of them should have been tried
     * @param givenUp        mails of the last seven days that will not go
     */
    record Backlog(long waiting, long overdueSeconds, long givenUp) {
    }

    /** Gives up what has become too old to be told, and forgets the addresses in what will not go out any more. */
    int expire() {
        int expired = jdbc.sql("""
                update notice_delivery set state = 'GIVEN_UP', error = coalesce(error, 'too old') where id in (
                    select id from notice_delivery where state = 'WAITING' and give_up_at < now() limit 1000 for update skip locked)
                """).update();
        jdbc.sql("""
                update notice n set facts = n.facts - 'link' from notice_delivery d
                where d.notice_id = n.id and n.organization_id is not null and n.account_id is null and jsonb_exists(n.facts, 'link')
                    and (d.state = 'GIVEN_UP' or d.state = 'NO_SERVER' and d.give_up_at < now())
                """).update();
        return expired;
    }

    /** Removes notices, and with them their mails, that are older than that. */
    int forget(Duration age) {
        return jdbc.sql("""
                delete from notice where id in (
                    select id from notice where created_at < now() - make_interval(secs => ?) limit 5000 for update skip locked)
                """).param(age.toSeconds()).update();
    }
}
