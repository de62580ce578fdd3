package aftersales.contract.web;

import aftersales.contract.HandoverItem;
import aftersales.contract.HandoverKind;
import aftersales.kernel.identity.AttachmentId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Something that is handed over, on the form; a row of no kind that was left blank is none. */
public class HandoverItemForm {

    private @Nullable HandoverKind kind;
    private @Nullable String name;
    private @Nullable String receiver;
    private @Nullable LocalDate day;
    private @Nullable AttachmentId receipt;

    static HandoverItemForm of(HandoverItem item) {
        var form = new HandoverItemForm();
        form.kind = item.kind();
        form.name = item.name();
        form.receiver = item.receiver();
        form.day = item.day();
        form.receipt = item.receipt();
        return form;
    }

    boolean isBlank() {
        return kind == null && (name == null || name.isBlank()) && (receiver == null || receiver.isBlank()) && day == null && receipt == null;
    }

    /** @param path the beginning of its fields' names */
    HandoverItem toItem(String path) {
        return new HandoverItem(kind == null ? HandoverKind.OTHER : kind, name, receiver, day, receipt).checked(path);
    }

    public @Nullable HandoverKind getKind() {
        return kind;
    }

    public void setKind(@Nullable HandoverKind kind) {
        this.kind = kind;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getReceiver() {
        return receiver;
    }

    public void setReceiver(@Nullable String receiver) {
        this.receiver = receiver;
    }

    public @Nullable LocalDate getDay() {
        return day;
    }

    public void setDay(@Nullable LocalDate day) {
        this.day = day;
    }

    public @Nullable AttachmentId getReceipt() {
        return receipt;
    }

    public void setReceipt(@Nullable AttachmentId receipt) {
        this.receipt = receipt;
    }
}
