package aftersales.intake;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ImportId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.organization.OrganizationKind;
import aftersales.organization.OrganizationQueries;
import aftersales.organization.OrganizationRow;
import aftersales.organization.OrganizationService;
import aftersales.organization.SaveOrganization;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds the import organisation that a mapping names, or founds it. */
@Component
class ImportTarget {

    private final OrganizationQueries organizations;
    private final OrganizationService founding;

    ImportTarget(OrganizationQueries organizations, OrganizationService founding) {
        this.organizations = organizations;
        this.founding = founding;
    }

    /** The one of that code or else of that name, within the actor's reach. */
    Optional<OrganizationRow> find(Actor actor, Mapping mapping) {
        return organizations.find(actor, mapping.organization())
                .or(() -> organizations.tree(actor).stream().filter(row -> row.name().equals(mapping.organization())).findFirst());
    }

    /** Below the actor's own organisation, in the zone of the file. */
    OrganizationId findOrFound(Actor actor, ImportId id, Mapping mapping) {
        return find(actor, mapping).map(OrganizationRow::id).orElseGet(() -> founding.found(actor, new SaveOrganization(actor.organization(),
                "IMPORT-" + id, mapping.organization(), OrganizationKind.STATION, mapping.zone(), null, null, null, null, null, null, Set.of(),
                true)));
    }
}
