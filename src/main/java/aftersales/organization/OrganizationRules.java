package aftersales.organization;

import aftersales.access.ScopeTree;
import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.Role;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an organisation may become, and by whose hand. */
@Component
class OrganizationRules {

    private final ScopeTree scopes;
    private final RegionCover regions;
    private final JdbcClient jdbc;

    OrganizationRules(ScopeTree scopes, RegionCover regions, JdbcClient jdbc) {
        this.scopes = scopes;
        this.regions = regions;
        this.jdbc = jdbc;
    }

    /** @param before the organisation that is to change, null for a new one */
    void check(Actor actor, SaveOrganization details, @Nullable Organization before) {
        if (!actor.isAnyOf(Role.ADMINISTRATOR)) {
            throw Refusal.because("access.refused");
        }
        checkPlace(actor, details, before);
        checkZone(details.zone());
        checkCalendar(details, before);
        regions.requireKnown(details.seat());
        regions.requireFree(actor, details.regions(), before == null ? 0 : before.id().value());
    }

    /**
     * A headquarters is made by the application's set-up alone and stays one. Everybody else is put below somebody in the
     * actor's reach; where an organisation stands already it may stay, whoever is above it.
     */
    private void checkPlace(Actor actor, SaveOrganization details, @Nullable Organization before) {
        OrganizationId parent = details.parent();
        if ((details.kind() == OrganizationKind.HEADQUARTERS) != (parent == null)) {
            throw Refusal.of("parent", parent == null ? "organization.parent.missing" : "organization.parent.headquarters");
        }
        boolean moves = before == null || !Objects.equals(before.parent(), parent);
        if (!moves || actor.isSystem()) {
            return;
        }
        if (parent == null || before != null && before.parent() == null) {
            throw Refusal.of("kind", "organization.kind.headquarters");
        }
        if (before != null && before.id().equals(actor.organization())) {
            throw Refusal.of("parent", "organization.parent.own");
        }
        scopes.requireReach(actor, parent);
    }

    static void checkZone(String zone) {
        try {
            ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw Refusal.of("zone", "organization.zone.unknown", zone);
        }
    }

    /** Duty hours are the organisation's own or come from above. */
    private void checkCalendar(SaveOrganization details, @Nullable Organization before) {
        if (details.calendar() == null) {
            return;
        }
        OrganizationId owner = jdbc.sql("select organization_id from organization_calendar where id = ?").param(details.calendar().value())
                .query(Long.class).optional().map(OrganizationId::new).orElseThrow(() -> new NotFound("calendar", details.calendar()));
        boolean own = before != null && before.id().equals(owner);
        boolean above = Optional.ofNullable(details.parent()).filter(parent -> scopes.isWithin(parent, owner)).isPresent();
        if (!own && !above) {
            throw new NotFound("calendar", details.calendar());
        }
    }
}
