package aftersales.access.web;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** What is typed at sign-in; {@code to}: the page the person was on the way to. */
public class SignInForm {

    @NotBlank
    private String username = "";

    @NotBlank
    private String password = "";

    private @Nullable String to;

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public @Nullable String getTo() {
        return to;
    }

    public void setTo(@Nullable String to) {
        this.to = to;
    }
}
