package aftersales.ticket.api;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.Role;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import aftersales.testing.Program;
import aftersales.testing.TicketWorld;
import aftersales.ticket.TicketIntake;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A ticket's kept verdict for programs: read, diagnosed, decided otherwise. */
@ApplicationTest
class WarrantyApiTests {

    @Autowired TicketIntake intake;
    @Autowired TicketWorld world;
    @Autowired Company company;
    @Autowired Program program;

    private Actor agent;
    private String path;

    @BeforeEach
    void opened() {
        company.found();
        agent = company.actor(company.headquarters(), Role.AGENT);
        path = "/api/v1/tickets/" + intake.open(agent, TicketWorld.report(world.highway()));
    }

    @Test
    void it_is_read_and_changed_from_the_version_that_was_read() {
        var first = program.get(agent, path + "/warranty").expect(200);
        assertThat(first.text("/number")).isEqualTo("1");
        assertThat(first.text("/verdict/reasons/0/code")).isEqualTo("NOTHING_WRITTEN");
        assertThat(first.text("/mode")).isEqualTo("ON_SITE");

        var found = program.put(agent, path + "/diagnosis", first.tag(), "{\"component\": \"camera\", \"cause\": \"MISUSE\"}").expect(200);
        assertThat(found.text("/cause")).isEqualTo("MISUSE");
        program.put(agent, path + "/diagnosis", first.tag(), "{\"cause\": \"WEAR\"}").expect(412);
        program.put(agent, path + "/diagnosis", found.tag(), "{\"component\": \"wing\"}").expect(422);
        program.get(company.actor(company.stranger(), Role.AGENT), path + "/warranty").expect(404);
    }
}
