package aftersales.contract;

import aftersales.customer.Reach;
import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.CustomerId;
import aftersales.kernel.identity.EquipmentId;
import aftersales.kernel.identity.SiteId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether what a contract shall cover is there, is the customer's, and is in the reach of who says so. */
@Component
class ContractCover {

    private static final String SITES = "select s.id, s.customer_id from customer_site s where s.id in (:ids) and %s";
    private static final String EQUIPMENT = """
            select e.id, s.customer_id from product_equipment e join customer_site s on s.id = e.site_id
            where e.id in (:ids) and %s""";

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
        check(details.customer(), "site", sites, owners(actor, SITES, "s.id", sites));
        Set<Long> equipment = details.equipment().stream().filter(id -> !keptEquipment.contains(id)).map(EquipmentId::value)
                .collect(Collectors.toSet());
        check(details.customer(), "equipment", equipment, owners(actor, EQUIPMENT, "e.site_id", equipment));
    }

    /** The details, and of what is covered now that which the actor cannot see. */
    SaveContract withUnseen(Actor actor, SaveContract details, Contract contract) {
        Set<SiteId> sites = new HashSet<>(contract.sites());
        owners(actor, SITES, "s.id", sites.stream().map(SiteId::value).toList()).keySet().forEach(seen -> sites.remove(new SiteId(seen)));
        sites.addAll(details.sites());
        Set<EquipmentId> equipment = new HashSet<>(contract.equipment());
        owners(actor, EQUIPMENT, "e.site_id", equipment.stream().map(EquipmentId::value).toList()).keySet()
                .forEach(seen -> equipment.remove(new EquipmentId(seen)));
        equipment.addAll(details.equipment());
        return details.covering(sites, equipment);
    }

    private static void check(CustomerId customer, String what, Set<Long> ids, Map<Long, Long> owners) {
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

    /** Whose they are, of those the actor reaches. */
    private Map<Long, Long> owners(Actor actor, String sql, String site, Collection<Long> ids) {
        Map<Long, Long> owners = new HashMap<>();
        if (!ids.isEmpty()) {
            var reach = Reach.of(actor);
            jdbc.sql(sql.formatted(reach.site(site))).param("ids", ids).params(reach.params()).query(row -> {
                owners.put(row.getLong(1), row.getLong(2));
            });
        }
        return owners;
    }
}
