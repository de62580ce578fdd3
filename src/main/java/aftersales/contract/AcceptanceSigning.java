package aftersales.contract;

import aftersales.access.AuditTrail;
import aftersales.kernel.Conflict;
import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.AcceptanceId;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.EquipmentId;
import aftersales.kernel.identity.Role;
import aftersales.organization.OrganizationQueries;
import aftersales.product.EquipmentService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Both sides sign: on arrival, and at the end for each unit. A unit that passes has its day of acceptance set, so that its
 * terms start. What was signed stays; managers and administrators correct it by another record.
 */
@Service
@Transactional
public class AcceptanceSigning {

    private final AcceptanceService acceptances;
    private final AcceptanceQueries queries;
    private final EquipmentService equipment;
    private final ContractAcceptance contracts;
    private final OrganizationQueries organizations;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    AcceptanceSigning(AcceptanceService acceptances, AcceptanceQueries queries, EquipmentService equipment,
            ContractAcceptance contracts, OrganizationQueries organizations, JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.acceptances = acceptances;
        this.queries = queries;
        this.equipment = equipment;
        this.contracts = contracts;
        this.organizations = organizations;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * For what has arrived, or some of it; what is not in order stays open and is looked at again.
     *
     * @throws NotFound if out of reach
     * @throws Conflict if something was signed since {@code version}
     * @throws Refusal  if the day lies in the future, nothing is named, or an item is not open
     */
    public void signInitial(Actor actor, ContractId contract, AcceptanceId id, long version, SignAcceptance signed) {
        AcceptanceDetail now = acceptances.locked(actor, contract, id, version);
        AcceptanceRecord corrected = corrected(actor, now, AcceptanceKind.INITIAL, signed);
        requireDay(now, signed.day());
        List<Integer> expected = corrected == null ? now.standing().openItems()
                : corrected.goods().stream().map(AcceptanceGoods::position).toList();
        List<Integer> given = signed.goods().stream().map(AcceptanceGoods::position).toList();
        if (given.isEmpty() || !signed.units().isEmpty()) {
            throw Refusal.of("goods", "contract.acceptance.goods.none");
        }
        if (!expected.containsAll(given) || corrected != null && given.size() < expected.size()) {
            throw Refusal.of("goods", "contract.acceptance.goods.other");
        }
        record(actor, now, AcceptanceKind.INITIAL, signed);
    }

    /**
     * For units of the contract that stand at the site. A unit that failed stays open until it passes or another one passes
     * in its place.
     *
     * @throws NotFound if out of reach, or a unit is not there, not covered, or has passed already
     * @throws Conflict if something was signed since {@code version}
     * @throws Refusal  if what arrived is not in order yet, no unit is named, one of the corrected record is missing, or the
     *                  day lies in the future, before what arrived was in order or before a unit was installed
     */
    public void signFinal(Actor actor, ContractId contract, AcceptanceId id, long version, SignAcceptance signed) {
        AcceptanceDetail now = acceptances.locked(actor, contract, id, version);
        AcceptanceRecord corrected = corrected(actor, now, AcceptanceKind.FINAL, signed);
        if (corrected == null && now.row().state() == AcceptanceState.OPEN) {
            throw Refusal.because("contract.acceptance.initial.open");
        }
        requireDay(now, signed.day());
        now.standing().holding().stream().filter(record -> record.kind() == AcceptanceKind.INITIAL).map(AcceptanceRecord::day)
                .filter(day -> day.isAfter(signed.day())).findFirst().ifPresent(day -> {
                    throw Refusal.of("day", "contract.acceptance.day.early");
                });
        if (!signed.goods().isEmpty() || signed.units().isEmpty() && !now.standing().withoutUnits()) {
            throw Refusal.of("units", "contract.acceptance.units.none");
        }
        Map<EquipmentId, AcceptanceCandidate> there = requireUnits(actor, now, corrected, signed);
        record(actor, now, AcceptanceKind.FINAL, signed);
        signed.units().forEach(unit -> setDay(actor, there.get(unit.equipment()), corrected, unit.passed() ? signed.day() : null));
        if (signed.units().isEmpty() && (corrected != null || contracts.isStartedBy(now))) {
            contracts.start(actor, contract, corrected == null ? null : corrected.day(), signed.day());
        }
    }

    /** Whether the terms of the whole contract start when this delivery is finally accepted. */
    @Transactional(readOnly = true)
    public boolean startsContract(AcceptanceDetail acceptance) {
        return contracts.isStartedBy(acceptance);
    }

    /** Whether the actor corrects what was signed. */
    public boolean isCorrector(Actor actor) {
        return actor.isAnyOf(Role.MANAGER, Role.ADMINISTRATOR);
    }

    private @Nullable AcceptanceRecord corrected(Actor actor, AcceptanceDetail now, AcceptanceKind kind, SignAcceptance signed) {
        if (signed.corrects() == null) {
            return null;
        }
        if (!isCorrector(actor)) {
            throw Refusal.because("access.refused");
        }
        return now.standing().holding().stream().filter(record -> record.number() == signed.corrects() && record.kind() == kind).findFirst()
                .orElseThrow(() -> Refusal.of("corrects", "contract.acceptance.corrects.unknown"));
    }

    /** The local day at the site. */
    public LocalDate today(AcceptanceRow acceptance) {
        return LocalDate.ofInstant(clock.instant(), organizations.get(Actor.system("contract"), acceptance.organization()).zone());
    }

    private void requireDay(AcceptanceDetail now, LocalDate day) {
        if (day.isAfter(today(now.row()))) {
            throw Refusal.of("day", "webkit.field.PastOrPresent");
        }
    }

    private Map<EquipmentId, AcceptanceCandidate> requireUnits(Actor actor, AcceptanceDetail now, @Nullable AcceptanceRecord corrected, SignAcceptance signed) {
        Map<EquipmentId, AcceptanceCandidate> there = queries.candidates(actor, now, signed.corrects()).stream()
                .collect(Collectors.toMap(AcceptanceCandidate::equipment, unit -> unit));
        Set<EquipmentId> failed = now.standing().failed().stream().map(AcceptanceUnit::equipment).collect(Collectors.toCollection(HashSet::new));
        if (corrected != null) {
            requireAll(corrected, signed);
            corrected.units().forEach(unit -> failed.add(unit.replaces() == null ? unit.equipment() : unit.replaces()));
        }
        for (AcceptanceUnit unit : signed.units()) {
            AcceptanceCandidate found = there.get(unit.equipment());
            if (found == null) {
                throw new NotFound("equipment", unit.equipment());
            }
            boolean kept = signed.day().equals(day(corrected, unit.equipment()));
            if (unit.passed() && !kept && found.installedOn() != null && signed.day().isBefore(found.installedOn())) {
                throw Refusal.of("day", "contract.acceptance.day.installed", found.label());
            }
            if (unit.replaces() != null && !failed.contains(unit.replaces())) {
                throw Refusal.of("units", "contract.acceptance.replaces.other", found.label());
            }
        }
        return there;
    }

    private static void requireAll(AcceptanceRecord corrected, SignAcceptance signed) {
        Set<EquipmentId> named = signed.units().stream().map(AcceptanceUnit::equipment).collect(Collectors.toSet());
        corrected.units().stream().filter(unit -> !named.contains(unit.equipment())).findFirst().ifPresent(missing -> {
            throw Refusal.of("units", "contract.acceptance.units.missing", String.valueOf(missing.label()));
        });
    }

    /** The day on which a unit passed by the record, null if it did not. */
    private static @Nullable LocalDate day(@Nullable AcceptanceRecord record, EquipmentId unit) {
        return record == null ? null : record.units().stream().filter(one -> one.passed() && one.equipment().equals(unit)).findFirst()
                .map(found -> record.day()).orElse(null);
    }

    /** A day that was set otherwise meanwhile stays; of a unit that is judged as it was before there is nothing new to tell. */
    private void setDay(Actor actor, AcceptanceCandidate unit, @Nullable AcceptanceRecord corrected, @Nullable LocalDate day) {
        LocalDate before = day(corrected, unit.equipment());
        boolean judged = corrected != null && corrected.units().stream().anyMatch(one -> one.equipment().equals(unit.equipment()));
        if (!Objects.equals(unit.acceptedOn(), before) || judged && Objects.equals(before, day)) {
            return;
        }
        if (day != null) {
            equipment.accept(actor, unit.equipment(), day);
        } else {
            equipment.failAcceptance(actor, unit.equipment(), before);
        }
    }

    private void record(Actor actor, AcceptanceDetail before, AcceptanceKind kind, SignAcceptance signed) {
        AcceptanceRow row = before.row();
        int number = before.records().size() + 1;
        AcceptanceSql.write(jdbc, actor, row.id(), number, kind, signed, clock.instant());
        AcceptanceState state = queries.get(actor, row.contract(), row.id()).standing().state();
        jdbc.sql("update contract_acceptance set state = ?, version = version + 1 where id = ?").params(state.name(), row.id().value()).update();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("contract", row.contractNumber());
        facts.put("title", row.title());
        facts.put("record", number);
        facts.put("day", signed.day());
        facts.put("signed", signed.ours().name() + ", " + signed.customer().name());
        if (signed.corrects() != null) {
            facts.put("corrects", signed.corrects());
            facts.put("reason", signed.reason());
        }
        facts.put("state", state);
        audit.record(actor, row.organization(), "acceptance", row.id().toString(),
                signed.corrects() != null ? "corrected" : kind == AcceptanceKind.INITIAL ? "initially signed" : "finally signed", facts);
    }
}
