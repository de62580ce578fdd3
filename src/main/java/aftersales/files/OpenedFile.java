package aftersales.files;

/** An attachment with its bytes. */
public record OpenedFile(AttachmentRow row, byte[] content) {
}
