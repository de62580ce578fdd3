package aftersales.visit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import aftersales.contract.owed.FaultCause;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.Role;
import aftersales.sla.PauseReason;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import aftersales.testing.TicketWorld;
import aftersales.ticket.Completion;
import aftersales.ticket.TakeStep;
import aftersales.ticket.TicketEvent;
import aftersales.ticket.TicketEventKind;
import aftersales.ticket.TicketIntake;
import aftersales.ticket.TicketQueries;
import aftersales.ticket.TicketState;
import aftersales.ticket.TicketSteps;
import aftersales.visit.VisitQueries;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Beside the way: what is waited for, handed back, solved by phone, not signed, or wrongly filled in. */
@ApplicationTest
class JobDetourPagesTests {

    private static final String STROKES = "M10 20L30 40L50 20";

    @Autowired MockMvc mvc;
    @Autowired TicketIntake intake;
    @Autowired TicketSteps steps;
    @Autowired TicketQueries tickets;
    @Autowired VisitQueries visits;
    @Autowired TicketWorld world;
    @Autowired Company company;

    private Actor technician;
    private String number;
    private String job;

    @BeforeEach
    void aJobIsAccepted() {
        company.found();
        technician = company.actor(company.yinchuan(), Role.TECHNICIAN);
        number = intake.open(company.agent(company.headquarters()), TicketWorld.report(world.highway()));
        job = "/jobs/" + number;
        steps.assign(Company.SYSTEM, number, Objects.requireNonNull(technician.account()), TakeStep.NOW);
        steps.accept(technician, number, TakeStep.NOW);
    }

