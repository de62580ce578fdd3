package aftersales.customer.web;

import aftersales.customer.ContactRow;
import aftersales.customer.SaveContact;
import aftersales.kernel.identity.SiteId;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What is typed of a person to talk to. */
public class ContactForm {

    @NotBlank
    @Size(max = 80)
    private String name = "";

    private @Nullable SiteId site;

    @Size(max = 80)
    private @Nullable String role;

    @Size(max = 400)
    private String phones = "";

    @Email
    @Size(max = 254)
    private @Nullable String mail;

    private boolean active = true;
    private long version;

    static ContactForm of(ContactRow contact) {
        var form = new ContactForm();
        form.name = contact.name();
        form.site = contact.site();
        form.role = contact.role();
        form.phones = PhoneText.join(contact.phones());
        form.mail = contact.mail();
        form.active = contact.active();
        form.version = contact.version();
        return form;
    }

    SaveContact toCommand() {
        return new SaveContact(site, name, role, PhoneText.split(phones), mail, active);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public @Nullable SiteId getSite() {
        return site;
    }

    public void setSite(@Nullable SiteId site) {
        this.site = site;
    }

    public @Nullable String getRole() {
        return role;
    }

    public void setRole(@Nullable String role) {
        this.role = role;
    }

    public String getPhones() {
        return phones;
    }

    public void setPhones(String phones) {
        this.phones = phones;
    }

    public @Nullable String getMail() {
        return mail;
    }

    public void setMail(@Nullable String mail) {
        this.mail = mail;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }
}
