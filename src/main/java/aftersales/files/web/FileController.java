package aftersales.files.web;

import aftersales.files.Attachments;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.AttachmentId;
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

    @GetMapping("/files/{id}")
    ResponseEntity<byte[]> open(Actor actor, @PathVariable AttachmentId id) {
        return attachments.open(actor, id).answer();
    }
}