    private void fix() {
        steps.depart(technician, number, TakeStep.NOW);
        steps.arrive(technician, number, TakeStep.NOW);
        steps.complete(technician, number, new Completion(FaultCause.WEAR, "更换雷达头", false), TakeStep.NOW);
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.locale(Locale.ENGLISH).with(company.signedIn(technician))).andReturn().getResponse();
    }

    private Document page(MockHttpServletRequestBuilder request, int status) throws Exception {
        MockHttpServletResponse answer = answer(request);
        assertThat(answer.getStatus()).isEqualTo(status);
        return Jsoup.parse(answer.getContentAsString());
    }

    private TicketState state() {
        return tickets.get(technician, number).state();
    }

    private List<TicketEvent> story(TicketEventKind kind) {
        return tickets.story(technician, number).stream().filter(event -> event.kind() == kind).toList();
    }

    @Test
    void waiting_for_parts_pauses_the_job_until_somebody_goes_on() throws Exception {
        assertThat(page(get(job + "/obstacle"), 200).select("input[name=obstacle]")).hasSize(4);
        assertThat(answer(post(job + "/obstacle").param("obstacle", "WAITING_PARTS").param("note", "雷达头缺货")).getRedirectedUrl()).isEqualTo(job);
        assertThat(tickets.get(technician, number).row().pauseReason()).isEqualTo(PauseReason.WAITING_PARTS);
        assertThat(page(get(job), 200).select(".job-hold").text()).contains("Go on");
        assertThat(page(get(job + "/obstacle"), 200).select("input[name=obstacle]").eachAttr("value")).containsExactly("GIVE_BACK");
        answer(post(job + "/resumption"));
        answer(post(job + "/resumption"));
        assertThat(tickets.get(technician, number).isPaused()).isFalse();
        assertThat(story(TicketEventKind.RESUMED)).hasSize(1);
    }

    @Test
    void an_agreed_date_needs_its_moment_and_nothing_typed_is_lost() throws Exception {
        Document refused = page(post(job + "/obstacle").param("obstacle", "AGREED_DATE").param("note", "周四上午"), 422);
        assertThat(refused.select(".form-problems a").attr("href")).isEqualTo("#field-until");
        assertThat(refused.select("textarea[name=note]").text()).isEqualTo("周四上午");
        assertThat(refused.select("input[value=AGREED_DATE]").hasAttr("checked")).isTrue();
        assertThat(page(post(job + "/obstacle"), 422).select(".form-problems a").attr("href")).isEqualTo("#field-obstacle");
    }

    @Test
    void handed_back_with_a_reason_it_leaves_the_list() throws Exception {
        assertThat(page(post(job + "/obstacle").param("obstacle", "GIVE_BACK"), 422).select(".form-problems a").attr("href")).isEqualTo("#field-note");
        assertThat(answer(post(job + "/obstacle").param("obstacle", "GIVE_BACK").param("note", "没有登高证")).getRedirectedUrl()).isEqualTo("/jobs");
        assertThat(state()).isEqualTo(TicketState.NEW);
        Document list = page(get("/jobs"), 200);
        assertThat(list.select(".job-free .job").attr("href")).isEqualTo(job);
    }

    @Test
    void solved_with_the_customer_on_the_phone_the_visit_is_left_out_for_that_reason() throws Exception {
        assertThat(page(post(job + "/remote-completion").param("cause", "CONFIGURATION"), 422).select("#field-cause input[checked]").val())
                .isEqualTo("CONFIGURATION");
        assertThat(answer(post(job + "/remote-completion").param("cause", "CONFIGURATION").param("solution", "重启采集服务")).getRedirectedUrl())
                .isEqualTo(job);
        assertThat(tickets.get(technician, number).solvedByPhone()).isTrue();
        assertThat(story(TicketEventKind.SKIPPED)).extracting(TicketEvent::to).containsExactlyInAnyOrder("DEPARTURE", "ARRIVAL");
        Document done = page(get(job), 200);
        assertThat(done.select("footer .btn-large").text()).isEqualTo("Done");
        assertThat(done.select("signature-pad")).isEmpty();
    }

    @Test
    void work_done_needs_a_cause_and_words() throws Exception {
        steps.depart(technician, number, TakeStep.NOW);
        steps.arrive(technician, number, TakeStep.NOW);
        Document refused = page(post(job + "/completion").param("solution", " "), 422);
        assertThat(refused.select(".form-problems a").eachAttr("href")).containsExactly("#field-cause", "#field-solution");
        assertThat(refused.select("footer .btn-large").text()).isEqualTo("Work done");
        assertThat(state()).isEqualTo(TicketState.ON_SITE);
    }

    @Test
    void drawn_the_signature_is_kept_and_stands_on_the_report() throws Exception {
        fix();
        assertThat(answer(post(job + "/signature").param("signer", "马队长").param("signature", STROKES)).getRedirectedUrl()).isEqualTo(job);
        Document report = page(get("/tickets/" + number + "/report"), 200);
        assertThat(report.select("svg.signed path").attr("d")).isEqualTo(STROKES);
        assertThat(report.select("main").text()).contains("马队长").contains("更换雷达头").contains("Wear");
    }

    @Test
    void unsigned_or_scribbled_over_it_is_refused_and_the_drawing_comes_back() throws Exception {
        fix();
        assertThat(page(post(job + "/signature").param("signer", "马队长").param("signature", ""), 422).select(".form-problems a").attr("href"))
                .isEqualTo("#field-signature");
        Document nameless = page(post(job + "/signature").param("signer", " ").param("signature", STROKES), 422);
        assertThat(nameless.select(".form-problems a").attr("href")).isEqualTo("#field-signer");
        assertThat(nameless.select("input[name=signature]").val()).isEqualTo(STROKES);
        String evil = "M1 1L2 2L3 3\"/><script>alert(1)</script>";
        MockHttpServletResponse refused = answer(post(job + "/signature").param("signer", "马队长").param("signature", evil));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).doesNotContain("<script>alert");
        assertThat(state()).isEqualTo(TicketState.DONE);
        assertThat(visits.signature(technician, number)).isEmpty();
    }

    @Test
    void without_a_signature_the_reason_is_asked_for_and_kept() throws Exception {
        fix();
        assertThat(page(get(job), 200).select("footer .btn-quiet").attr("href")).isEqualTo(job + "/signature-waiver");
        assertThat(page(post(job + "/signature-waiver").param("why", "OTHER"), 422).select(".form-problems a").attr("href")).isEqualTo("#field-note");
        assertThat(page(post(job + "/signature-waiver"), 422).select(".form-problems a").attr("href")).isEqualTo("#field-why");
        assertThat(answer(post(job + "/signature-waiver").param("why", "ABSENT").param("note", "called him")).getRedirectedUrl()).isEqualTo(job);
        assertThat(story(TicketEventKind.SKIPPED)).extracting(TicketEvent::note).containsExactly("Nobody there · called him");
        assertThat(page(get(job), 200).select("footer .btn-large").text()).isEqualTo("Done");
        assertThat(page(get("/tickets/" + number + "/report"), 200).select("main").text()).contains("Nobody there · called him");
    }
}
