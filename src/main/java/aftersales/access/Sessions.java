package aftersales.access;

import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signed-in browsers, kept in the database by the database's time: they end after twelve hours without use or thirty
 * days in all, and at once when the account is disabled or its password changes.
 */
@Component
@Transactional
class Sessions {

    static final Duration IDLE = Duration.ofHours(12);
    static final Duration LONGEST = Duration.ofDays(30);

    /** Seen is written once a minute at most: a page with ten requests is not ten writes. */
    private static final String FIND = """
            with found as (
                select s.id as session_id, s.seen_at, a.id, a.login, a.name, a.organization_id, o.zone, a.language,
                    array(select role from access_account_role r where r.account_id = a.id) as roles
                from access_session s join access_account a on a.id = s.account_id
                join access_organization o on o.id = a.organization_id
                where s.token_hash = :hash and a.enabled
                  and s.expires_at > now() and s.seen_at > now() - make_interval(secs => :idle)
            ), touched as (
                update access_session s set seen_at = now() from found
                where s.id = found.session_id and found.seen_at < now() - interval '1 minute'
            )
            select * from found
            """;

    private final JdbcClient jdbc;

    Sessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return the secret for the browser's cookie, told once */
    String begin(AccountId account, @Nullable String agent) {
        jdbc.sql("delete from access_session where expires_at < now() or seen_at < now() - make_interval(secs => ?)")
                .param(IDLE.toSeconds()).update();
        String secret = Secret.make();
        String kept = agent == null ? "" : agent.substring(0, Math.min(agent.length(), 200));
        jdbc.sql("""
                insert into access_session (token_hash, account_id, created_at, seen_at, expires_at, agent)
                values (:hash, :account, now(), now(), now() + make_interval(secs => :longest), :agent)
                """).param("hash", Secret.hash(secret)).param("account", account.value())
                .param("longest", LONGEST.toSeconds()).param("agent", kept).update();
        return secret;
    }

    Optional<SignedIn> find(String secret) {
        return jdbc.sql(FIND).param("hash", Secret.hash(secret)).param("idle", IDLE.toSeconds())
                .query((row, n) -> signedIn(row, row.getLong("session_id"), false)).optional();
    }

    void end(String secret) {
        jdbc.sql("delete from access_session where token_hash = ?").param(Secret.hash(secret)).update();
    }

    void endAll(AccountId account) {
        jdbc.sql("delete from access_session where account_id = ?").param(account.value()).update();
    }

    /** @return whether the account had such a session */
    boolean end(AccountId account, long session) {
        return jdbc.sql("delete from access_session where account_id = ? and id = ?").params(account.value(), session).update() == 1;
    }

    void endAllBut(AccountId account, @Nullable Long current) {
        jdbc.sql("delete from access_session where account_id = ? and id is distinct from ?").params(account.value(), current).update();
    }

    List<SessionRow> of(AccountId account, @Nullable Long current) {
        return jdbc.sql("""
                select id, created_at, seen_at, agent from access_session
                where account_id = ? and expires_at > now() and seen_at > now() - make_interval(secs => ?)
                order by seen_at desc, id desc limit 50
                """).params(account.value(), IDLE.toSeconds())
                .query((row, n) -> new SessionRow(row.getLong("id"), row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("seen_at").toInstant(), row.getString("agent"),
                        current != null && current == row.getLong("id"))).list();
    }

    static SignedIn signedIn(ResultSet row, @Nullable Long session, boolean readOnly) throws SQLException {
        var roles = Arrays.stream((String[]) row.getArray("roles").getArray()).map(Role::valueOf).collect(Collectors.toSet());
        return new SignedIn(new AccountId(row.getLong("id")), row.getString("login"), row.getString("name"),
                new OrganizationId(row.getLong("organization_id")), ZoneId.of(row.getString("zone")), roles, row.getString("language"), session, readOnly);
    }
}
