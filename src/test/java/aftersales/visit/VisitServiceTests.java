package aftersales.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.contract.owed.FaultCause;
import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.Role;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import aftersales.testing.TestClock;
import aftersales.testing.TicketWorld;
import aftersales.ticket.Completion;
import aftersales.ticket.TakeStep;
import aftersales.ticket.TicketEventKind;
import aftersales.ticket.TicketIntake;
import aftersales.ticket.TicketQueries;
import aftersales.ticket.TicketService;
import aftersales.ticket.TicketState;
import aftersales.ticket.TicketSteps;
import aftersales.webkit.drawing.SignatureDrawing;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class VisitServiceTests {

    private static final Instant MORNING = Instant.parse("2026-11-23T00:00:00Z");
    private static final SignVisit SIGNED = new SignVisit("马队长", SignatureDrawing.read("M10 20L30 40L50 20"), 5);

    @Autowired VisitService visits;
    @Autowired VisitQueries queries;
    @Autowired TicketIntake intake;
    @Autowired TicketSteps steps;
    @Autowired TicketService tickets;
    @Autowired TicketQueries ticketQueries;
    @Autowired TicketWorld world;
    @Autowired Company company;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;

    private Actor agent;
    private Actor technician;
    private String number;

    @BeforeEach
    void theWorkIsDone() {
        company.found();
        clock.set(MORNING);
        agent = company.agent(company.headquarters());
        technician = company.actor(company.yinchuan(), Role.TECHNICIAN);
        number = intake.open(agent, TicketWorld.report(world.highway()));
        steps.assign(Company.SYSTEM, number, Objects.requireNonNull(technician.account()), TakeStep.NOW);
        fix();
    }

    private void fix() {
        steps.accept(technician, number, TakeStep.NOW);
        steps.depart(technician, number, TakeStep.NOW);
        steps.arrive(technician, number, TakeStep.NOW);
        steps.complete(technician, number, new Completion(FaultCause.WEAR, "更换雷达头", false), TakeStep.NOW);
    }

    private void sign(SignVisit sign) {
        visits.sign(technician, number, sign, TakeStep.NOW);
    }

    private long kept() {
        return jdbc.sql("select count(*) from visit_signature").query(Long.class).single();
    }

    @Test
    void the_signature_is_kept_with_its_step() {
        clock.advance(Duration.ofMinutes(5));
        sign(SIGNED);
        assertThat(ticketQueries.get(agent, number).state()).isEqualTo(TicketState.SIGNED);
        assertThat(queries.signature(agent, number)).hasValueSatisfying(signature -> {
            assertThat(signature.signer()).isEqualTo("马队长");
            assertThat(signature.drawing()).isEqualTo(SIGNED.drawing());
            assertThat(signature.satisfaction()).isEqualTo(5);
            assertThat(signature.signedAt()).isEqualTo(MORNING.plus(Duration.ofMinutes(5)));
            assertThat(signature.takenBy()).isEqualTo(technician.name());
        });
        assertThat(ticketQueries.story(agent, number).get(0)).satisfies(line -> {
            assertThat(line.kind()).isEqualTo(TicketEventKind.SIGNED);
            assertThat(line.note()).isEqualTo("马队长");
        });
    }

    @Test
    void sent_again_the_first_one_stays() {
        sign(SIGNED);
        sign(new SignVisit("别人", null, null));
        assertThat(kept()).isEqualTo(1);
        assertThat(queries.signature(agent, number)).hasValueSatisfying(signature -> assertThat(signature.signer()).isEqualTo("马队长"));
        assertThat(ticketQueries.story(agent, number)).filteredOn(event -> event.kind() == TicketEventKind.SIGNED).hasSize(1);
    }

    @Test
    void sent_by_many_at_the_same_moment_it_counts_once() throws Exception {
        var threads = Executors.newFixedThreadPool(8);
        try {
            var sent = IntStream.range(0, 8).mapToObj(n -> threads.submit(() -> sign(SIGNED))).toList();
            for (var one : sent) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(kept()).isEqualTo(1);
        assertThat(ticketQueries.story(agent, number)).filteredOn(event -> event.kind() == TicketEventKind.SIGNED).hasSize(1);
    }

    @Test
    void each_round_of_a_ticket_is_signed_for() {
        sign(new SignVisit("马队长", null, null));
        tickets.reopen(agent, number, true, new TakeStep(null, "又离线了", null));
        assertThat(queries.signature(agent, number)).as("the new round is unsigned").isEmpty();
        fix();
        sign(new SignVisit("杨工", null, null));
        assertThat(queries.signature(agent, number)).hasValueSatisfying(signature -> {
            assertThat(signature.signer()).isEqualTo("杨工");
            assertThat(signature.drawing()).isNull();
        });
        assertThat(kept()).isEqualTo(2);
    }

    @Test
    void nobody_signs_for_a_strange_job_or_before_the_work_is_done() {
        assertThatThrownBy(() -> visits.sign(company.actor(company.yinchuan(), Role.TECHNICIAN), number, SIGNED, TakeStep.NOW))
                .isInstanceOf(Refusal.class).hasMessageContaining("ticket.refused");
        assertThatThrownBy(() -> visits.sign(company.actor(company.zhongwei(), Role.TECHNICIAN), number, SIGNED, TakeStep.NOW))
                .isInstanceOf(NotFound.class);
        tickets.reopen(agent, number, true, new TakeStep(null, "又离线了", null));
        assertThatThrownBy(() -> sign(SIGNED)).isInstanceOf(Refusal.class).hasMessageContaining("ticket.step.skips");
        assertThat(kept()).isZero();
    }

    @Test
    void a_signature_is_seen_by_whoever_sees_its_ticket() {
        sign(SIGNED);
        assertThat(queries.signature(company.agent(company.yinchuan()), number)).isPresent();
        assertThat(queries.signature(company.agent(company.zhongwei()), number)).isEmpty();
        assertThat(queries.signature(company.agent(company.stranger()), number)).isEmpty();
    }

    @Test
    void who_signs_has_a_name_and_satisfaction_has_five_steps() {
        assertThatThrownBy(() -> new SignVisit(" ", null, null)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> new SignVisit("马队长", null, 6)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> new SignVisit("马队长", null, 0)).isInstanceOf(Refusal.class);
    }

    @Test
    void a_signature_kept_is_never_changed() {
        sign(SIGNED);
        assertThatThrownBy(() -> jdbc.sql("update visit_signature set signer = '别人'").update()).hasMessageContaining("only added to");
    }
}
