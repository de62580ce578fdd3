package aftersales.access;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.OrganizationId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Addresses that work without signing in: an invitation, a customer's page. Each is for one purpose and one subject, ends
 * by itself, and is kept as a hash, so that who reads the database can open none.
 */
@Component
@Transactional
public class PublicLinks {

    private final JdbcClient jdbc;

    PublicLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a link opens. */
    public record Opened(long id, String subject, @Nullable OrganizationId organization, String createdBy, Instant expiresAt) {
    }

    /**
     * Makes a link; an older unused one for the same purpose and subject ends with it.
     *
     * @param purpose one of the caller's own words, such as {@code invitation}; a link opens nothing else
     * @return the secret part of the address, told this once
     */
    public String make(Actor actor, String purpose, String subject, @Nullable OrganizationId organization, Duration validity) {
        jdbc.sql("delete from access_link where purpose = ? and subject = ? and used_at is null").params(purpose, subject).update();
        String secret = Secret.make();
        jdbc.sql("""
                insert into access_link (token_hash, purpose, subject, organization_id, created_at, created_by, expires_at)
                values (:hash, :purpose, :subject, :organization, now(), :by, now() + make_interval(secs => :validity))
                """).param("hash", Secret.hash(secret)).param("purpose", purpose).param("subject", subject)
                .param("organization", organization == null ? null : organization.value()).param("by", actor.name())
                .param("validity", validity.toSeconds()).update();
        return secret;
    }

    /** What the link opens, without using it up; empty if unknown, used, ended or for something else: these look alike. */
    @Transactional(readOnly = true)
    public Optional<Opened> open(String purpose, String secret) {
        return jdbc.sql("""
                select id, subject, organization_id, created_by, expires_at from access_link
                where token_hash = ? and purpose = ? and used_at is null and expires_at > now()
                """).params(Secret.hash(secret), purpose).query((row, n) -> {
                    long organization = row.getLong("organization_id");
                    boolean nobodys = row.wasNull();
                    return new Opened(row.getLong("id"), row.getString("subject"),
                            nobodys ? null : new OrganizationId(organization), row.getString("created_by"),
                            row.getTimestamp("expires_at").toInstant());
                }).optional();
    }

    /** Opens the link and uses it up, in the transaction of what it is used for: of two at once, one gets it. */
    public Optional<Opened> use(String purpose, String secret) {
        Optional<Opened> opened = open(purpose, secret);
        return opened.filter(link ->
                jdbc.sql("update access_link set used_at = now() where id = ? and used_at is null").param(link.id()).update() == 1);
    }
}
