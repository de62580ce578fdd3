package aftersales.organization;

import aftersales.access.AuditTrail;
import aftersales.access.FirstOrganization;
import aftersales.access.KnownOrganizations;
import aftersales.access.ScopeTree;
import aftersales.kernel.Conflict;
import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.OrganizationId;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Founds and changes service organisations. Administrators do, for organisations within their own reach. */
@Service
@Transactional
public class OrganizationService implements FirstOrganization {

    private final OrganizationRepository organizations;
    private final OrganizationRules rules;
    private final ScopeTree scopes;
    private final KnownOrganizations known;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OrganizationService(OrganizationRepository organizations, OrganizationRules rules, ScopeTree scopes, KnownOrganizations known,
            AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.organizations = organizations;
        this.rules = rules;
        this.scopes = scopes;
        this.known = known;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Founds an organisation below one in reach; a headquarters is founded by the application alone.
     *
     * @throws Refusal if the code is taken, a region is unknown or has somebody else, or the kind does not fit the parent
     */
    public OrganizationId found(Actor actor, SaveOrganization details) {
        rules.check(actor, details, null);
        Organization organization = save(new Organization(details, clock.instant()), details);
        scopes.place(organization.id(), details.parent());
        known.tell(organization.id(), details.name(), ZoneId.of(details.zone()));
        audit.record(actor, organization.id(), "organization", details.code(), "founded",
                Map.of("name", details.name(), "regions", new TreeSet<>(details.regions())));
        events.publishEvent(new OrganizationChanged(organization.id(), !details.regions().isEmpty()));
        return organization.id();
    }

    @Override
    public OrganizationId found(Actor actor, String name, String zone) {
        return found(actor, new SaveOrganization(null, "HQ", name, OrganizationKind.HEADQUARTERS, zone, null, null, null, null, null,
                null, Set.of(Regions.COUNTRY), true));
    }

    /**
     * @throws Conflict if it was changed since {@code version}
     * @throws Refusal  as at {@link #found(Actor, SaveOrganization)}, or when the actor moves his own organisation
     */
    public void change(Actor actor, OrganizationId id, long version, SaveOrganization details) {
        scopes.requireReach(actor, id);
        Organization organization = organizations.findById(id.value()).orElseThrow(() -> new NotFound("organization", id));
        Conflict.check("organization", version, organization.version());
        rules.check(actor, details, organization);
        boolean moved = !Objects.equals(organization.parent(), details.parent());
        boolean coverage = !organization.regions().equals(details.regions()) || organization.enabled() != details.enabled();
        organization.change(details);
        save(organization, details);
        if (moved) {
            scopes.place(id, details.parent());
        }
        known.tell(id, details.name(), ZoneId.of(details.zone()));
        audit.record(actor, id, "organization", details.code(), moved ? "moved" : "changed",
                Map.of("name", details.name(), "regions", new TreeSet<>(details.regions()), "enabled", details.enabled()));
        events.publishEvent(new OrganizationChanged(id, coverage));
    }

    /** Two who save at the same moment: the database decides. */
    private Organization save(Organization organization, SaveOrganization details) {
        try {
            return organizations.saveAndFlush(organization);
        } catch (DataIntegrityViolationException e) {
            String constraint = String.valueOf(e.getMessage());
            if (constraint.contains("organization_code")) {
                throw Refusal.of("code", "organization.code.taken", details.code());
            }
            if (constraint.contains("organization_region_pkey")) {
                throw Refusal.of("regions", "organization.region.taken.elsewhere", String.join(", ", new TreeSet<>(details.regions())));
            }
            throw e;
        }
    }
}
