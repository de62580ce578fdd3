package aftersales.ticket.api;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.Role;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import aftersales.testing.Program;
import aftersales.testing.Program.Answer;
import aftersales.testing.TestClock;
import aftersales.testing.TicketWorld;
import aftersales.ticket.TicketIntake;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The desk's steps by the REST interface: what each needs, and how it is refused. */
@ApplicationTest
class StepApiTests {

    @Autowired
    Program program;
    @Autowired
    Company company;
    @Autowired
    TicketWorld world;
    @Autowired
    TicketIntake intake;
    @Autowired
    TestClock clock;
    Actor agent;
    Actor dispatcher;
    Actor technician;
    String path;

    @BeforeEach
    void aTicketWaits() {
        company.found();
        clock.set(Instant.parse("2026-11-23T01:00:00Z"));
        agent = company.agent(company.headquarters());
        dispatcher = company.actor(company.yinchuan(), Role.DISPATCHER);
        technician = company.actor(company.yinchuan(), Role.TECHNICIAN);
        path = "/api/v1/tickets/" + intake.open(agent, TicketWorld.report(world.highway()));
    }

    private Answer step(Actor actor, String noun, String body) {
        return program.post(actor, path + "/" + noun, body);
    }

    private String state() {
        return program.get(agent, path).text("/state");
    }

    @Test
    void the_whole_way_from_the_answer_to_the_archive() {
        Answer answered = step(agent, "answer", "{\"note\":\"重启试试\"}").expect(200);
        assertThat(answered.text("/answeredAt")).isEqualTo("2026-11-23T01:00:00Z");
        assertThat(answered.text("/clocks/0/state")).isEqualTo("MET");
        assertThat(answered.tag()).isEqualTo("\"" + answered.text("/version") + "\"");
        step(agent, "visit-request", "{}").expect(200);
        assertThat(step(dispatcher, "assignment", "{\"technician\":" + technician.account() + "}").expect(200).text("/nextStep")).isEqualTo("ACCEPTANCE");
        step(technician, "acceptance", "").expect(200);
        step(technician, "departure", "{}").expect(200);
        clock.advance(Duration.ofHours(2));
        assertThat(step(technician, "arrival", "{\"at\":\"2026-11-23T02:00:00Z\"}").expect(200).text("/clocks/1/stoppedAt")).isEqualTo("2026-11-23T02:00:00Z");
        assertThat(step(technician, "completion", "{\"cause\":\"HARDWARE_FAILURE\",\"solution\":\"更换雷达头\"}").expect(200).text("/doneAt"))
                .isEqualTo("2026-11-23T03:00:00Z");
        step(technician, "signature", "{\"signer\":\"马队长\"}").expect(200);
        assertThat(step(agent, "confirmation", "{\"satisfaction\":5,\"opinion\":\"很快\"}").expect(200).text("/satisfaction")).isEqualTo("5");
        assertThat(step(agent, "closure", "").expect(200).text("/closedAt")).isEqualTo("2026-11-23T03:00:00Z");
        assertThat(state()).isEqualTo("CLOSED");
        Answer story = program.get(agent, path + "/events").expect(200);
        assertThat(story.body().valueStream().map(event -> event.at("/kind").asString())).startsWith("CLOSED", "CONFIRMED", "SIGNED", "COMPLETED")
                .endsWith("ANSWERED", "VISIT_REQUESTED", "REPORTED");
        assertThat(story.body().valueStream().filter(event -> event.at("/kind").asString().equals("ARRIVED")).findFirst().orElseThrow()
                .at("/receivedAt").asString()).isEqualTo("2026-11-23T03:00:00Z");
    }

