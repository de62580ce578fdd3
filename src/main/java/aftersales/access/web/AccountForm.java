package aftersales.access.web;

import aftersales.access.AccountRow;
import aftersales.access.SaveAccount;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.Role;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an administrator types of an account. */
public class AccountForm {

    @NotBlank
    @Size(max = 80)
    private String name = "";

    @NotBlank
    @Size(max = 80)
    private String login = "";

    @NotNull
    private @Nullable OrganizationId organization;

    @NotEmpty
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    @Email
    @Size(max = 254)
    private @Nullable String email;

    @Size(max = 40)
    private @Nullable String phone;

    private boolean enabled = true;
    private long version;

    static AccountForm of(AccountRow account) {
        var form = new AccountForm();
        form.name = account.name();
        form.login = account.login();
        form.organization = account.organization();
        form.roles = account.roles();
        form.email = account.email();
        form.phone = account.phone();
        form.enabled = account.enabled();
        form.version = account.version();
        return form;
    }

    SaveAccount toCommand() {
        return new SaveAccount(Objects.requireNonNull(organization), login, name, email, phone, enabled, roles);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public @Nullable OrganizationId getOrganization() {
        return organization;
    }

    public void setOrganization(@Nullable OrganizationId organization) {
        this.organization = organization;
    }

    public Set<Role> getRoles() {
        return roles;
    }

    public void setRoles(Set<Role> roles) {
        this.roles = roles;
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

    public boolean isEnabled() {
        return enabled;
    }

    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }
}
