package aftersales.files;

import aftersales.kernel.identity.AttachmentId;
import aftersales.kernel.identity.OrganizationId;
import java.time.Instant;

/**
 * What is known of an attachment without its bytes.
 *
 * @param size   in bytes
 * @param sha256 of its bytes, in hexadecimal
 */
public record AttachmentRow(AttachmentId id, OrganizationId organization, String name, FileType type, int size, String sha256,
        String purpose, Instant createdAt, String createdBy) {
}
