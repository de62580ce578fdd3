package aftersales.warranty;

import aftersales.access.AuditTrail;
import aftersales.access.ScopeTree;
import aftersales.kernel.Conflict;
import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.EquipmentId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.Role;
import aftersales.organization.OrganizationQueries;
import aftersales.product.EquipmentChanged;
import aftersales.product.EquipmentQueries;
import aftersales.product.EquipmentRow;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the facts from which warranties start. Agents, managers and administrators write them, for the units in their reach. */
@Service
@Transactional
public class WarrantyUnits {

    private final EquipmentQueries equipment;
    private final Components components;
    private final OrganizationQueries organizations;
    private final JdbcClient jdbc;
    private final ScopeTree scopes;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WarrantyUnits(EquipmentQueries equipment, Components components, OrganizationQueries organizations, JdbcClient jdbc, ScopeTree scopes,
            AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.equipment = equipment;
        this.components = components;
        this.organizations = organizations;
        this.jdbc = jdbc;
        this.scopes = scopes;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    public static boolean writes(Actor actor) {
        return actor.isAnyOf(Role.AGENT, Role.MANAGER, Role.ADMINISTRATOR);
    }

    /** Those who repair note what they replaced, too. */
    public static boolean replaces(Actor actor) {
        return writes(actor) || actor.isAnyOf(Role.TECHNICIAN, Role.DISPATCHER);
    }

    /** @throws NotFound if the unit is unknown or out of reach */
    @Transactional(readOnly = true)
    public UnitSheet sheet(Actor actor, EquipmentId id) {
        return UnitSql.sheet(jdbc, equipment.get(actor, id).id());
    }

    /**
     * What was replaced in the unit, the latest first.
     *
     * @throws NotFound if the unit is unknown or out of reach
     */
    @Transactional(readOnly = true)
    public List<ReplacementRow> replacements(Actor actor, EquipmentId id) {
        return jdbc.sql("select * from warranty_replacement where equipment_id = ? order by replaced_on desc, id desc")
                .param(equipment.get(actor, id).id().value())
                .query((row, n) -> new ReplacementRow(row.getString("component"), row.getDate("replaced_on").toLocalDate(),
                        row.getString("ticket_number"), row.getString("serial_in"), row.getString("serial_out"), row.getBoolean("paid"))).list();
    }

    /**
     * @throws NotFound if the unit or the seller is unknown or out of reach
     * @throws Refusal  if a day lies in the future, or before the production
     * @throws Conflict if it was changed since {@code version}
     */
    public void save(Actor actor, EquipmentId id, long version, SaveUnit said) {
        requireWriter(actor);
        EquipmentRow unit = equipment.get(actor, id);
        jdbc.sql("insert into warranty_unit (equipment_id) values (?) on conflict do nothing").param(id.value()).update();
        jdbc.sql("select from warranty_unit where equipment_id = ? for update").param(id.value()).query(row -> {
        });
        UnitSheet before = UnitSql.sheet(jdbc, id);
        Conflict.check("equipment", version, before.version());
        check(actor, unit, said);
        if (said.soldBy() != null && !said.soldBy().equals(before.soldBy())) {
            scopes.requireReach(actor, said.soldBy());
        }
        jdbc.sql("""
                update warranty_unit set produced_on = :produced, shipped_on = :shipped, sold_on = :sold, invoice_number = :invoice, warranty_card = :card,
                    card_returned_on = :returned, put_to_use_on = :used, acceptance_open = :open, sold_by = :seller, version = version + 1
                where equipment_id = :id
                """).param("produced", said.producedOn()).param("shipped", said.shippedOn()).param("sold", said.soldOn())
                .param("invoice", said.invoiceNumber()).param("card", said.warrantyCard()).param("returned", said.cardReturnedOn())
                .param("used", said.putToUseOn()).param("open", said.acceptanceOpen())
                .param("seller", said.soldBy() == null ? null : said.soldBy().value()).param("id", id.value()).update();
        audit.record(actor, unit.organization(), "warranty", id.toString(), "changed", changes(unit, before, said));
        events.publishEvent(new UnitFactsChanged(id));
    }

    /**
     * @throws NotFound if the unit is unknown or out of reach
     * @throws Refusal  if the component is unknown, or the day lies in the future or before the production
     */
    public void replace(Actor actor, EquipmentId id, SaveReplacement done) {
        if (!replaces(actor)) {
            throw Refusal.because("access.refused");
        }
        EquipmentRow unit = equipment.get(actor, id);
        requirePast(today(actor, id), "replacedOn", done.on());
        LocalDate produced = UnitSql.sheet(jdbc, id).producedOn();
        if (produced != null && done.on().isBefore(produced)) {
            throw Refusal.of("replacedOn", "warranty.unit.beforeProduction");
        }
        if (!components.exists(done.component())) {
            throw Refusal.of("component", "warranty.component.unknown");
        }
        jdbc.sql("""
                insert into warranty_replacement (equipment_id, component, replaced_on, ticket_number, serial_in, serial_out, paid, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """).params(id.value(), done.component(), done.on(), done.ticketNumber(), done.serialIn(), done.serialOut(), done.paid(),
                        Timestamp.from(clock.instant())).update();
        audit.record(actor, unit.organization(), "warranty", id.toString(), "replaced",
                Map.of("label", unit.label(), "component", done.component(), "on", done.on(), "paid", done.paid()));
        events.publishEvent(new UnitFactsChanged(id));
    }

    private void check(Actor actor, EquipmentRow unit, SaveUnit said) {
        LocalDate today = today(actor, unit.id());
        requirePast(today, "producedOn", said.producedOn());
        requirePast(today, "shippedOn", said.shippedOn());
        requirePast(today, "soldOn", said.soldOn());
        requirePast(today, "cardReturnedOn", said.cardReturnedOn());
        requirePast(today, "putToUseOn", said.putToUseOn());
        afterProduction(said.producedOn(), unit);
        if (said.acceptanceOpen() && unit.acceptedOn() != null) {
            throw Refusal.of("acceptanceOpen", "warranty.unit.acceptance.passed");
        }
    }

    /** The equipment itself was changed, or signed for: its acceptance cannot lie before the production. */
    @EventListener
    void follow(EquipmentChanged changed) {
        EquipmentId id = changed.id();
        EquipmentRow unit = equipment.get(Actor.system("warranty"), id);
        UnitSheet sheet = UnitSql.sheet(jdbc, id);
        if (sheet.producedOn() != null && unit.acceptedOn() != null && unit.acceptedOn().isBefore(sheet.producedOn())) {
            throw Refusal.of("acceptedOn", "warranty.unit.acceptance.beforeProduction");
        }
        if (sheet.acceptanceOpen() && unit.acceptedOn() != null) {
            jdbc.sql("update warranty_unit set acceptance_open = false, version = version + 1 where equipment_id = ?").param(id.value()).update();
        }
        events.publishEvent(new UnitFactsChanged(id));
    }

    private static void afterProduction(@Nullable LocalDate produced, EquipmentRow unit) {
        if (produced != null && unit.acceptedOn() != null && unit.acceptedOn().isBefore(produced)) {
            throw Refusal.of("producedOn", "warranty.unit.acceptance.beforeProduction");
        }
        if (produced != null && unit.installedOn() != null && unit.installedOn().isBefore(produced)) {
            throw Refusal.of("producedOn", "warranty.unit.installation.beforeProduction");
        }
    }

    private LocalDate today(Actor actor, EquipmentId id) {
        return clock.instant().atZone(Objects.requireNonNull(UnitSql.of(jdbc, actor, List.of(id)).get(id)).zone()).toLocalDate();
    }

    private static void requirePast(LocalDate today, String field, @Nullable LocalDate day) {
        if (day != null && day.isAfter(today)) {
            throw Refusal.of(field, "webkit.field.PastOrPresent");
        }
    }

    private @Nullable String seller(@Nullable OrganizationId id) {
        return id == null ? null : organizations.get(Actor.system("warranty"), id).name();
    }

    private Map<String, Object> changes(EquipmentRow unit, UnitSheet before, SaveUnit said) {
        Map<String, Object> changes = new LinkedHashMap<>();
        changes.put("label", unit.label());
        put(changes, "produced", before.producedOn(), said.producedOn());
        put(changes, "shipped", before.shippedOn(), said.shippedOn());
        put(changes, "sold", before.soldOn(), said.soldOn());
        put(changes, "invoice", before.invoiceNumber(), said.invoiceNumber());
        put(changes, "card", before.warrantyCard(), said.warrantyCard());
        put(changes, "cardReturned", before.cardReturnedOn(), said.cardReturnedOn());
        put(changes, "putToUse", before.putToUseOn(), said.putToUseOn());
        put(changes, "acceptanceOpen", before.acceptanceOpen(), said.acceptanceOpen());
        put(changes, "soldBy", seller(before.soldBy()), seller(said.soldBy()));
        return changes;
    }

    private static void put(Map<String, Object> changes, String name, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.put(name, (before == null ? "–" : before) + " -> " + (after == null ? "–" : after));
        }
    }

    private static void requireWriter(Actor actor) {
        if (!writes(actor)) {
            throw Refusal.because("access.refused");
        }
    }
}
