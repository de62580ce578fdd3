package aftersales.access.web;

import aftersales.access.KnownOrganizations;
import aftersales.kernel.identity.Actor;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The organisations in reach, for a field to choose from: id to name, moved in by its depth. */
@Component
class OrganizationOptions {

    private final KnownOrganizations organizations;

    OrganizationOptions(KnownOrganizations organizations) {
        this.organizations = organizations;
    }

    Map<String, String> of(Actor actor) {
        Map<String, String> options = new LinkedHashMap<>();
        organizations.inReach(actor).forEach(choice -> options.put(choice.id().toString(), choice.label()));
        return options;
    }
}
