package aftersales.contract.web;

import aftersales.contract.SaveContract;
import aftersales.kernel.identity.PolicyId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is said of a contract that comes after another; the rest is as the other has it. */
public class RenewalForm {

    private @NotBlank @Size(max = 60) String number = "";
    private @NotNull @Nullable PolicyId policy;
    private boolean draft;

    /** @param offered the policies that may be chosen; one that is not in use any more has to be chosen anew */
    static RenewalForm of(SaveContract proposed, Set<String> offered) {
        var form = new RenewalForm();
        form.number = proposed.number();
        form.policy = offered.contains(proposed.policy().toString()) ? proposed.policy() : null;
        return form;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public @Nullable PolicyId getPolicy() {
        return policy;
    }

    public void setPolicy(@Nullable PolicyId policy) {
        this.policy = policy;
    }

    public boolean isDraft() {
        return draft;
    }

    public void setDraft(boolean draft) {
        this.draft = draft;
    }
}
