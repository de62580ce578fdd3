package aftersales.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.Role;
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
import aftersales.testing.Browser;
import aftersales.testing.Company;
import aftersales.testing.TestClock;
import aftersales.testing.TicketWorld;
import aftersales.warranty.Diagnosis;
import aftersales.warranty.KeptVerdict;
import aftersales.warranty.Wanted;
import aftersales.warranty.WarrantyVerdicts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How the customer is helped and what has failed choose the promise, as soon as they are known. */
@ApplicationTest
class TicketFactsTests {

    private static final Instant MORNING = Instant.parse("2026-11-23T00:00:00Z");

    @Autowired TicketIntake intake;
    @Autowired TicketService tickets;
    @Autowired TicketDiagnosis diagnosis;
    @Autowired WarrantyVerdicts verdicts;
    @Autowired SlaQueries sla;
    @Autowired SlaAudit audit;
    @Autowired SlaPolicyService policies;
    @Autowired SlaPolicyQueries policyQueries;
    @Autowired TicketWorld world;
    @Autowired Company company;
    @Autowired TestClock clock;
    @Autowired Browser browser;

    private TicketWorld.Highway highway;
    private Actor agent;
    private Actor manager;

    @BeforeEach
    void theFixDependsOnHowItComesAndWhatFailed() {
        company.found();
        clock.set(MORNING);
        highway = world.highway();
        agent = company.actor(company.headquarters(), Role.AGENT);
        manager = company.actor(company.headquarters(), Role.MANAGER);
        var policy = policyQueries.get(Company.SYSTEM, highway.policy());
        policies.change(Company.SYSTEM, highway.policy(), policy.version(), new SavePolicy(company.headquarters(), policy.code(), "Facts", List.of(
                fix(24), fix(48).when(Condition.of(Fact.SERVICE_MODE, "CARRY_IN")),
                fix(8).when(Condition.of(Fact.COMPONENT_CLASS, "camera", "lens"))), true));
    }

    @AfterEach
    void everyTicketRecomputesToWhatIsStored() {
        assertThat(audit.recompute(10).differences()).isEmpty();
    }

    @Test
    void who_walks_in_with_a_unit_carries_it_in_until_somebody_shall_come() {
        String number = intake.open(agent, report(Channel.WALK_IN));
        assertThat(hours(number)).isEqualTo(48);
        assertThat(verdicts.of(number)).get().extracting(KeptVerdict::wanted).isEqualTo(Wanted.CARRY_IN);

        tickets.requestVisit(agent, number, TakeStep.NOW);

        assertThat(hours(number)).isEqualTo(24);
        assertThat(hours(intake.open(agent, report(Channel.PHONE)))).isEqualTo(24);
    }

    @Test
    void what_is_found_to_have_failed_moves_the_deadline_and_the_story_says_so() {
        String number = intake.open(agent, report(Channel.PHONE));
        diagnosis.diagnose(agent, number, 0, new Diagnosis("cable", null, null));
        assertThat(hours(number)).isEqualTo(24);

        diagnosis.diagnose(agent, number, 1, new Diagnosis("camera", null, null));

        assertThat(hours(number)).isEqualTo(8);
        assertThat(Browser.words(browser.open(agent, Locale.ENGLISH, "/tickets/" + number))).contains("Deadline moved today 08:00 from 24 Nov 2026 08:00 to 23 Nov 2026 16:00");
    }

    @Test
    void a_policy_offers_the_components_by_name_and_keeps_one_it_no_longer_knows() {
        var policy = policyQueries.get(Company.SYSTEM, highway.policy());
        policies.change(Company.SYSTEM, highway.policy(), policy.version(), new SavePolicy(company.headquarters(), policy.code(), "Facts", List.of(
                fix(24), fix(8).when(Condition.of(Fact.COMPONENT_CLASS, "camera", "radar-head"))), true));

        Document form = browser.open(manager, Locale.CHINA, "/policies/" + policy.code() + "/edit");

        assertThat(form.select("input[name='targets[1].when[COMPONENT_CLASS]'][checked]").eachAttr("value")).containsExactly("camera", "radar-head");
        assertThat(form.select("#field-targets-1-conditions label:has(input[value=camera])").text()).isEqualTo("摄像机");
        assertThat(form.select("select[name='facts[COMPONENT_CLASS]'], input[name='targets[1].words[COMPONENT_CLASS]']")).isEmpty();
        assertThat(browser.open(manager, Locale.ENGLISH, "/what-if?policy=" + policy.code()).select("select[name='facts[COMPONENT_CLASS]'] option[value=lcd]").text())
                .isEqualTo("LCD display");
    }

    private long hours(String number) {
        ClockView fix = sla.clocks(TicketClocks.subject(number)).stream().filter(view -> view.kind() == TargetKind.FIX).findFirst().orElseThrow();
        return Duration.between(MORNING, fix.deadline()).toHours();
    }

    private OpenTicket report(Channel channel) {
        return new OpenTicket(highway.customer(), highway.site(), null, highway.camera(), "图像模糊", "", channel, Priority.NORMAL, null, null, null,
                null, null, false);
    }

    private static SaveTarget fix(int hours) {
        return new SaveTarget(TargetKind.FIX, hours * 3600L, null, EventKind.REPORTED, Set.of(), "", "", "");
    }
}
