package aftersales.organization;

import aftersales.access.Scope;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.OrganizationId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which regions are taken: each has one organisation that answers first, or none. */
@Component
class RegionCover {

    private final JdbcClient jdbc;
    private final Regions regions;

    RegionCover(JdbcClient jdbc, Regions regions) {
        this.jdbc = jdbc;
        this.regions = regions;
    }

    /** Which of the regions have somebody, and who: by code, the empty name where the actor may not know it. */
    Map<String, String> takers(Actor actor, Collection<String> codes, @Nullable OrganizationId except) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        var scope = Scope.of(actor);
        Map<String, String> takers = new HashMap<>();
        jdbc.sql("""
                select r.region_code, case when %s then o.name else '' end as name
                from organization_region r join organization o on o.id = r.organization_id
                where r.region_code in (:codes) and r.organization_id <> :except
                """.formatted(scope.clause("o.id"))).param("codes", codes).param("except", except == null ? 0 : except.value())
                .params(scope.params()).query(row -> {
                    takers.put(row.getString("region_code"), row.getString("name"));
                });
        return takers;
    }

    /** @throws Refusal on the seat if there is no such region */
    void requireKnown(@Nullable String seat) {
        if (seat != null && !regions.exists(seat)) {
            throw Refusal.of("seat", "organization.region.unknown", seat);
        }
    }

    /**
     * @param self the organisation that wants them; 0 for a new one
     * @throws Refusal if a region is unknown, or somebody else's; his name is told to whom it is no secret
     */
    void requireFree(Actor actor, Collection<String> wanted, long self) {
        wanted.stream().filter(code -> !regions.exists(code)).sorted().findFirst().ifPresent(code -> {
            throw Refusal.of("regions", "organization.region.unknown", code);
        });
        if (wanted.isEmpty()) {
            return;
        }
        var scope = Scope.of(actor);
        record Taken(String code, @Nullable String name) {
        }
        jdbc.sql("""
                select r.region_code, case when %s then o.name end
                from organization_region r join organization o on o.id = r.organization_id
                where r.region_code in (:codes) and r.organization_id <> :self order by r.region_code limit 1
                """.formatted(scope.clause("o.id"))).param("codes", wanted).param("self", self).params(scope.params())
                .query((row, n) -> new Taken(row.getString(1), row.getString(2))).optional().ifPresent(taken -> {
                    throw taken.name() == null ? Refusal.of("regions", "organization.region.taken.elsewhere", taken.code())
                            : Refusal.of("regions", "organization.region.taken", taken.code(), taken.name());
                });
    }
}
