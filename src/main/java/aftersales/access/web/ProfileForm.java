package aftersales.access.web;

import aftersales.access.AccountRow;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What everybody may say of himself. */
public class ProfileForm {

    @Email
    @Size(max = 254)
    private @Nullable String email;

    @Size(max = 40)
    private @Nullable String phone;

    @Pattern(regexp = "|en|zh-CN")
    private @Nullable String language;

    static ProfileForm of(AccountRow account) {
        var form = new ProfileForm();
        form.email = account.email();
        form.phone = account.phone();
        form.language = account.language();
        return form;
    }

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
    }

    public @Nullable String getPhone() {
        return phone;
    }

    public void setPhone(@Nullable String phone) {
        this.phone = phone;
    }

    public @Nullable String getLanguage() {
        return language;
    }

    public void setLanguage(@Nullable String language) {
        this.language = language;
    }
}
