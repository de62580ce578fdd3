package aftersales.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.contract.ContractQueries;
import aftersales.contract.ContractRow;
import aftersales.contract.ContractService;
import aftersales.contract.SaveContract;
import aftersales.contract.owed.FaultCause;
import aftersales.contract.owed.Liability;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.Role;
import aftersales.product.EquipmentQueries;
import aftersales.product.EquipmentRow;
import aftersales.product.EquipmentService;
import aftersales.product.EquipmentState;
import aftersales.product.SaveEquipment;
import aftersales.sla.ClockView;
import aftersales.sla.Condition;
import aftersales.sla.EventKind;
import aftersales.sla.Fact;
import aftersales.sla.SavePolicy;
import aftersales.sla.SaveTarget;
import aftersales.sla.SlaAudit;
import aftersales.sla.SlaPolicyQueries;
import aftersales.sla.SlaPolicyService;
import aftersales.sla.SlaQueries;
import aftersales.sla.TargetKind;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import aftersales.testing.TestClock;
import aftersales.testing.TicketWorld;
import aftersales.warranty.Diagnosis;
import aftersales.warranty.Overrule;
import aftersales.warranty.Wanted;
import aftersales.warranty.WarrantyPromises;
import aftersales.warranty.WarrantyVerdicts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Promises that hold only in or after the free warranty: chosen by the verdict when the ticket is opened, and when it becomes another. */
@ApplicationTest
class TicketPhasesTests {

    private static final Instant MORNING = Instant.parse("2026-11-23T00:00:00Z");

    @Autowired TicketIntake intake;
    @Autowired TicketSteps steps;
    @Autowired TicketDiagnosis diagnosis;
    @Autowired WarrantyVerdicts verdicts;
    @Autowired EquipmentService equipment;
    @Autowired EquipmentQueries units;
    @Autowired ContractService contracts;
    @Autowired ContractQueries queries;
    @Autowired SlaQueries sla;
    @Autowired SlaAudit audit;
    @Autowired SlaPolicyService policies;
    @Autowired SlaPolicyQueries policyQueries;
    @Autowired TicketWorld world;
    @Autowired Company company;
    @Autowired TestClock clock;

    private TicketWorld.Highway highway;
    private Actor agent;
    private Actor manager;

    @BeforeEach
    void aSchemeIsPromisedAfterTheFreeWarranty() {
        company.found();
        clock.set(MORNING);
        highway = world.highway();
        agent = company.actor(company.headquarters(), Role.AGENT);
        manager = company.actor(company.headquarters(), Role.MANAGER);
        var policy = policyQueries.get(Company.SYSTEM, highway.policy());
        policies.change(Company.SYSTEM, highway.policy(), policy.version(), new SavePolicy(company.headquarters(), policy.code(), "Phases", List.of(
                target(TargetKind.RESPOND), target(TargetKind.PROPOSE).when(Condition.of(Fact.WARRANTY_PHASE, "COST", "CHARGEABLE"))), true));
        ContractRow row = queries.get(manager, highway.contract()).row();
        contracts.change(manager, row.id(), row.version(), new SaveContract(row.organization(), row.number(), row.title(), row.customer(), row.policy(),
                row.validFrom(), row.validTo(), false, null, null, true, Set.of(), Set.of(), row.promises()).owing(WarrantyPromises.highway()));
    }

    @AfterEach
    void everyTicketRecomputesToWhatIsStored() {
        assertThat(audit.recompute(10).differences()).isEmpty();
    }

    private static SaveTarget target(TargetKind kind) {
        return new SaveTarget(kind, 30 * 60L, null, EventKind.REPORTED, Set.of(), "", "", "");
    }

    private void accepted(@Nullable String day) {
        EquipmentRow unit = units.get(agent, highway.camera());
        equipment.change(agent, unit.id(), unit.version(), new SaveEquipment(unit.model(), unit.site(), unit.serial(), unit.tag(), null,
                day == null ? null : LocalDate.parse(day), EquipmentState.IN_SERVICE, null));
    }

    private @Nullable String phase(String number) {
        return sla.facts(TicketClocks.subject(number)).get(Fact.WARRANTY_PHASE);
    }

    private List<ClockView> schemes(String number) {
        return sla.clocks(TicketClocks.subject(number)).stream().filter(view -> view.kind() == TargetKind.PROPOSE).toList();
    }

    @Test
    void after_the_free_warranty_the_scheme_is_due_from_the_report_on_and_the_call_shows_it_before_it_is_saved() {
        accepted("2025-03-01");
        OpenTicket report = TicketWorld.report(highway);
        List<ClockView> before = intake.promises(agent, report).clocks();
        String number = intake.open(agent, report);
        assertThat(phase(number)).isEqualTo("COST");
        assertThat(schemes(number)).singleElement().extracting(ClockView::deadline).isEqualTo(MORNING.plus(Duration.ofMinutes(30)));
        assertThat(sla.clocks(TicketClocks.subject(number))).isEqualTo(before);
    }

    @Test
    void in_it_none_is_due_until_a_cause_is_found_that_is_to_be_paid() {
        accepted("2026-03-01");
        String number = intake.open(agent, TicketWorld.report(highway));
        assertThat(phase(number)).isEqualTo("FREE");
        assertThat(schemes(number)).isEmpty();
        clock.advance(Duration.ofMinutes(10));
        diagnosis.diagnose(agent, number, 0, new Diagnosis("camera", FaultCause.MISUSE, null));
        assertThat(phase(number)).isEqualTo("CHARGEABLE");
        assertThat(schemes(number)).singleElement().extracting(ClockView::deadline).isEqualTo(MORNING.plus(Duration.ofMinutes(30)));
    }

    @Test
    void help_by_phone_hides_nothing_and_a_managers_word_counts() {
        accepted("2025-03-01");
        String number = intake.open(agent, TicketWorld.report(highway));
        diagnosis.diagnose(agent, number, 0, new Diagnosis(null, null, Wanted.PHONE));
        assertThat(phase(number)).isEqualTo("COST");
        diagnosis.overrule(manager, number, 1, new Overrule(Liability.FREE, Liability.FREE, Liability.CHARGEABLE, "协议"));
        assertThat(phase(number)).isEqualTo("FREE");
        diagnosis.diagnose(agent, number, 2, new Diagnosis(null, null, null));
        assertThat(phase(number)).as("still the manager's").isEqualTo("FREE");
    }

    @Test
    void what_nobody_knows_yet_fits_no_condition_and_a_fact_that_becomes_known_does() {
        accepted(null);
        String number = intake.open(agent, TicketWorld.report(highway));
        assertThat(phase(number)).isNull();
        assertThat(schemes(number)).isEmpty();
        accepted("2025-03-01");
        assertThat(phase(number)).isEqualTo("COST");
        assertThat(schemes(number)).hasSize(1);
    }

    @Test
    void what_is_found_with_the_work_done_promises_nothing_afterwards() {
        accepted("2026-03-01");
        String number = intake.open(agent, TicketWorld.report(highway));
        steps.complete(agent, number, new Completion(FaultCause.MISUSE, "重启", true), TakeStep.NOW);
        assertThat(verdicts.phase(number)).isEqualTo(Liability.CHARGEABLE);
        assertThat(phase(number)).isEqualTo("FREE");
        assertThat(schemes(number)).isEmpty();
    }
}
