package aftersales.organization.web;

import aftersales.kernel.identity.CalendarId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.organization.OrganizationKind;
import aftersales.organization.OrganizationRow;
import aftersales.organization.RegionChoices;
import aftersales.organization.SaveOrganization;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an administrator types of an organisation; {@code find}: the text in the box that finds regions, {@code found}: what it found last. */
public class OrganizationForm {

    private @NotBlank @Size(max = 80) String name = "";
    private @NotBlank @Size(max = 20) String code = "";
    private @NotNull @Nullable OrganizationKind kind;
    private @Nullable OrganizationId parent;
    private @NotBlank @Size(max = 40) String zone = "";
    private @Nullable CalendarId calendar;
    private @Nullable @Size(max = 200) String address;
    private @Nullable @Size(max = 40) String hotline;
    private @Nullable @Size(max = 40) String complaintLine;
    private @Nullable @Size(max = 80) String contactName;
    private @Nullable @Size(max = 40) String contactPhone;
    private Set<String> regions = new LinkedHashSet<>();
    private @Nullable @Size(max = 6) String seat;
    private @Nullable @Size(max = 200) String find;
    private @Nullable @Size(max = 200) String found;
    private boolean enabled = true;
    private long version;

    static OrganizationForm of(OrganizationRow row) {
        var form = new OrganizationForm();
        form.name = row.name();
        form.code = row.code();
        form.kind = row.kind();
        form.parent = row.parent();
        form.zone = row.zone().getId();
        form.calendar = row.calendar();
        form.address = row.address();
        form.hotline = row.hotline();
        form.complaintLine = row.complaintLine();
        form.contactName = row.contactName();
        form.contactPhone = row.contactPhone();
        form.regions = new LinkedHashSet<>(row.regions());
        form.seat = row.seat();
        form.enabled = row.enabled();
        form.version = row.version();
        return form;
    }

    /** Codes typed into the box count as chosen, so that nobody has to find them first. */
    void takeTypedCodes() {
        if (!RegionChoices.codes(find).isEmpty()) {
            regions.addAll(RegionChoices.codes(find));
            find = null;
        }
    }

    /** A text stands in the box that nobody has looked for yet: Enter was pressed there, not on "save". */
    boolean isAsking() {
        return find != null && !find.isBlank() && RegionChoices.codes(find).isEmpty() && !find.equals(found);
    }

    SaveOrganization toCommand() {
        takeTypedCodes();
        return new SaveOrganization(parent, code, name, Objects.requireNonNull(kind), zone, address, hotline, complaintLine, contactName,
                contactPhone, calendar, regions, seat, enabled);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public @Nullable OrganizationKind getKind() {
        return kind;
    }

    public void setKind(@Nullable OrganizationKind kind) {
        this.kind = kind;
    }

    public @Nullable OrganizationId getParent() {
        return parent;
    }

    public void setParent(@Nullable OrganizationId parent) {
        this.parent = parent;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public @Nullable CalendarId getCalendar() {
        return calendar;
    }

    public void setCalendar(@Nullable CalendarId calendar) {
        this.calendar = calendar;
    }

    public @Nullable String getAddress() {
        return address;
    }

    public void setAddress(@Nullable String address) {
        this.address = address;
    }

    public @Nullable String getHotline() {
        return hotline;
    }

    public void setHotline(@Nullable String hotline) {
        this.hotline = hotline;
    }

    public @Nullable String getComplaintLine() {
        return complaintLine;
    }

    public void setComplaintLine(@Nullable String complaintLine) {
        this.complaintLine = complaintLine;
    }

    public @Nullable String getContactName() {
        return contactName;
    }

    public void setContactName(@Nullable String contactName) {
        this.contactName = contactName;
    }

    public @Nullable String getContactPhone() {
        return contactPhone;
    }

    public void setContactPhone(@Nullable String contactPhone) {
        this.contactPhone = contactPhone;
    }

    public Set<String> getRegions() {
        return regions;
    }

    public void setRegions(Set<String> regions) {
        this.regions = regions;
    }

    public @Nullable String getSeat() {
        return seat;
    }

    public void setSeat(@Nullable String seat) {
        this.seat = seat;
    }

    public @Nullable String getFind() {
        return find;
    }

    public void setFind(@Nullable String find) {
        this.find = find;
    }

    public @Nullable String getFound() {
        return found;
    }

    public void setFound(@Nullable String found) {
        this.found = found;
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
