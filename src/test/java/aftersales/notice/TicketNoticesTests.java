package aftersales.notice;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.Role;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import aftersales.testing.TestClock;
import aftersales.testing.TicketWorld;
import aftersales.ticket.TakeStep;
import aftersales.ticket.TicketIntake;
import aftersales.ticket.TicketService;
import aftersales.ticket.TicketSteps;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is told what happens with tickets. */
@ApplicationTest
class TicketNoticesTests {

    private static final TakeStep BECAUSE = new TakeStep(null, "busy elsewhere", null);

    @Autowired TicketIntake intake;
    @Autowired TicketSteps steps;
    @Autowired TicketService tickets;
    @Autowired TicketWorld world;
    @Autowired Company company;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;

    private TicketWorld.Highway highway;
    private Actor agent;
    private Actor dispatcher;
    private Actor technician;

    @BeforeEach
    void found() {
        company.found();
        clock.set(Instant.parse("2026-11-23T00:00:00Z"));
        highway = world.highway();
        agent = company.agent(company.headquarters());
        dispatcher = company.actor(company.yinchuan(), Role.DISPATCHER);
        technician = company.actor(company.yinchuan(), Role.TECHNICIAN);
        company.actor(company.zhongwei(), Role.DISPATCHER, Role.TECHNICIAN);
    }

    @Test
    void a_new_ticket_is_told_to_the_dispatchers_of_its_organisation() {
        String number = intake.open(agent, TicketWorld.report(highway));

        assertThat(told()).containsExactly("TICKET_OPENED " + number + " " + dispatcher.name());
        assertThat(jdbc.sql("select concat(facts ->> 'title', facts ->> 'customer', facts ->> 'by') from notice").query(String.class).single())
                .contains("测速点离线", "宁夏高速公路交警支队", agent.name());
    }

    @Test
    void where_there_is_no_dispatcher_up_to_the_top_the_managers_are_told() {
        jdbc.sql("delete from access_account_role where account_id = ?").param(account(dispatcher).value()).update();
        Actor manager = company.actor(company.headquarters(), Role.MANAGER);

        String number = intake.open(agent, TicketWorld.report(highway));

        assertThat(told()).containsExactly("TICKET_OPENED " + number + " " + manager.name());
    }

    @Test
    void who_opens_a_ticket_himself_is_not_told() {
        Actor both = company.actor(company.yinchuan(), Role.AGENT, Role.DISPATCHER);

        String number = intake.open(both, TicketWorld.report(highway));

        assertThat(told()).containsExactly("TICKET_OPENED " + number + " " + dispatcher.name());
    }

    @Test
    void an_assignment_is_told_to_the_technician_and_to_the_one_who_had_it() {
        String number = intake.open(agent, TicketWorld.report(highway));
        Actor second = company.actor(company.yinchuan(), Role.TECHNICIAN);
        forget();

        steps.assign(dispatcher, number, account(technician), TakeStep.NOW);
        assertThat(told()).containsExactly("TICKET_ASSIGNED " + number + " " + technician.name());
        forget();

        steps.assign(dispatcher, number, account(second), BECAUSE);
        assertThat(told()).containsExactly("TICKET_ASSIGNED " + number + " " + second.name(), "TICKET_UNASSIGNED " + number + " " + technician.name());
        forget();

        steps.assign(dispatcher, number, account(technician), BECAUSE);
        assertThat(told()).as("back again").containsExactly("TICKET_ASSIGNED " + number + " " + technician.name(),
                "TICKET_UNASSIGNED " + number + " " + second.name());
    }

    @Test
    void a_ticket_moved_to_another_organisation_is_told_there_and_to_who_had_it() {
        String number = intake.open(agent, TicketWorld.report(highway));
        steps.assign(dispatcher, number, account(technician), TakeStep.NOW);
        Actor head = company.actor(company.headquarters(), Role.DISPATCHER);
        Actor there = company.actor(company.zhongwei(), Role.DISPATCHER);
        forget();

        tickets.move(head, number, company.zhongwei(), "中卫维护站", "nearer");

        assertThat(told()).contains("TICKET_UNASSIGNED " + number + " " + technician.name(), "TICKET_OPENED " + number + " " + there.name());
        assertThat(told()).noneMatch(line -> line.endsWith(dispatcher.name()));
    }

    @Test
    void the_past_retold_is_told_to_nobody() {
        clock.reset();

        clock.at(Instant.parse("2026-03-01T08:00:00Z"), () -> intake.open(agent, TicketWorld.report(highway)));

        assertThat(told()).isEmpty();
    }

    private static AccountId account(Actor actor) {
        return Objects.requireNonNull(actor.account());
    }

    private void forget() {
        jdbc.sql("delete from notice").update();
    }

    private List<String> told() {
        return jdbc.sql("""
                select n.kind || ' ' || n.subject_key || ' ' || a.name from notice n join access_account a on a.id = n.account_id order by n.id
                """).query(String.class).list();
    }
}
