package aftersales.contract;

import aftersales.customer.Reach;
import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.CustomerId;
import aftersales.kernel.identity.EquipmentId;
import aftersales.kernel.identity.SiteId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether what a contract shall cover is there, is the customer's, and is in the reach of who says so. */
@Component
class ContractCover {

    private final JdbcClient jdbc;

    ContractCover(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param keptSites     covered before: they may stay, whoever reaches them
     * @param keptEquipment the same
     * @throws NotFound if something is unknown or out of reach
     * @throws Refusal  if something is another customer's
     */
    void check(Actor actor, SaveContract details, Set<SiteId> keptSites, Set<EquipmentId> keptEquipment) {
        Set<Long> sites = details.sites().stream().filter(id -> !keptSites.contains(id)).map(SiteId::value).collect(Collectors.toSet());
        check(actor, details.customer(), "site", sites, "select s.id, s.customer_id from customer_site s where s.id in (:ids) and %s", "s.id");
        Set<Long> equipment = details.equipment().stream().filter(id -> !keptEquipment.contains(id)).map(EquipmentId::value)
                .collect(Collectors.toSet());
        check(actor, details.customer(), "equipment", equipment, """
                select e.id, s.customer_id from product_equipment e join customer_site s on s.id = e.site_id
                where e.id in (:ids) and %s""", "e.site_id");
    }

    private void check(Actor actor, CustomerId customer, String what, Set<Long> ids, String sql, String site) {
        if (ids.isEmpty()) {
            return;
        }
        var reach = Reach.of(actor);
        Map<Long, Long> owners = new HashMap<>();
        jdbc.sql(sql.formatted(reach.site(site))).param("ids", List.copyOf(ids)).params(reach.params())
                .query(row -> {
                    owners.put(row.getLong(1), row.getLong(2));
                });
        for (Long id : ids) {
            Long owner = owners.get(id);
            if (owner == null) {
                throw new NotFound(what, id);
            }
            if (owner != customer.value()) {
                throw Refusal.of("cover", "contract.cover.foreign");
            }
        }
    }
}
