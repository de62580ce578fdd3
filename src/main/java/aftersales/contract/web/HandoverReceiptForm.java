package aftersales.contract.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** The paper that was signed for a row of the list. */
public class HandoverReceiptForm {

    private @Nullable Integer position;
    private @Nullable MultipartFile file;
    private @Nullable String reason;
    private long version;

    /** For the list as it is shown now; where it is another one, the row is to be chosen anew. */
    void show(long current) {
        if (version != current) {
            position = null;
        }
        version = current;
    }

    /** 0: no row was chosen. */
    int position() {
        return position == null ? 0 : position;
    }

    public @Nullable Integer getPosition() {
        return position;
    }

    public void setPosition(@Nullable Integer position) {
        this.position = position;
    }

    public @Nullable MultipartFile getFile() {
        return file;
    }

    public void setFile(@Nullable MultipartFile file) {
        this.file = file;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }
}
