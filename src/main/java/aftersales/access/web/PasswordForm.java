package aftersales.access.web;

import aftersales.kernel.Refusal;
import jakarta.validation.constraints.NotBlank;

/** A new password, typed twice. */
public class PasswordForm {

    @NotBlank
    private String password = "";

    @NotBlank
    private String again = "";

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getAgain() {
        return again;
    }

    public void setAgain(String again) {
        this.again = again;
    }

    /** @throws Refusal if it was not typed the same twice */
    void requireMatch() {
        if (!password.equals(again)) {
            throw Refusal.of("again", "access.password.again");
        }
    }
}
