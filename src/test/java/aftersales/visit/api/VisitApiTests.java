package aftersales.visit.api;

import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.Role;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import aftersales.testing.TestClock;
import aftersales.testing.TicketWorld;
import aftersales.ticket.TicketIntake;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The flow by the REST interface, from the assignment to the signature. */
@ApplicationTest
class VisitApiTests {

    @Autowired MockMvc mvc;
    @Autowired TicketIntake intake;
    @Autowired TicketWorld world;
    @Autowired Company company;
    @Autowired TestClock clock;

    private Actor agent;
    private Actor dispatcher;
    private Actor technician;
    private String number;

    @BeforeEach
    void aTicketWaits() {
        company.found();
        clock.set(Instant.parse("2026-11-23T00:00:00Z"));
        agent = company.agent(company.headquarters());
        dispatcher = company.actor(company.yinchuan(), Role.DISPATCHER);
        technician = company.actor(company.yinchuan(), Role.TECHNICIAN);
        number = intake.open(agent, TicketWorld.report(world.highway()));
    }

    private ResultActions step(Actor actor, String noun, @Nullable String body) throws Exception {
        var request = post("/api/v1/tickets/" + number + "/" + noun).with(company.bearer(actor));
        return mvc.perform(body == null ? request : request.contentType(MediaType.APPLICATION_JSON).content(body));
    }

    private void assign() throws Exception {
        step(dispatcher, "assignment", "{\"technician\":" + technician.account() + "}").andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("ASSIGNED")).andExpect(jsonPath("$.assignee.name").value(technician.name()));
    }

    @Test
    void each_step_answers_with_the_ticket_as_it_stands_then() throws Exception {
        mvc.perform(get("/api/v1/tickets/" + number + "/technicians").with(company.bearer(dispatcher))).andExpect(status().isOk())
                .andExpect(jsonPath("$[0].name").value(technician.name())).andExpect(jsonPath("$[0].open").value(0));
        assign();
        step(technician, "acceptance", null).andExpect(status().isOk()).andExpect(jsonPath("$.state").value("ACCEPTED"))
                .andExpect(header().exists("ETag"));
        clock.advance(Duration.ofHours(1));
        step(technician, "departure", "{\"at\":\"2026-11-23T00:30:00Z\"}").andExpect(jsonPath("$.state").value("EN_ROUTE"));
        step(technician, "arrival", "{}").andExpect(jsonPath("$.state").value("ON_SITE"))
                .andExpect(jsonPath("$.clocks[?(@.kind=='ARRIVE')].state", hasItem("MET")));
        step(technician, "completion", "{\"cause\":\"WEAR\",\"solution\":\"更换雷达头\"}").andExpect(jsonPath("$.state").value("DONE"))
                .andExpect(jsonPath("$.cause").value("WEAR")).andExpect(jsonPath("$.nextStep").value("SIGNATURE"));
        step(technician, "signature", "{\"signer\":\"马建国\",\"signature\":\"M1 1L2 2L3 3\",\"satisfaction\":5}").andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("SIGNED"));
    }

    @Test
    void a_change_of_technician_needs_a_reason() throws Exception {
        assign();
        Actor other = company.actor(company.yinchuan(), Role.TECHNICIAN);
        step(dispatcher, "assignment", "{\"technician\":" + other.account() + "}").andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("note")).andExpect(jsonPath("$.errors[0].code").value("ticket.assignment.reason"));
        step(dispatcher, "assignment", "{\"technician\":" + other.account() + ",\"note\":\"请假\"}").andExpect(status().isOk());
        step(dispatcher, "assignment", "{\"technician\":-1}").andExpect(status().is4xxClientError());
        step(dispatcher, "assignment", "{\"technician\":1,\"role\":\"x\"}").andExpect(status().isBadRequest());
    }

    @Test
    void steps_out_of_order_and_times_in_the_future_are_refused() throws Exception {
        assign();
        step(technician, "arrival", null).andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].code").value("ticket.step.skips"));
        step(technician, "acceptance", "{\"at\":\"2026-11-24T00:00:00Z\"}").andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("at"));
        step(technician, "arrival", "{\"skipReason\":\"was nearby\"}").andExpect(status().isOk()).andExpect(jsonPath("$.state").value("ON_SITE"));
    }

    @Test
    void the_desk_solves_by_phone_and_not_otherwise() throws Exception {
        step(agent, "completion", "{\"cause\":\"NETWORK\",\"solution\":\"重启\"}").andExpect(status().isUnprocessableContent());
        step(agent, "completion", "{\"cause\":\"NETWORK\",\"solution\":\"重启\",\"solvedByPhone\":true}").andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("DONE")).andExpect(jsonPath("$.solvedByPhone").value(true));
    }

    @Test
    void a_signature_is_left_out_with_a_reason_only() throws Exception {
        assign();
        step(technician, "completion", "{\"cause\":\"WEAR\",\"solution\":\"…\",\"skipReason\":\"on site already\"}").andExpect(status().isOk());
        step(technician, "signature", "{}").andExpect(status().isUnprocessableContent());
        step(technician, "signature", "{\"signer\":\"x\",\"signature\":\"M1 1<svg>\"}").andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].code").value("webkit.signature.unreadable"));
        step(technician, "signature", "{\"skipReason\":\"nobody there\"}").andExpect(status().isOk()).andExpect(jsonPath("$.state").value("DONE"));
    }

    @Test
    void roles_and_reach_hold_here_too() throws Exception {
        step(technician, "assignment", "{\"technician\":" + technician.account() + "}").andExpect(status().isForbidden());
        step(agent, "acceptance", null).andExpect(status().isForbidden());
        assign();
        step(company.actor(company.zhongwei(), Role.TECHNICIAN), "acceptance", null).andExpect(status().isNotFound());
        step(company.actor(company.yinchuan(), Role.TECHNICIAN), "acceptance", null).andExpect(status().isUnprocessableContent());
        mvc.perform(get("/api/v1/tickets/" + number + "/technicians").with(company.bearer(company.actor(company.stranger(), Role.MANAGER))))
                .andExpect(status().isNotFound());
    }
}
