package aftersales.customer.web;

import aftersales.customer.SaveSite;
import aftersales.customer.SiteRow;
import aftersales.kernel.identity.OrganizationId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What is typed of a place of a customer. */
public class SiteForm {

    @NotBlank
    @Size(max = 120)
    private String name = "";

    @Size(max = 300)
    private @Nullable String address;

    @Size(max = 100)
    private @Nullable String region;

    private @Nullable OrganizationId organization;
    private @Nullable Double longitude;
    private @Nullable Double latitude;
    private boolean active = true;
    private long version;

    static SiteForm of(SiteRow site, String region) {
        var form = new SiteForm();
        form.name = site.name();
        form.address = site.address();
        form.region = region;
        form.organization = site.chosen() ? site.organization() : null;
        form.longitude = site.longitude();
        form.latitude = site.latitude();
        form.active = site.active();
        form.version = site.version();
        return form;
    }

    SaveSite toCommand(@Nullable String regionCode) {
        return new SaveSite(name, address, regionCode, organization, longitude, latitude, active);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public @Nullable String getAddress() {
        return address;
    }

    public void setAddress(@Nullable String address) {
        this.address = address;
    }

    public @Nullable String getRegion() {
        return region;
    }

    public void setRegion(@Nullable String region) {
        this.region = region;
    }

    /** Who answers first, chosen by hand; none: as the region says. */
    public @Nullable OrganizationId getOrganization() {
        return organization;
    }

    public void setOrganization(@Nullable OrganizationId organization) {
        this.organization = organization;
    }

    public @Nullable Double getLongitude() {
        return longitude;
    }

    public void setLongitude(@Nullable Double longitude) {
        this.longitude = longitude;
    }

    public @Nullable Double getLatitude() {
        return latitude;
    }

    public void setLatitude(@Nullable Double latitude) {
        this.latitude = latitude;
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
