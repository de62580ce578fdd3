package aftersales.sanbao;

import aftersales.kernel.NotFound;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.EquipmentId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.organization.OrganizationQueries;
import aftersales.product.EquipmentQueries;
import aftersales.product.EquipmentRow;
import aftersales.warranty.WarrantyUnits;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the rules as an organisation holds them, and how far units are under them. */
@Component
@Transactional(readOnly = true)
public class SanbaoQueries {

    private final JdbcClient jdbc;
    private final EquipmentQueries equipment;
    private final OrganizationQueries organizations;
    private final WarrantyUnits units;
    private final RepairHistory history;
    private final Clock clock;

    SanbaoQueries(JdbcClient jdbc, EquipmentQueries equipment, OrganizationQueries organizations, WarrantyUnits units,
            RepairHistory history, Clock clock) {
        this.jdbc = jdbc;
        this.equipment = equipment;
        this.organizations = organizations;
        this.units = units;
        this.history = history;
        this.clock = clock;
    }

    /**
     * What a unit's repairs come to.
     *
     * @param known whether the class has any facts; else there is nothing to count by
     */
    public record Standing(ProductClass productClass, boolean known, List<Counter> counters) {

        /** Those that want to be known before the next repair. */
        public List<Counter> warnings() {
            return counters.stream().filter(counter -> counter.state() != Counter.State.FAR).toList();
        }
    }

    /** All classes, as shipped and as administrators of the actor's organisation or of one above it have put them right since. */
    public List<ProductClass> classes(Actor actor) {
        return actor.organization() == null ? SanbaoRules.SHIPPED : heldBy(actor.organization());
    }

    /** @throws NotFound if there is no such class */
    public ProductClass get(Actor actor, String code) {
        return classes(actor).stream().filter(one -> one.code().equals(code)).findFirst().orElseThrow(() -> new NotFound("product class", code));
    }

    /** Each version an administrator gave a fact, the newest first; of the actor's organisation and those above it. */
    public List<LegalFact> history(Actor actor, String code, String fact) {
        LegalFact shipped = SanbaoRules.SHIPPED.stream().filter(one -> one.code().equals(code)).flatMap(one -> one.facts().stream())
                .filter(one -> one.code().equals(fact)).findFirst().orElseThrow(() -> new NotFound("fact", fact));
        return actor.organization() == null ? List.of() : jdbc.sql("""
                select f.* from sanbao_fact f join access_scope s on s.ancestor_id = f.organization_id and s.descendant_id = :organization
                where f.product_class = :class and f.fact = :fact order by f.id desc
                """).param("organization", actor.organization().value()).param("class", code).param("fact", fact)
                .query((row, n) -> Changed.of(row).on(shipped)).list();
    }

    /**
     * Empty if its model is of no class that has rules.
     *
     * @throws NotFound if the unit is unknown or out of reach
     */
    public Optional<Standing> standing(Actor actor, EquipmentId unit) {
        EquipmentRow device = equipment.get(actor, unit);
        return heldBy(device.organization()).stream().filter(one -> one.has(device.category())).findFirst().map(one -> {
            ZoneId zone = organizations.get(Actor.system("sanbao"), device.organization()).zone();
            LocalDate sold = units.sheet(actor, unit).soldOn();
            List<Repair> repairs = history.repairs(unit);
            LocalDate accepted = device.acceptedOn() == null ? device.installedOn() : device.acceptedOn();
            return new Standing(one, !one.facts().isEmpty(),
                    new Counters(one.facts(), repairs, changes(actor, unit, one, repairs), sold == null ? accepted : sold, clock.instant(), zone).all());
        });
    }

    /** Main units replaced in a repair that counts, or outside any ticket. */
    private List<MainUnitChange> changes(Actor actor, EquipmentId unit, ProductClass of, List<Repair> repairs) {
        Set<String> tickets = repairs.stream().map(Repair::ticket).collect(Collectors.toSet());
        return units.replacements(actor, unit).stream().filter(row -> of.mainUnits().contains(row.component()))
                .filter(row -> row.ticketNumber() == null || tickets.contains(row.ticketNumber().strip().toUpperCase(Locale.ROOT)))
                .map(row -> new MainUnitChange(row.component(), row.on())).toList();
    }

    private List<ProductClass> heldBy(OrganizationId organization) {
        Map<String, Changed> changes = new HashMap<>();
        jdbc.sql("""
                select f.* from sanbao_fact f join access_scope s on s.ancestor_id = f.organization_id and s.descendant_id = ? order by f.id
                """).param(organization.value())
                .query(row -> {
                    changes.put(row.getString("product_class") + " " + row.getString("fact"), Changed.of(row));
                });
        return SanbaoRules.SHIPPED.stream().map(one -> one.with(one.facts().stream().map(fact -> {
            Changed change = changes.get(one.code() + " " + fact.code());
            return change == null ? fact : change.on(fact);
        }).toList())).toList();
    }
}
