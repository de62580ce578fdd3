package aftersales.contract.web;

import aftersales.contract.SaveContract;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What is said of a contract that comes after another; the rest is as the other has it. */
public class RenewalForm {

    private @NotBlank @Size(max = 60) String number = "";
    private boolean draft;

    static RenewalForm of(SaveContract proposed) {
        var form = new RenewalForm();
        form.number = proposed.number();
        return form;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public boolean isDraft() {
        return draft;
    }

    public void setDraft(boolean draft) {
        this.draft = draft;
    }
}
