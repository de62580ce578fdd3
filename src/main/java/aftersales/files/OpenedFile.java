package aftersales.files;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** An attachment with its bytes. */
public record OpenedFile(AttachmentRow row, byte[] content) {

    /** The same under another name, made harmless; its extension stays. */
    public OpenedFile named(String words) {
        return new OpenedFile(new AttachmentRow(row.id(), row.organization(), FileName.safe(words.replaceAll("[/\\\\]", "-"), row.type()), row.type(),
                row.size(), row.sha256(), row.purpose(), row.createdAt(), row.createdBy()), content);
    }

    /** Pictures and PDF open in the window, everything else is saved; the type is ours, and browsers may not guess another. */
    public ResponseEntity<byte[]> answer() {
        var disposition = (row.type().isShown() ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(row.name(), StandardCharsets.UTF_8).build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(row.type().mediaType()))
                .header("Content-Disposition", disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .eTag(row.sha256())
                .body(content);
    }
}
