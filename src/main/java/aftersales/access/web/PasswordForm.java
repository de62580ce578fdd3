package aftersales.access.web;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** A new password, typed twice; {@code current} where one changes his own. */
public class PasswordForm {

    private @Nullable String current;

    @NotBlank
    private String password = "";

    @NotBlank
    private String again = "";

    public @Nullable String getCurrent() {
        return current;
    }

    public void setCurrent(@Nullable String current) {
        this.current = current;
    }

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

    boolean matches() {
        return password.equals(again);
    }
}
