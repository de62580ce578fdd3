package aftersales.access.web;

import aftersales.access.Setup;
import aftersales.kernel.Refusal;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What the first administrator types. */
public class SetupForm {

    @NotBlank
    @Size(max = 80)
    private String organization = "";

    @NotBlank
    private String zone = "Asia/Shanghai";

    @NotBlank
    @Size(min = 2, max = 80)
    private String login = "";

    @NotBlank
    @Size(max = 80)
    private String name = "";

    @NotBlank
    private String password = "";

    @NotBlank
    private String again = "";

    /** @throws Refusal if the password was not typed the same twice */
    Setup.Begin toBegin() {
        if (!password.equals(again)) {
            throw Refusal.of("again", "access.password.again");
        }
        return new Setup.Begin(organization, zone, login, name, password);
    }

    public String getOrganization() {
        return organization;
    }

    public void setOrganization(String organization) {
        this.organization = organization;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
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
}
