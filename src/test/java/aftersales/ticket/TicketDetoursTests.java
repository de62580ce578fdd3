package aftersales.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.contract.owed.FaultCause;
import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.Role;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import aftersales.testing.TicketWorld;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class TicketDetoursTests {

    private static final Completion REPAIRED = new Completion(FaultCause.WEAR, "更换雷达头", false);

    @Autowired TicketDetours detours;
    @Autowired TicketIntake intake;
    @Autowired TicketSteps steps;
    @Autowired TicketService service;
    @Autowired TicketQueries tickets;
    @Autowired JobQueries jobs;
    @Autowired TicketWorld world;
    @Autowired Company company;

    private Actor agent;
    private Actor technician;
    private Actor other;
    private String number;

    @BeforeEach
    void aTechnicianHasATicket() {
        company.found();
        agent = company.agent(company.headquarters());
        technician = company.actor(company.yinchuan(), Role.TECHNICIAN);
        other = company.actor(company.yinchuan(), Role.TECHNICIAN);
        number = intake.open(agent, TicketWorld.report(world.highway()));
        steps.assign(Company.SYSTEM, number, Objects.requireNonNull(technician.account()), TakeStep.NOW);
    }

    private static TakeStep because(String reason) {
        return new TakeStep(null, reason, null);
    }

    private void fix() {
        steps.accept(technician, number, TakeStep.NOW);
        steps.depart(technician, number, TakeStep.NOW);
        steps.arrive(technician, number, TakeStep.NOW);
        steps.complete(technician, number, REPAIRED, TakeStep.NOW);
    }

    private List<TicketEvent> left() {
        return tickets.story(agent, number).stream().filter(event -> event.kind() == TicketEventKind.SKIPPED).toList();
    }

    @Test
    void handed_back_it_waits_for_somebody_again_and_says_why() {
        steps.accept(technician, number, TakeStep.NOW);
        detours.giveBack(technician, number, because("没有高空作业证"));
        TicketDetail ticket = tickets.get(agent, number);
        assertThat(ticket.state()).isEqualTo(TicketState.NEW);
        assertThat(ticket.row().assignee()).isNull();
        assertThat(ticket.row().dueAt()).as("its promises run on").isNotNull();
        assertThat(tickets.story(agent, number).get(0)).satisfies(line -> {
            assertThat(line.kind()).isEqualTo(TicketEventKind.GIVEN_BACK);
            assertThat(line.note()).isEqualTo("没有高空作业证");
        });
        assertThat(jobs.own(technician)).isEmpty();
        assertThat(jobs.free(other, company.yinchuan(), 10)).extracting(TicketRow::number).containsExactly(number);
        steps.take(other, number, TakeStep.NOW);
        assertThat(jobs.own(other)).extracting(TicketRow::number).containsExactly(number);
    }

    @Test
    void only_who_has_it_hands_it_back_and_only_with_a_reason_and_before_it_is_fixed() {
        assertThatThrownBy(() -> detours.giveBack(other, number, because("…"))).isInstanceOf(Refusal.class).hasMessageContaining("ticket.refused");
        assertThatThrownBy(() -> detours.giveBack(technician, number, because(" "))).isInstanceOf(Refusal.class)
                .hasMessageContaining("ticket.reason.missing");
        assertThatThrownBy(() -> detours.giveBack(company.actor(company.zhongwei(), Role.TECHNICIAN), number, because("…")))
                .isInstanceOf(NotFound.class);
        fix();
        assertThatThrownBy(() -> detours.giveBack(technician, number, because("…"))).isInstanceOf(Refusal.class)
                .hasMessageContaining("ticket.step.past");
        assertThat(tickets.get(agent, number).state()).isEqualTo(TicketState.DONE);
    }

    @Test
    void a_signature_left_out_with_its_reason_is_not_asked_for_again() {
        fix();
        assertThat(jobs.own(technician)).as("he still owes the signature").hasSize(1);
        detours.waiveSignature(technician, number, because("客户不在现场"));
        detours.waiveSignature(technician, number, because("客户不在现场"));
        assertThat(left()).singleElement().satisfies(line -> {
            assertThat(line.to()).isEqualTo(TicketStep.SIGNATURE.name());
            assertThat(line.note()).isEqualTo("客户不在现场");
        });
        assertThat(jobs.own(technician)).isEmpty();
        assertThat(tickets.get(agent, number).skippedBy(TicketStep.CONFIRMATION)).isEmpty();
        steps.confirmAndClose(agent, number, new Confirmation(4, null), TakeStep.NOW);
        assertThat(left()).hasSize(1);
        assertThat(tickets.get(agent, number).state()).isEqualTo(TicketState.CLOSED);
    }

    @Test
    void a_signature_is_left_out_only_where_it_is_due() {
        assertThatThrownBy(() -> detours.waiveSignature(technician, number, because("…"))).isInstanceOf(Refusal.class)
                .hasMessageContaining("ticket.step.past");
        fix();
        assertThatThrownBy(() -> detours.waiveSignature(technician, number, because(""))).isInstanceOf(Refusal.class)
                .hasMessageContaining("ticket.reason.missing");
        assertThatThrownBy(() -> steps.confirm(agent, number, new Confirmation(null, null), TakeStep.NOW)).isInstanceOf(Refusal.class)
                .hasMessageContaining("ticket.step.skips");
    }

    @Test
    void reopened_it_wants_a_signature_anew() {
        fix();
        detours.waiveSignature(technician, number, because("客户不在现场"));
        service.reopen(agent, number, true, because("又离线了"));
        fix();
        assertThat(tickets.get(agent, number).signatureWaived()).isFalse();
        assertThat(jobs.own(technician)).hasSize(1);
    }

    @Test
    void what_somebody_wrote_is_no_message_key() {
        service.addNote(agent, number, "ticket.skip.nonsense");
        assertThat(tickets.story(agent, number).get(0).note()).isEqualTo("ticket.skip.nonsense");
    }
}
