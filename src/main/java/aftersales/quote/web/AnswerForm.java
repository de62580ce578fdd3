package aftersales.quote.web;

import aftersales.quote.QuoteAnswer;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What the customer said: written by himself, or by whom he told it. */
public class AnswerForm {

    private boolean accepted;
    private @NotBlank @Size(max = 80) String name = "";
    private @Size(max = 1000) String remark = "";
    private long version;

    QuoteAnswer toCommand() {
        return new QuoteAnswer(accepted, name, remark);
    }

    public boolean isAccepted() {
        return accepted;
    }

    public void setAccepted(boolean accepted) {
        this.accepted = accepted;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(String remark) {
        this.remark = remark;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }
}
