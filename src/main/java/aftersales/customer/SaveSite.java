package aftersales.customer;

import aftersales.kernel.Refusal;
import aftersales.kernel.Text;
import aftersales.kernel.identity.OrganizationId;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a place of a customer.
 *
 * @param regionCode   code of GB/T 2260; says which organisation answers first
 * @param organization who answers first, chosen by hand; null: as the region says
 * @param longitude    degrees east (WGS 84), with the latitude or not at all
 * @param active       false: no longer served
 */
public record SaveSite(String name, @Nullable String address, @Nullable String regionCode, @Nullable OrganizationId organization,
        @Nullable Double longitude, @Nullable Double latitude, boolean active) {

    public SaveSite {
        name = Text.required("name", name, 120);
        address = Text.optional("address", address, 300);
        regionCode = Text.optional("regionCode", regionCode, 6);
        if ((longitude == null) != (latitude == null)) {
            throw Refusal.of(longitude == null ? "longitude" : "latitude", "customer.site.half");
        }
        if (longitude != null && !(Math.abs(longitude) <= 180)) {
            throw Refusal.of("longitude", "customer.site.degrees", 180);
        }
        if (latitude != null && !(Math.abs(latitude) <= 90)) {
            throw Refusal.of("latitude", "customer.site.degrees", 90);
        }
    }

    /** A place that is served by whoever covers its region. */
    public SaveSite(String name, @Nullable String address, @Nullable String regionCode) {
        this(name, address, regionCode, null, null, null, true);
    }
}
