package aftersales.dispatch.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.Role;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import aftersales.testing.TicketWorld;
import aftersales.ticket.TakeStep;
import aftersales.ticket.TicketIntake;
import aftersales.ticket.TicketQueries;
import aftersales.ticket.TicketSteps;
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

@ApplicationTest
class DispatchPagesTests {

    @Autowired MockMvc mvc;
    @Autowired TicketIntake intake;
    @Autowired TicketSteps steps;
    @Autowired TicketQueries tickets;
    @Autowired TicketWorld world;
    @Autowired Company company;

    private Actor head;
    private Actor dispatcher;
    private Actor technician;
    private TicketWorld.Highway highway;
    private String number;

    @BeforeEach
    void aTicketWaits() {
        company.found();
        head = company.actor(company.headquarters(), Role.DISPATCHER);
        dispatcher = company.actor(company.yinchuan(), Role.DISPATCHER);
        technician = company.actor(company.yinchuan(), Role.TECHNICIAN);
        highway = world.highway();
        number = open();
    }

    private String open() {
        return intake.open(company.agent(company.headquarters()), TicketWorld.report(highway));
    }

    private MockHttpServletResponse answer(Actor actor, MockHttpServletRequestBuilder request, Locale locale) throws Exception {
        return mvc.perform(request.locale(locale).with(company.signedIn(actor))).andReturn().getResponse();
    }

