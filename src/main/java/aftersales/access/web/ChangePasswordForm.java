package aftersales.access.web;

import jakarta.validation.constraints.NotBlank;

/** A new password in place of the current one. */
public class ChangePasswordForm extends PasswordForm {

    @NotBlank
    private String current = "";

    public String getCurrent() {
        return current;
    }

    public void setCurrent(String current) {
        this.current = current;
    }
}
