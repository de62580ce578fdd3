package aftersales.files;

import aftersales.access.AuditTrail;
import aftersales.access.Scope;
import aftersales.access.ScopeTree;
import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.AttachmentId;
import aftersales.kernel.identity.OrganizationId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps files: bytes and row in one transaction with whatever points at them. A file belongs to an organisation and is opened
 * by whoever reaches that organisation's rows; a shared one also by the organisations below. Never changed once stored.
 */
@Service
@Transactional
public class Attachments {

    private static final String SELECT = """
            select a.id, a.organization_id, a.name, a.media_type, a.size, encode(a.sha256, 'hex') as sha256, a.purpose,
                a.created_at, a.created_by
            from files_attachment a
            """;

    private final JdbcClient jdbc;
    private final ScopeTree scopes;
    private final AuditTrail audit;
    private final Clock clock;

    Attachments(JdbcClient jdbc, ScopeTree scopes, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.scopes = scopes;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param organization whose file it is; within the actor's reach
     * @throws Refusal if it is empty, larger than {@link StoreFile#LIMIT}, or none of the {@linkplain FileType types} allowed
     */
    public AttachmentId store(Actor actor, OrganizationId organization, StoreFile file) {
        scopes.requireReach(actor, organization);
        byte[] content = file.content();
        if (content.length == 0) {
            throw Refusal.of("file", "files.refused.empty");
        }
        StoreFile.requireSize(content);
        FileType type = FileType.of(content, file.name()).orElseThrow(() -> Refusal.of("file", "files.refused.type"));
        String name = FileName.safe(file.name(), type);
        byte[] sha256 = sha256(content);
        long id = jdbc.sql("""
                insert into files_attachment (organization_id, shared, name, media_type, size, sha256, purpose, created_at, created_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                """).params(organization.value(), file.shared(), name, type.mediaType(), content.length, sha256, file.purpose(),
                OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC), actor.name()).query(Long.class).single();
        jdbc.sql("insert into files_content (attachment_id, bytes) values (?, ?)").params(id, content).update();
        audit.record(actor, organization, "attachment", Long.toString(id), "stored",
                Map.of("name", name, "size", content.length, "sha256", HexFormat.of().formatHex(sha256)));
        return new AttachmentId(id);
    }

    /** @throws NotFound if unknown or out of reach */
    @Transactional(readOnly = true)
    public OpenedFile open(Actor actor, AttachmentId id) {
        AttachmentRow row = describe(actor, List.of(id)).stream().findFirst().orElseThrow(() -> new NotFound("attachment", id));
        byte[] content = jdbc.sql("select bytes from files_content where attachment_id = ?").param(id.value())
                .query((found, n) -> found.getBytes(1)).single();
        return new OpenedFile(row, content);
    }

    /** Those of the attachments that are in reach, oldest first, without their bytes. */
    @Transactional(readOnly = true)
    public List<AttachmentRow> describe(Actor actor, Collection<AttachmentId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var scope = Scope.of(actor);
        return jdbc.sql(SELECT + " where a.id in (:ids) and (" + scope.clause("a.organization_id") + " or a.shared and "
                        + scope.settingsClause("a.organization_id") + ") order by a.id")
                .param("ids", ids.stream().map(AttachmentId::value).toList()).params(scope.params())
                .query((row, n) -> attachment(row)).list();
    }

    /**
     * Takes a file away for good; whatever pointed at it must have let go.
     *
     * @throws NotFound if unknown, or of an organisation out of reach (a shared one of an organisation above too)
     */
    public void remove(Actor actor, AttachmentId id) {
        AttachmentRow row = describe(actor, List.of(id)).stream().findFirst().orElseThrow(() -> new NotFound("attachment", id));
        scopes.requireReach(actor, row.organization());
        jdbc.sql("delete from files_attachment where id = ?").param(id.value()).update();
        audit.record(actor, row.organization(), "attachment", id.toString(), "removed", Map.of("name", row.name(), "sha256", row.sha256()));
    }

    private static AttachmentRow attachment(ResultSet row) throws SQLException {
        return new AttachmentRow(new AttachmentId(row.getLong("id")), new OrganizationId(row.getLong("organization_id")),
                row.getString("name"), FileType.ofMediaType(row.getString("media_type")), row.getInt("size"), row.getString("sha256"),
                row.getString("purpose"), row.getObject("created_at", OffsetDateTime.class).toInstant(), row.getString("created_by"));
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