    private Document page(Actor actor, String path, Locale locale) throws Exception {
        MockHttpServletResponse answer = answer(actor, get(path), locale);
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private void assign(String ticket) {
        steps.assign(Company.SYSTEM, ticket, Objects.requireNonNull(technician.account()), TakeStep.NOW);
    }

    @Test
    void the_board_shows_what_waits_and_who_has_what_in_both_languages() throws Exception {
        String taken = open();
        assign(taken);
        Document chinese = page(dispatcher, "/dispatch", Locale.SIMPLIFIED_CHINESE);
        assertThat(chinese.select(".board-ticket").eachAttr("data-ticket")).containsExactly(number);
        assertThat(chinese.select(".board-ticket .state").text()).contains("响应");
        assertThat(chinese.select(".board-crew > li")).hasSize(1);
        assertThat(chinese.select(".board-jobs [data-ticket]").eachAttr("data-ticket")).containsExactly(taken);
        assertThat(chinese.select(".board-who").text()).contains(technician.name()).contains("在手 1 单");
        Document english = page(dispatcher, "/dispatch", Locale.ENGLISH);
        assertThat(english.text()).contains("Dispatch board").contains("Waiting for a technician").contains("1 in hand");
    }

    @Test
    void the_form_on_a_waiting_ticket_assigns_it_and_comes_back_to_the_board() throws Exception {
        Document board = page(dispatcher, "/dispatch", Locale.ENGLISH);
        var option = Objects.requireNonNull(board.selectFirst(".board-ticket select option[value]:not([value=''])"));
        assertThat(option.text()).isEqualTo(technician.name() + " · free");
        String action = board.select(".board-ticket form").attr("action");
        MockHttpServletResponse answer = answer(dispatcher, post(action).param("technician", option.val()).param("to", "/dispatch"), Locale.ENGLISH);
        assertThat(answer.getRedirectedUrl()).isEqualTo("/dispatch");
        assertThat(tickets.get(dispatcher, number).row().assignee()).isEqualTo(technician.account());
        assertThat(answer(dispatcher, post(action).param("technician", option.val()).param("to", "https://evil.example/"), Locale.ENGLISH)
                .getRedirectedUrl()).startsWith("/").doesNotContain("evil");
    }

    @Test
    void who_comes_second_is_asked_why_he_changes_it_and_keeps_his_choice() throws Exception {
        assign(number);
        Actor other = company.actor(company.yinchuan(), Role.TECHNICIAN);
        MockHttpServletResponse answer = answer(dispatcher, post("/tickets/" + number + "/assignment")
                .param("technician", String.valueOf(other.account())).param("to", "/dispatch"), Locale.ENGLISH);
        assertThat(answer.getStatus()).isEqualTo(422);
        Document form = Jsoup.parse(answer.getContentAsString());
        assertThat(form.select(".form-problems a").attr("href")).isEqualTo("#field-note");
        assertThat(form.select("input[name=technician][checked]").val()).isEqualTo(String.valueOf(other.account()));
        assertThat(tickets.get(dispatcher, number).row().assignee()).isEqualTo(technician.account());
    }

    @Test
    void the_form_lists_technicians_with_what_they_have_in_hand() throws Exception {
        assign(open());
        Document form = page(dispatcher, "/tickets/" + number + "/assignment", Locale.SIMPLIFIED_CHINESE);
        assertThat(form.select("h1").text()).isEqualTo("派单");
        assertThat(form.select(".crew-choice").text()).contains(technician.name()).contains("银川维护中心").contains("在手 1 单");
        assertThat(form.select(".crew-choice .state")).hasSize(1);
        assertThat(answer(dispatcher, post("/tickets/" + number + "/assignment"), Locale.ENGLISH).getStatus()).isEqualTo(422);
    }

    @Test
    void handed_over_it_is_seen_where_it_went() throws Exception {
        Document form = page(head, "/tickets/" + number + "/organization", Locale.SIMPLIFIED_CHINESE);
        assertThat(form.select("select[name=organization] option[value]:not([value=''])").eachText()).hasSize(2)
                .noneMatch(name -> name.contains("银川")).noneMatch(name -> name.contains("别家"));
        assertThat(answer(head, post("/tickets/" + number + "/organization").param("organization", company.zhongwei().toString()), Locale.ENGLISH)
                .getStatus()).as("no reason").isEqualTo(422);
        assertThat(answer(head, post("/tickets/" + number + "/organization").param("organization", company.zhongwei().toString())
                .param("note", "设备在中卫"), Locale.ENGLISH).getRedirectedUrl()).isEqualTo("/tickets/" + number);
        assertThat(page(head, "/dispatch?organization=" + company.zhongwei(), Locale.ENGLISH).select(".board-ticket")).hasSize(1);
        assertThat(page(head, "/dispatch?organization=" + company.yinchuan(), Locale.ENGLISH).select(".board-ticket")).isEmpty();
    }

    @Test
    void a_ticket_handed_up_leads_back_to_the_board() throws Exception {
        assertThat(answer(dispatcher, post("/tickets/" + number + "/organization").param("organization", company.headquarters().toString())
                .param("note", "需要专家"), Locale.ENGLISH).getRedirectedUrl()).isEqualTo("/dispatch");
        assertThat(page(dispatcher, "/dispatch", Locale.ENGLISH).select(".board-ticket")).isEmpty();
    }

    @Test
    void a_board_shows_nothing_of_others() throws Exception {
        assign(open());
        Actor beside = company.actor(company.zhongwei(), Role.DISPATCHER);
        Document board = page(beside, "/dispatch", Locale.ENGLISH);
        assertThat(board.select(".board-ticket, .board-crew > li")).isEmpty();
        assertThat(page(beside, "/dispatch?organization=" + company.yinchuan(), Locale.ENGLISH).select(".board-ticket, .board-crew > li")).isEmpty();
        assertThat(answer(beside, get("/tickets/" + number + "/assignment"), Locale.ENGLISH).getStatus()).isEqualTo(404);
        assertThat(answer(beside, get("/tickets/" + number + "/organization"), Locale.ENGLISH).getStatus()).isEqualTo(404);
    }

    @Test
    void only_dispatchers_and_managers_dispatch() throws Exception {
        for (Role role : new Role[] {Role.AGENT, Role.TECHNICIAN, Role.ADMINISTRATOR}) {
            Actor actor = company.actor(company.yinchuan(), role);
            for (String path : new String[] {"/dispatch", "/tickets/" + number + "/assignment", "/tickets/" + number + "/organization"}) {
                assertThat(answer(actor, get(path), Locale.ENGLISH).getStatus()).as("%s %s", role, path).isEqualTo(403);
            }
        }
        assertThat(answer(company.actor(company.yinchuan(), Role.MANAGER), get("/dispatch"), Locale.ENGLISH).getStatus()).isEqualTo(200);
    }
}
