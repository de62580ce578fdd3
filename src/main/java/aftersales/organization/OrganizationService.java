package aftersales.organization;

import aftersales.access.AuditTrail;
import aftersales.access.FirstOrganization;
import aftersales.access.ScopeTree;
import aftersales.kernel.Conflict;
import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.Role;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Founds and changes service organisations. Administrators do, for organisations within their own reach. */
@Service
@Transactional
public class OrganizationService implements FirstOrganization {

    private final OrganizationRepository organizations;
    private final ScopeTree scopes;
    private final Regions regions;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OrganizationService(OrganizationRepository organizations, ScopeTree scopes, Regions regions, AuditTrail audit, JdbcClient jdbc,
            ApplicationEventPublisher events, Clock clock) {
        this.organizations = organizations;
        this.scopes = scopes;
        this.regions = regions;
        this.audit = audit;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Refusal if the code is taken, a region is unknown or has somebody else, or the kind does not fit the parent */
    public OrganizationId found(Actor actor, SaveOrganization details) {
        check(actor, details);
        requireFree(details.regions(), 0);
        Organization organization = save(new Organization(details, clock.instant()), details);
        scopes.place(organization.id(), details.parent());
        audit.record(actor, organization.id(), "organization", details.code(), "founded", Map.of("name", details.name()));
        events.publishEvent(new OrganizationChanged(organization.id(), !details.regions().isEmpty()));
        return organization.id();
    }

    @Override
    public OrganizationId found(Actor actor, String name, String zone) {
        return found(actor, new SaveOrganization(null, "HQ", name, OrganizationKind.HEADQUARTERS, zone, null, null, null, null, null,
                null, Set.of(Regions.COUNTRY), true));
    }

    /** @throws Conflict if it was changed since {@code version} */
    public void change(Actor actor, OrganizationId id, long version, SaveOrganization details) {
        Organization organization = organizations.findById(id.value()).orElseThrow(() -> new NotFound("organization", id));
        scopes.requireReach(actor, id);
        Conflict.check("organization", version, organization.version());
        check(actor, details);
        requireFree(details.regions(), id.value());
        boolean moved = !java.util.Objects.equals(organization.parent(), details.parent());
        boolean coverage = !organization.regions().equals(details.regions()) || organization.enabled() != details.enabled();
        if (moved && id.equals(actor.organization())) {
            throw Refusal.of("parent", "organization.parent.own");
        }
        organization.change(details);
        save(organization, details);
        if (moved) {
            scopes.place(id, details.parent());
        }
        audit.record(actor, id, "organization", details.code(), "changed", Map.of("name", details.name(), "regions", details.regions()));
        events.publishEvent(new OrganizationChanged(id, coverage));
    }

    private Organization save(Organization organization, SaveOrganization details) {
        try {
            return organizations.saveAndFlush(organization);
        } catch (DataIntegrityViolationException e) {
            throw Refusal.of("code", "organization.code.taken", details.code());
        }
    }

    private void check(Actor actor, SaveOrganization details) {
        if (!actor.isAnyOf(Role.ADMINISTRATOR)) {
            throw Refusal.because("access.refused");
        }
        if ((details.kind() == OrganizationKind.HEADQUARTERS) != (details.parent() == null)) {
            throw Refusal.of("parent", details.parent() == null ? "organization.parent.missing" : "organization.parent.headquarters");
        }
        if (details.parent() != null) {
            scopes.requireReach(actor, details.parent());
        } else if (!actor.isSystem() && !isOwnRoot(actor)) {
            throw Refusal.of("kind", "organization.kind.headquarters");
        }
        try {
            ZoneId.of(details.zone());
        } catch (DateTimeException e) {
            throw Refusal.of("zone", "organization.zone.unknown", details.zone());
        }
        details.regions().stream().filter(code -> !regions.exists(code)).findFirst().ifPresent(code -> {
            throw Refusal.of("regions", "organization.region.unknown", code);
        });
    }

    /** A headquarters is kept by its own administrator; a new one beside it is for the application's set-up alone. */
    private boolean isOwnRoot(Actor actor) {
        return actor.organization() != null && organizations.findById(actor.organization().value())
                .filter(own -> own.kind() == OrganizationKind.HEADQUARTERS).isPresent();
    }

    private void requireFree(Set<String> wanted, long self) {
        if (wanted.isEmpty()) {
            return;
        }
        record Taken(String code, String name) {
        }
        List<Taken> taken = jdbc.sql("""
                select r.region_code, o.name from organization_region r join organization o on o.id = r.organization_id
                where r.region_code in (:codes) and r.organization_id <> :self order by r.region_code limit 1
                """).param("codes", wanted).param("self", self).query((row, n) -> new Taken(row.getString(1), row.getString(2))).list();
        if (!taken.isEmpty()) {
            throw Refusal.of("regions", "organization.region.taken", taken.get(0).code(), taken.get(0).name());
        }
    }
}
