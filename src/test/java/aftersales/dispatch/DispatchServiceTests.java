package aftersales.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.Role;
import aftersales.organization.OrganizationRow;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import aftersales.testing.TicketWorld;
import aftersales.ticket.TakeStep;
import aftersales.ticket.TicketDetail;
import aftersales.ticket.TicketEvent;
import aftersales.ticket.TicketEventKind;
import aftersales.ticket.TicketIntake;
import aftersales.ticket.TicketQueries;
import aftersales.ticket.TicketState;
import aftersales.ticket.TicketSteps;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class DispatchServiceTests {

    @Autowired DispatchService dispatch;
    @Autowired DispatchQueries queries;
    @Autowired TicketIntake intake;
    @Autowired TicketQueries tickets;
    @Autowired TicketSteps steps;
    @Autowired TicketWorld world;
    @Autowired Company company;

    private Actor head;
    private Actor dispatcher;
    private Actor technician;
    private String number;

    @BeforeEach
    void aTicketWaitsInYinchuan() {
        company.found();
        head = company.actor(company.headquarters(), Role.DISPATCHER);
        dispatcher = company.actor(company.yinchuan(), Role.DISPATCHER);
        technician = company.actor(company.yinchuan(), Role.TECHNICIAN);
        number = intake.open(company.agent(company.headquarters()), TicketWorld.report(world.highway()));
    }

    private static AccountId account(Actor actor) {
        return Objects.requireNonNull(actor.account());
    }

    private void assign(Actor by, Actor to, @Nullable String note) {
        dispatch.assign(by, number, new AssignTicket(account(to), note, null));
    }

    private TicketDetail ticket() {
        return tickets.get(head, number);
    }

    private OrganizationId organization() {
        return ticket().row().organization();
    }

    @Test
    void the_dispatcher_names_a_technician() {
        assign(dispatcher, technician, "带上雷达头");
        assertThat(ticket().state()).isEqualTo(TicketState.ASSIGNED);
        assertThat(ticket().row().assignee()).isEqualTo(technician.account());
        assertThat(tickets.story(head, number).get(0).note()).isEqualTo("带上雷达头");
    }

    @Test
    void another_one_needs_a_reason() {
        Actor other = company.actor(company.yinchuan(), Role.TECHNICIAN);
        assign(dispatcher, technician, null);
        assertThatThrownBy(() -> assign(dispatcher, other, "  ")).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.field()).isEqualTo("note");
            assertThat(refusal.code()).isEqualTo("ticket.assignment.reason");
        });
        assertThat(ticket().row().assignee()).isEqualTo(technician.account());
        assign(dispatcher, other, "李敏请假");
        assertThat(ticket().row().assignee()).isEqualTo(other.account());
        TicketEvent line = tickets.story(head, number).get(0);
        assertThat(line.kind()).isEqualTo(TicketEventKind.REASSIGNED);
        assertThat(line.from()).isEqualTo(technician.name());
        assertThat(line.to()).isEqualTo(other.name());
        assertThat(line.note()).isEqualTo("李敏请假");
    }

    @Test
    void the_same_one_again_changes_nothing() {
        assign(dispatcher, technician, null);
        int lines = tickets.story(head, number).size();
        assign(dispatcher, technician, null);
        assertThat(tickets.story(head, number)).hasSize(lines);
    }

    @Test
    void a_technician_of_an_organisation_below_gets_the_ticket_with_his_organisation() {
        OrganizationId outpost = company.station(company.yinchuan(), "YC1");
        Actor below = company.actor(outpost, Role.TECHNICIAN);
        assign(head, below, null);
        assertThat(organization()).isEqualTo(outpost);
        assertThat(tickets.get(below, number).state()).isEqualTo(TicketState.ASSIGNED);
        assertThat(tickets.story(head, number)).extracting(TicketEvent::kind).startsWith(TicketEventKind.ASSIGNED, TicketEventKind.MOVED);
    }

    @Test
    void a_technician_of_an_organisation_above_sees_the_ticket_where_it_is() {
        Actor above = company.actor(company.headquarters(), Role.TECHNICIAN);
        assign(head, above, null);
        assertThat(organization()).isEqualTo(company.yinchuan());
        assertThat(tickets.get(above, number).row().assignee()).isEqualTo(above.account());
    }

    @Test
    void nobody_is_sent_who_could_not_see_the_ticket_or_is_no_technician() {
        Actor beside = company.actor(company.zhongwei(), Role.TECHNICIAN);
        assertRefused(head, beside, "dispatch.assignment.elsewhere");
        assertRefused(dispatcher, beside, "dispatch.assignment.unknown");
        assertRefused(head, company.actor(company.stranger(), Role.TECHNICIAN), "dispatch.assignment.unknown");
        assertRefused(head, dispatcher, "ticket.assignment.technician");
        assertThat(ticket().state()).isEqualTo(TicketState.NEW);
    }

    private void assertRefused(Actor by, Actor to, String code) {
        assertThatThrownBy(() -> assign(by, to, null)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.field()).isEqualTo("technician");
        });
    }

    @Test
    void only_dispatchers_and_managers_dispatch_within_their_reach() {
        for (Role role : new Role[] {Role.AGENT, Role.TECHNICIAN, Role.ADMINISTRATOR}) {
            Actor actor = company.actor(company.yinchuan(), role);
            assertThatThrownBy(() -> assign(actor, technician, null)).as("%s", role).isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> dispatch.handOver(actor, number, new HandOver(company.zhongwei(), "…"))).isInstanceOf(Refusal.class);
        }
        assertThatThrownBy(() -> assign(company.actor(company.zhongwei(), Role.DISPATCHER), technician, null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> assign(company.actor(company.stranger(), Role.MANAGER), technician, null)).isInstanceOf(NotFound.class);
    }

    @Test
    void taken_once_it_is_nobody_elses() {
        Actor other = company.actor(company.yinchuan(), Role.TECHNICIAN);
        dispatch.take(technician, number);
        dispatch.take(technician, number);
        assertThat(ticket().state()).isEqualTo(TicketState.ACCEPTED);
        assertThat(tickets.story(head, number)).filteredOn(event -> event.kind() == TicketEventKind.TAKEN).hasSize(1);
        assertThatThrownBy(() -> dispatch.take(other, number)).isInstanceOf(Refusal.class).hasMessageContaining("ticket.take.taken");
        assertThatThrownBy(() -> dispatch.take(company.actor(company.zhongwei(), Role.TECHNICIAN), number)).isInstanceOf(NotFound.class);
    }

    @Test
    void handed_over_it_waits_there_with_its_promises_as_they_were() {
        assign(dispatcher, technician, null);
        var due = ticket().row().dueAt();
        dispatch.handOver(head, number, new HandOver(company.zhongwei(), "设备已迁往中卫"));
        assertThat(organization()).isEqualTo(company.zhongwei());
        assertThat(ticket().state()).isEqualTo(TicketState.NEW);
        assertThat(ticket().row().assignee()).isNull();
        assertThat(ticket().row().dueAt()).isEqualTo(due);
        assertThatThrownBy(() -> tickets.get(dispatcher, number)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_station_hands_up_to_the_one_that_supervises_it_and_no_further() {
        assertThat(queries.destinations(dispatcher)).extracting(OrganizationRow::id)
                .containsExactly(company.headquarters(), company.yinchuan());
        assertThatThrownBy(() -> dispatch.handOver(dispatcher, number, new HandOver(company.zhongwei(), "…"))).isInstanceOf(Refusal.class)
                .hasMessageContaining("dispatch.organization.unknown");
        assertThatThrownBy(() -> dispatch.handOver(dispatcher, number, new HandOver(company.stranger(), "…"))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> dispatch.handOver(dispatcher, number, new HandOver(company.yinchuan(), "…"))).isInstanceOf(Refusal.class)
                .hasMessageContaining("dispatch.organization.same");
        dispatch.handOver(dispatcher, number, new HandOver(company.headquarters(), "需要总部专家"));
        assertThat(organization()).isEqualTo(company.headquarters());
    }

    @Test
    void candidates_are_the_own_people_first_the_least_busy_first() {
        OrganizationId outpost = company.station(company.yinchuan(), "YC1");
        Actor above = company.actor(company.headquarters(), Role.TECHNICIAN);
        Actor below = company.actor(outpost, Role.TECHNICIAN);
        Actor idle = company.actor(company.yinchuan(), Role.TECHNICIAN);
        company.actor(company.zhongwei(), Role.TECHNICIAN);
        assign(dispatcher, technician, null);
        steps.accept(technician, number, TakeStep.NOW);
        steps.depart(technician, number, TakeStep.NOW);
        assertThat(queries.candidates(head, company.yinchuan())).extracting(TechnicianRow::name)
                .containsExactly(idle.name(), technician.name(), below.name(), above.name());
        assertThat(queries.candidates(dispatcher, company.yinchuan())).extracting(TechnicianRow::name)
                .as("only in reach").containsExactly(idle.name(), technician.name(), below.name());
        TechnicianRow busy = queries.candidates(head, company.yinchuan()).get(1);
        assertThat(busy.open()).isEqualTo(1);
        assertThat(busy.enRoute()).isEqualTo(1);
        assertThat(busy.onSite()).isZero();
        assertThat(busy.dueAt()).isEqualTo(ticket().row().dueAt());
        assertThat(busy.dueKind()).isEqualTo(ticket().row().dueKind());
    }
}
