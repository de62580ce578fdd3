package aftersales.customer.web;

import aftersales.kernel.identity.OrganizationId;
import java.util.Map;

/**
 * What organisations are called for this reader: those out of his reach are told as "another".
 *
 * @param other the word for those
 */
public record Keepers(Map<OrganizationId, String> names, String other) {

    public String name(OrganizationId organization) {
        return names.getOrDefault(organization, other);
    }

    public boolean reaches(OrganizationId organization) {
        return names.containsKey(organization);
    }
}
