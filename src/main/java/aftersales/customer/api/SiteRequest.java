package aftersales.customer.api;

import aftersales.customer.SaveSite;
import aftersales.kernel.identity.OrganizationId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import org.jspecify.annotations.Nullable;

/**
 * A place of a customer as a program writes it.
 *
 * @param regionCode   code of GB/T 2260; says which organisation answers first
 * @param organization who answers first, chosen by hand; as the region says unless said
 * @param longitude    degrees east (WGS 84), with the latitude or not at all
 * @param active       true unless said
 */
record SiteRequest(@NotBlank @Nullable String name, @Nullable String address, @Nullable String regionCode,
        @Positive @Nullable Long organization, @Nullable Double longitude, @Nullable Double latitude, @Nullable Boolean active) {

    SaveSite toCommand() {
        if (name == null) {
            throw new IllegalStateException("validated before");
        }
        return new SaveSite(name, address, regionCode, organization == null ? null : new OrganizationId(organization), longitude, latitude,
                !Boolean.FALSE.equals(active));
    }
}
