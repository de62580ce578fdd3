package aftersales.customer.web;

import aftersales.customer.RegisterCustomer;
import aftersales.customer.SaveContact;
import aftersales.customer.SaveSite;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A new customer with the first place and the first person, in one go: what an unknown caller tells. */
public class RegistrationForm extends CustomerForm {

    @Size(max = 120)
    private String siteName = "";

    @Size(max = 300)
    private String address = "";

    @Size(max = 100)
    private String region = "";

    @Size(max = 80)
    private String contactName = "";

    @Size(max = 80)
    private String contactRole = "";

    @Size(max = 200)
    private String phones = "";

    @Email
    @Size(max = 254)
    private String mail = "";

    private boolean anyway;

    @Size(max = 80)
    private String submission = "";

    @Size(max = 1000)
    private String to = "";

    /** A place without a name is called as the customer is; so is a person. */
    RegisterCustomer toCommand(@Nullable String regionCode) {
        SaveSite site = isAny(siteName, address, region) ? new SaveSite(named(siteName, 120), address, regionCode) : null;
        SaveContact contact = isAny(contactName, contactRole, phones, mail)
                ? new SaveContact(null, named(contactName, 80), contactRole, PhoneText.split(phones), mail, true) : null;
        return new RegisterCustomer(toCommand(), site, contact);
    }

    private static boolean isAny(String... texts) {
        return Stream.of(texts).anyMatch(text -> !text.isBlank());
    }

    private String named(String name, int longest) {
        String called = name.isBlank() ? getName().strip() : name;
        return name.isBlank() && called.length() > longest ? called.substring(0, longest) : called;
    }

    public String getSiteName() {
        return siteName;
    }

    public void setSiteName(String siteName) {
        this.siteName = siteName;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getRegion() {
        return region;
    }

    public void setRegion(String region) {
        this.region = region;
    }

    public String getContactName() {
        return contactName;
    }

    public void setContactName(String contactName) {
        this.contactName = contactName;
    }

    public String getContactRole() {
        return contactRole;
    }

    public void setContactRole(String contactRole) {
        this.contactRole = contactRole;
    }

    public String getPhones() {
        return phones;
    }

    public void setPhones(String phones) {
        this.phones = phones;
    }

    public String getMail() {
        return mail;
    }

    public void setMail(String mail) {
        this.mail = mail;
    }

    /** Registered although there is one like it. */
    public boolean isAnyway() {
        return anyway;
    }

    public void setAnyway(boolean anyway) {
        this.anyway = anyway;
    }

    public String getSubmission() {
        return submission;
    }

    public void setSubmission(String submission) {
        this.submission = submission;
    }

    /** Where to go afterwards: a path of our own, the new ids are added to it. */
    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }
}
