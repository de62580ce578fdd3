package aftersales.warranty.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why an extension is taken back. */
public class WithdrawalForm {

    private @NotBlank @Size(max = 500) String reason = "";
    private long version;

    static WithdrawalForm of(long version) {
        var form = new WithdrawalForm();
        form.version = version;
        return form;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }
}
