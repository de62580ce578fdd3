package aftersales.files.web;

import aftersales.files.AttachmentRow;
import aftersales.files.Attachments;
import aftersales.files.OpenedFile;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.AttachmentId;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class FileController {

    private final Attachments attachments;

    FileController(Attachments attachments) {
        this.attachments = attachments;
    }

    /** Pictures and PDF open in the window, everything else is saved; the type is ours, and browsers may not guess another. */
    @GetMapping("/files/{id}")
    ResponseEntity<byte[]> open(Actor actor, @PathVariable AttachmentId id) {
        OpenedFile file = attachments.open(actor, id);
        AttachmentRow row = file.row();
        var disposition = (row.type().isShown() ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(row.name(), StandardCharsets.UTF_8).build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(row.type().mediaType()))
                .header("Content-Disposition", disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .eTag(row.sha256())
                .body(file.content());
    }
}
