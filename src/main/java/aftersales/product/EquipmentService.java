package aftersales.product;

import aftersales.access.AuditTrail;
import aftersales.customer.SiteQueries;
import aftersales.customer.SiteRow;
import aftersales.kernel.Conflict;
import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.EquipmentId;
import aftersales.kernel.identity.Role;
import aftersales.organization.OrganizationQueries;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps installed equipment. Agents, managers and administrators do, at the sites in their reach. */
@Service
@Transactional
public class EquipmentService {

    private final EquipmentRepository equipment;
    private final ModelQueries models;
    private final SiteQueries sites;
    private final OrganizationQueries organizations;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EquipmentService(EquipmentRepository equipment, ModelQueries models, SiteQueries sites, OrganizationQueries organizations,
            AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.equipment = equipment;
        this.models = models;
        this.sites = sites;
        this.organizations = organizations;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @throws NotFound if the model or the site is unknown or out of reach
     * @throws Refusal  if the model has a device of this serial number already, or a day lies in the future
     */
    public EquipmentId install(Actor actor, SaveEquipment details) {
        ModelService.requireWriter(actor);
        models.get(actor, details.model());
        SiteRow site = site(actor, details);
        Equipment device = save(new Equipment(details, clock.instant()));
        audit.record(actor, site.organization(), "equipment", device.id().toString(), "installed",
                Map.of("label", device.label(), "site", details.site(), "model", details.model()));
        events.publishEvent(new EquipmentInstalled(device.id()));
        return device.id();
    }

    /**
     * @throws NotFound if out of reach
     * @throws Conflict if it was changed since {@code version}
     */
    public void change(Actor actor, EquipmentId id, long version, SaveEquipment details) {
        ModelService.requireWriter(actor);
        Equipment device = equipment.findById(id.value()).orElseThrow(() -> new NotFound("equipment", id));
        sites.get(actor, device.site());
        Conflict.check("equipment", version, device.version());
        boolean moved = !device.site().equals(details.site());
        boolean otherModel = !device.model().equals(details.model());
        if (otherModel) {
            models.get(actor, details.model());
        }
        SiteRow site = site(actor, details);
        Map<String, Object> changes = new LinkedHashMap<>();
        changes.put("label", device.label());
        if (moved) {
            changes.put("site", device.site() + " -> " + details.site());
        }
        if (!Objects.equals(device.acceptedOn(), details.acceptedOn())) {
            changes.put("accepted", device.acceptedOn() + " -> " + details.acceptedOn());
        }
        changes.put("state", details.state());
        String before = device.label();
        device.change(details);
        save(device);
        audit.record(actor, site.organization(), "equipment", id.toString(), "changed", changes);
        events.publishEvent(new EquipmentChanged(id, otherModel || !before.equals(device.label()), moved));
    }

    /**
     * Sets the day on which the device passed acceptance. Technicians may, too: they are there when it is signed for.
     *
     * @throws NotFound if out of reach
     * @throws Refusal  on {@code acceptedOn} if the day lies in the future or before the installation
     */
    public void accept(Actor actor, EquipmentId id, LocalDate day) {
        Equipment device = accepting(actor, id);
        SiteRow site = sites.get(actor, device.site());
        requirePast("acceptedOn", day, today(site));
        if (device.installedOn() != null && day.isBefore(device.installedOn())) {
            throw Refusal.of("acceptedOn", "product.equipment.accepted.early", device.label());
        }
        setAcceptance(actor, device, site, day);
        events.publishEvent(new EquipmentChanged(id, false, false));
    }

    /**
     * The device failed. A day of acceptance that it has from elsewhere stays, and so it is not told to have failed.
     *
     * @param passed the day on which it was said to have passed, which is taken back; null: it had not been
     * @throws NotFound if out of reach
     */
    public void failAcceptance(Actor actor, EquipmentId id, @Nullable LocalDate passed) {
        Equipment device = accepting(actor, id);
        if (Objects.equals(device.acceptedOn(), passed)) {
            if (passed != null) {
                setAcceptance(actor, device, sites.get(actor, device.site()), null);
            }
            events.publishEvent(new EquipmentFailed(id));
            if (passed != null) {
                events.publishEvent(new EquipmentChanged(id, false, false));
            }
        }
    }

    private Equipment accepting(Actor actor, EquipmentId id) {
        if (!actor.isAnyOf(Role.AGENT, Role.TECHNICIAN, Role.MANAGER, Role.ADMINISTRATOR)) {
            throw Refusal.because("access.refused");
        }
        Equipment device = equipment.findById(id.value()).orElseThrow(() -> new NotFound("equipment", id));
        sites.get(actor, device.site());
        return device;
    }

    private void setAcceptance(Actor actor, Equipment device, SiteRow site, @Nullable LocalDate day) {
        LocalDate before = device.acceptedOn();
        device.accept(day);
        save(device);
        audit.record(actor, site.organization(), "equipment", device.id().toString(), day == null ? "acceptance withdrawn" : "accepted",
                Map.of("label", device.label(), "accepted", before + " -> " + day));
    }

    private LocalDate today(SiteRow site) {
        ZoneId zone = organizations.get(Actor.system("product"), site.organization()).zone();
        return clock.instant().atZone(zone).toLocalDate();
    }

    private SiteRow site(Actor actor, SaveEquipment details) {
        SiteRow site = sites.get(actor, details.site());
        LocalDate today = today(site);
        requirePast("installedOn", details.installedOn(), today);
        requirePast("acceptedOn", details.acceptedOn(), today);
        return site;
    }

    private static void requirePast(String field, @Nullable LocalDate day, LocalDate today) {
        if (day != null && day.isAfter(today)) {
            throw Refusal.of(field, "webkit.field.PastOrPresent");
        }
    }

    private Equipment save(Equipment device) {
        try {
            return equipment.saveAndFlush(device);
        } catch (DataIntegrityViolationException e) {
            throw Refusal.of("serial", "product.equipment.serial.taken");
        }
    }
}
