package aftersales.access;

import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.OrganizationId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Personal API tokens: what a program shows instead of a password. A token does what its holder may do at that moment, or
 * only the reading part of it; its words are told once and kept as a hash.
 */
@Service
@Transactional
public class TokenService {

    /** Begins each token, so that one that leaks is recognised for what it is. */
    static final String PREFIX = "aft_";

    private static final int MOST = 20;

    private final JdbcClient jdbc;
    private final AuditTrail audit;

    TokenService(JdbcClient jdbc, AuditTrail audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** A token as its holder's profile shows it; times are the database's. */
    public record TokenRow(long id, String name, boolean mayWrite, Instant createdAt, Instant expiresAt, @Nullable Instant lastUsedAt) {
    }

    /**
     * Makes a token for the actor himself.
     *
     * @param days how long it is valid, 1 to 730
     * @return the token, told this once
     * @throws Refusal on {@code name} or {@code days}, or when he already has twenty
     */
    public String make(Actor actor, String name, boolean mayWrite, int days) {
        if (actor.account() == null || actor.organization() == null) {
            throw new IllegalArgumentException("the application needs no token");
        }
        String kept = name.strip();
        if (kept.isEmpty() || kept.length() > 80) {
            throw Refusal.of("name", "access.token.name.length");
        }
        if (days < 1 || days > 730) {
            throw Refusal.of("days", "access.token.days.range");
        }
        if (of(actor).size() >= MOST) {
            throw Refusal.because("access.token.many", MOST);
        }
        String token = PREFIX + Secret.make();
        jdbc.sql("""
                insert into access_token (account_id, name, token_hash, may_write, created_at, expires_at)
                values (:account, :name, :hash, :write, now(), now() + make_interval(days => :days))
                """).param("account", actor.account().value()).param("name", kept).param("hash", Secret.hash(token))
                .param("write", mayWrite).param("days", days).update();
        audit.record(actor, actor.organization(), "token", kept, "made", Map.of("write", mayWrite, "days", days));
        return token;
    }

    /** Valid tokens of the actor himself, newest first. */
    @Transactional(readOnly = true)
    public List<TokenRow> of(Actor actor) {
        return jdbc.sql("""
                select id, name, may_write, created_at, expires_at, last_used_at from access_token
                where account_id = ? and revoked_at is null and expires_at > now() order by created_at desc, id desc
                """).param(account(actor).value())
                .query((row, n) -> new TokenRow(row.getLong("id"), row.getString("name"), row.getBoolean("may_write"),
                        row.getTimestamp("created_at").toInstant(), row.getTimestamp("expires_at").toInstant(),
                        instant(row.getTimestamp("last_used_at")))).list();
    }

    /** @throws NotFound if it is not a valid token of the actor himself */
    public void revoke(Actor actor, long token) {
        String name = jdbc.sql("""
                update access_token set revoked_at = now()
                where id = ? and account_id = ? and revoked_at is null returning name
                """).params(token, account(actor).value()).query(String.class).optional()
                .orElseThrow(() -> new NotFound("token", token));
        OrganizationId organization = actor.organization();
        if (organization != null) {
            audit.record(actor, organization, "token", name, "revoked", Map.of());
        }
    }

    /** Who speaks with this token; its use is noted once a minute at most. */
    Optional<SignedIn> find(String token) {
        if (!token.startsWith(PREFIX)) {
            return Optional.empty();
        }
        return jdbc.sql("""
                with found as (
                    select t.id as token_id, t.may_write, t.last_used_at, a.id, a.login, a.name, a.organization_id, o.zone, a.language,
                        array(select role from access_account_role r where r.account_id = a.id) as roles
                    from access_token t join access_account a on a.id = t.account_id
                    join access_organization o on o.id = a.organization_id
                    where t.token_hash = :hash and t.revoked_at is null and t.expires_at > now() and a.enabled
                ), touched as (
                    update access_token t set last_used_at = now() from found
                    where t.id = found.token_id
                      and (found.last_used_at is null or found.last_used_at < now() - interval '1 minute')
                )
                select * from found
                """).param("hash", Secret.hash(token))
                .query((row, n) -> Sessions.signedIn(row, null, !row.getBoolean("may_write"))).optional();
    }

    private static AccountId account(Actor actor) {
        if (actor.account() == null) {
            throw new IllegalArgumentException("the application has no tokens");
        }
        return actor.account();
    }

    private static @Nullable Instant instant(@Nullable Timestamp value) {
        return value == null ? null : value.toInstant();
    }
}