    @Test
    void waiting_going_on_and_starting_again() {
        assertThat(step(agent, "pause", "{\"reason\":\"AGREED_DATE\"}").expect(422).fault("until")).isEqualTo("ticket.pause.until.missing");
        assertThat(step(agent, "pause", "{\"reason\":\"AGREED_DATE\",\"until\":\"2026-11-22T00:00:00Z\"}").expect(422).fault("until")).isEqualTo("ticket.pause.until.past");
        Answer paused = step(agent, "pause", "{\"reason\":\"WAITING_PARTS\",\"note\":\"雷达头\"}").expect(200);
        assertThat(paused.text("/paused/reason")).isEqualTo("WAITING_PARTS");
        assertThat(paused.text("/clocks/2/state")).isEqualTo("PAUSED");
        assertThat(step(agent, "pause", "{\"reason\":\"WAITING_PARTS\"}").expect(422).text("/code")).isEqualTo("ticket.pause.already");
        clock.advance(Duration.ofHours(1));
        assertThat(step(agent, "resumption", "").expect(200).body().at("/paused").isNull()).isTrue();
        assertThat(step(agent, "resumption", "").expect(422).text("/code")).isEqualTo("ticket.resume.none");
        assertThat(step(agent, "reopening", "{\"reason\":\"x\"}").expect(422).text("/code")).isEqualTo("ticket.reopen.open");
        step(agent, "completion", "{\"cause\":\"CONFIGURATION\",\"solution\":\"远程重启\",\"solvedByPhone\":true}").expect(200);
        Answer again = step(agent, "reopening", "{\"reason\":\"又离线\",\"visitRequested\":false}").expect(200);
        assertThat(again.text("/reopenings")).isEqualTo("1");
        assertThat(again.text("/state")).isEqualTo("NEW");
        assertThat(step(agent, "cancellation", "{}").expect(422).fault("note")).isEqualTo("ticket.reason.missing");
        assertThat(step(agent, "cancellation", "{\"note\":\"误报\"}").expect(200).text("/state")).isEqualTo("CANCELLED");
        step(agent, "notes", "{\"note\":\"已告知客户\"}").expect(200);
    }

    @Test
    void a_step_out_of_order_names_what_it_would_leave_out() {
        step(dispatcher, "assignment", "{\"technician\":" + technician.account() + "}").expect(200);
        Answer skips = step(technician, "arrival", "").expect(422);
        assertThat(skips.fault("skipReason")).isEqualTo("ticket.step.skips");
        assertThat(skips.text("/errors/0/message")).doesNotContain("{").doesNotContain("ACCEPTANCE");
        step(technician, "arrival", "{\"skipReason\":\"就在现场\"}").expect(200);
        assertThat(step(technician, "acceptance", "").expect(422).text("/code")).isEqualTo("ticket.step.past");
        assertThat(step(agent, "closure", "").expect(422).text("/code")).isEqualTo("ticket.close.unsolved");
        assertThat(step(agent, "confirmation", "{\"satisfaction\":9}").expect(422).fault("satisfaction")).isEqualTo("ticket.satisfaction.range");
        assertThat(state()).isEqualTo("ON_SITE");
    }

    @Test
    void a_time_to_come_an_unknown_word_and_a_missing_note_are_refused() {
        assertThat(step(agent, "answer", "{\"note\":\"x\",\"at\":\"2026-11-23T01:10:00Z\"}").expect(422).fault("at")).isEqualTo("ticket.at.future");
        assertThat(step(agent, "answer", "{\"note\":\"x\",\"at\":\"2026-11-22T01:10:00Z\"}").expect(422).fault("at")).isEqualTo("ticket.step.before");
        assertThat(step(agent, "answer", "{\"note\":\" \"}").expect(422).fault("note")).isEqualTo("ticket.answer.missing");
        assertThat(step(agent, "answer", "{\"note\":\"x\",\"at\":\"soon\"}").expect(400).fault("at")).isEqualTo("webkit.error.malformed");
        assertThat(step(agent, "pause", "{\"reason\":\"BORED\"}").expect(400).fault("reason")).isEqualTo("webkit.error.malformed");
        assertThat(step(agent, "answer", "{\"note\":\"x\",\"by\":\"me\"}").expect(400).fault("by")).isEqualTo("webkit.error.unknown_field");
        step(agent, "explosion", "{}").expect(404);
        assertThat(program.get(agent, path).body().at("/answeredAt").isNull()).isTrue();
    }

    @Test
    void each_step_is_for_those_whose_work_it_is_on_tickets_they_reach() {
        Actor other = company.actor(company.yinchuan(), Role.TECHNICIAN);
        step(dispatcher, "assignment", "{\"technician\":" + technician.account() + "}").expect(200);
        assertThat(step(other, "acceptance", "").expect(422).text("/code")).isEqualTo("ticket.refused");
        step(technician, "closure", "").expect(403);
        step(agent, "assignment", "{\"technician\":" + other.account() + "}").expect(403);
        Actor stranger = company.actor(company.stranger(), Role.AGENT, Role.DISPATCHER, Role.MANAGER);
        for (String noun : List.of("answer", "visit-request", "closure", "cancellation", "resumption", "acceptance", "notes")) {
            step(stranger, noun, "{\"note\":\"x\"}").expect(404);
        }
        step(stranger, "confirmation", "{}").expect(404);
        step(stranger, "pause", "{\"reason\":\"WAITING_PARTS\"}").expect(404);
        step(stranger, "reopening", "{\"reason\":\"x\"}").expect(404);
        assertThat(program.get(agent, path + "/events").body().size()).isEqualTo(3);
    }
}
