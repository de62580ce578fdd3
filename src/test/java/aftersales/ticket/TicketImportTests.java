package aftersales.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.Role;
import aftersales.sla.ClockState;
import aftersales.sla.ClockView;
import aftersales.sla.MilestoneDispatch;
import aftersales.sla.PauseReason;
import aftersales.sla.SlaAudit;
import aftersales.sla.SlaQueries;
import aftersales.sla.TargetKind;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import aftersales.testing.TestClock;
import aftersales.testing.TicketWorld;
import aftersales.ticket.ImportStep.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tickets of another desk come with their past. */
@ApplicationTest
class TicketImportTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant START = Instant.parse("2026-02-28T16:30:00Z"); // the first of March in Shanghai

    @Autowired
    TicketImport imports;
    @Autowired
    TicketIntake intake;
    @Autowired
    TicketQueries queries;
    @Autowired
    SlaQueries sla;
    @Autowired
    SlaAudit audit;
    @Autowired
    MilestoneDispatch dispatch;
    @Autowired
    TicketWorld world;
    @Autowired
    Company company;
    @Autowired
    TestClock clock;
    @Autowired
    JdbcClient jdbc;
    private Actor administrator;
    private TicketWorld.Highway road;

    @BeforeEach
    void found() {
        company.found();
        clock.set(Instant.parse("2026-11-23T01:00:00Z"));
        administrator = company.actor(company.headquarters(), Role.ADMINISTRATOR);
        road = world.highway();
    }

    private static ImportStep step(Kind kind, int hours) {
        return new ImportStep(kind, START.plus(Duration.ofHours(hours)), kind == Kind.PAUSED ? PauseReason.WAITING_PARTS : null, "old desk", kind + "!");
    }

    private ImportTicket ticket(String key, ImportStep... steps) {
        return new ImportTicket(key, road.customer(), road.site(), company.yinchuan(), road.policy(), "离线 " + key, "", Priority.HIGH, "马队长",
                List.of(steps), Map.of("category", "Radar"));
    }

    private int store(ImportTicket... tickets) {
        return imports.store(administrator, List.of(tickets), ZONE);
    }

    private ClockView clock(String number, TargetKind kind) {
        return sla.clocks(TicketClocks.subject(number)).stream().filter(view -> view.kind() == kind).reduce((a, b) -> b).orElseThrow();
    }

    private long notices() {
        return jdbc.sql("select count(*) from notice").query(Long.class).single();
    }

    @Test
    void times_are_those_of_the_other_desk_and_clocks_are_computed_for_them() {
        assertThat(store(ticket("INC1", step(Kind.REPORTED, 0), step(Kind.ACCEPTED, 1), step(Kind.PAUSED, 2), step(Kind.RESUMED, 12), step(Kind.COMPLETED, 20),
                step(Kind.CLOSED, 30)))).isOne();
        TicketDetail ticket = queries.get(administrator, "R-2603-0001");
        assertThat(ticket.state()).isEqualTo(TicketState.CLOSED);
        assertThat(ticket.row().reportedAt()).isEqualTo(START);
        assertThat(ticket.row().doneAt()).isEqualTo(START.plus(Duration.ofHours(20)));
        assertThat(ticket.closedAt()).isEqualTo(START.plus(Duration.ofHours(30)));
        assertThat(ticket.sourceKey()).isEqualTo("INC1");
        assertThat(ticket.facts()).extracting(TicketDetail.Fact::value).containsExactly("Radar");
        assertThat(clock("R-2603-0001", TargetKind.RESPOND).missedAt()).isEqualTo(START.plus(Duration.ofMinutes(15)));
        assertThat(audit.recompute(10).differences()).isEmpty();
        List<TicketEvent> story = queries.story(administrator, "R-2603-0001");
        assertThat(story).extracting(TicketEvent::actor).containsOnly("old desk");
        assertThat(story).filteredOn(event -> event.kind() == TicketEventKind.SKIPPED).extracting(TicketEvent::note).containsOnly(ImportedHistory.NOT_IN_LOG);
        assertThat(story).filteredOn(event -> event.kind() == TicketEventKind.CLOSED).extracting(TicketEvent::at).containsExactly(START.plus(Duration.ofHours(30)));
    }

    @Test
    void a_visit_that_the_log_tells_of_gives_the_promise_to_come_its_clock() {
        store(ticket("INC1", step(Kind.REPORTED, 0), step(Kind.VISIT_REQUESTED, 1), step(Kind.ACCEPTED, 2), step(Kind.ARRIVED, 4),
                step(Kind.COMPLETED, 9), step(Kind.REOPENED, 12), step(Kind.VISIT_REQUESTED, 13)));
        ClockView came = sla.clocks(TicketClocks.subject("R-2603-0001")).stream().filter(view -> view.kind() == TargetKind.ARRIVE).findFirst().orElseThrow();
        assertThat(came.startedAt()).isEqualTo(START.plus(Duration.ofHours(1)));
        assertThat(came.stoppedAt()).isEqualTo(START.plus(Duration.ofHours(4)));
        assertThat(queries.get(administrator, "R-2603-0001").visitRequestedAt()).isEqualTo(START.plus(Duration.ofHours(13)));
        assertThat(audit.recompute(10).differences()).isEmpty();
    }

    @Test
    void nobody_is_told_of_the_past_and_what_is_open_goes_on() {
        company.actor(company.yinchuan(), Role.DISPATCHER, Role.MANAGER);
        store(ticket("INC1", step(Kind.REPORTED, 0), step(Kind.ACCEPTED, 1)), ticket("INC2", step(Kind.REPORTED, 0), step(Kind.PAUSED, 1)));
        assertThat(notices()).isZero();
        dispatch.fireDue(clock.instant());
        assertThat(notices()).isZero();
        assertThat(queries.get(administrator, "R-2603-0001").state()).isEqualTo(TicketState.ACCEPTED);
        TicketDetail waiting = queries.get(administrator, "R-2603-0002");
        assertThat(waiting.isPaused()).isTrue();
        assertThat(waiting.row().dueKind()).isEqualTo(TargetKind.RESPOND);
        assertThat(clock("R-2603-0002", TargetKind.RESPOND).state()).isEqualTo(ClockState.MISSED);

        intake.open(company.agent(company.headquarters()), TicketWorld.report(road));
        clock.advance(Duration.ofHours(1));
        dispatch.fireDue(clock.instant());
        assertThat(notices()).as("of a ticket of our own people are told").isPositive();
    }

    @Test
    void the_same_ticket_comes_once_whatever_became_of_it_here() {
        assertThat(store(ticket("INC1", step(Kind.REPORTED, 0)), ticket("INC2", step(Kind.REPORTED, 1)))).isEqualTo(2);
        assertThat(imports.known(company.yinchuan(), List.of("INC1", "INC3"))).containsExactly("INC1");
        jdbc.sql("update ticket set organization_id = ? where source_key = 'INC1'").param(company.zhongwei().value()).update();
        assertThat(store(ticket("INC1", step(Kind.REPORTED, 0), step(Kind.COMPLETED, 5)), ticket("INC3", step(Kind.REPORTED, 2)))).isOne();
        assertThat(jdbc.sql("select number || ' ' || source_key from ticket order by id").query(String.class).list())
                .containsExactly("R-2603-0001 INC1", "R-2603-0002 INC2", "R-2603-0003 INC3");
    }

    @Test
    void reopened_and_cancelled_histories_end_where_the_log_ends() {
        store(ticket("INC1", step(Kind.REPORTED, 0), step(Kind.COMPLETED, 5), step(Kind.REOPENED, 9), step(Kind.NOTED, 10)),
                ticket("INC2", step(Kind.REPORTED, 0), step(Kind.PAUSED, 1), step(Kind.CANCELLED, 2)));
        TicketDetail again = queries.get(administrator, "R-2603-0001");
        assertThat(again.state()).isEqualTo(TicketState.NEW);
        assertThat(again.reopenings()).isOne();
        assertThat(again.row().doneAt()).isNull();
        assertThat(queries.get(administrator, "R-2603-0002").state()).isEqualTo(TicketState.CANCELLED);
        assertThat(queries.get(administrator, "R-2603-0002").isPaused()).isFalse();
        assertThat(audit.recompute(10).differences()).isEmpty();
    }

    @Test
    void steps_that_contradict_each_other_are_refused_and_none_of_the_lot_is_stored() {
        ImportTicket good = ticket("INC0", step(Kind.REPORTED, 0));
        for (List<ImportStep> steps : List.of(List.of(step(Kind.REPORTED, 2), step(Kind.ACCEPTED, 1)), List.of(step(Kind.REPORTED, 0), step(Kind.RESUMED, 1)),
                List.of(step(Kind.REPORTED, 0), step(Kind.VISIT_REQUESTED, 1), step(Kind.VISIT_REQUESTED, 2)),
                List.of(step(Kind.REPORTED, 0), step(Kind.REOPENED, 1)), List.of(step(Kind.REPORTED, 0), step(Kind.CLOSED, 1), step(Kind.ACCEPTED, 2)),
                List.of(step(Kind.REPORTED, 0), step(Kind.PAUSED, 1), step(Kind.PAUSED, 2)), List.of(step(Kind.REPORTED, 0), step(Kind.CANCELLED, 1), step(Kind.COMPLETED, 2)))) {
            assertThatThrownBy(() -> store(good, ticket("INC1", steps.toArray(ImportStep[]::new)))).as("%s", steps).isInstanceOf(Refusal.class);
        }
        assertThat(jdbc.sql("select count(*) from ticket").query(Long.class).single()).isZero();
        assertThatThrownBy(() -> ticket("INC1", step(Kind.ACCEPTED, 0))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_would_come_is_told_without_storing_it() {
        ImportOutcome outcome = TicketImport.outcome("INC1", "离线", List.of(step(Kind.REPORTED, 0), step(Kind.PAUSED, 1)));
        assertThat(outcome.word()).isEqualTo("WAITING_PARTS");
        assertThat(outcome.clockEvents()).hasSize(2);
        assertThat(jdbc.sql("select count(*) from ticket").query(Long.class).single()).isZero();
    }

    @Test
    void administrators_import_within_their_reach() {
        ImportTicket ticket = ticket("INC1", step(Kind.REPORTED, 0));
        assertThatThrownBy(() -> imports.store(company.actor(company.headquarters(), Role.MANAGER), List.of(ticket), ZONE)).isInstanceOf(Refusal.class);
        for (Actor other : List.of(company.actor(company.stranger(), Role.ADMINISTRATOR), company.actor(company.zhongwei(), Role.ADMINISTRATOR))) {
            assertThatThrownBy(() -> imports.store(other, List.of(ticket), ZONE)).isInstanceOf(NotFound.class);
        }
    }
}
