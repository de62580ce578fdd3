package aftersales.notice.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.Role;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import aftersales.testing.TicketWorld;
import aftersales.ticket.TicketIntake;
import java.util.Locale;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ApplicationTest
class NoticePagesTests {

    @Autowired MockMvc mvc;
    @Autowired TicketIntake intake;
    @Autowired TicketWorld world;
    @Autowired Company company;
    @Autowired JdbcClient jdbc;

    private TicketWorld.Highway highway;
    private Actor agent;
    private Actor dispatcher;

    @BeforeEach
    void found() {
        company.found();
        highway = world.highway();
        agent = company.agent(company.headquarters());
        dispatcher = company.actor(company.yinchuan(), Role.DISPATCHER);
    }

    @Test
    void the_bell_tells_how_many_are_unread() throws Exception {
        assertThat(page(get("/notices"), dispatcher, Locale.ENGLISH, 200).select("a.bell").text()).isEqualTo("Notices");
        report();
        report();

        assertThat(page(get("/notices"), dispatcher, Locale.CHINA, 200).select("a.bell").text()).isEqualTo("2 条未读通知 2");
        assertThat(page(get("/notices/bell"), dispatcher, Locale.ENGLISH, 200).body().text()).isEqualTo("2 unread notices 2");
        assertThat(page(get("/notices/bell"), agent, Locale.ENGLISH, 200).body().text()).isEqualTo("Notices");
    }

    @Test
    void opening_a_notice_reads_it_and_leads_to_its_ticket() throws Exception {
        String number = report();
        Document list = page(get("/notices"), dispatcher, Locale.ENGLISH, 200);
        assertThat(list.select("tbody button.fw-bold").text()).startsWith("New ticket " + number + ": 测速点离线");

        MockHttpServletResponse opened = send(post(list.select("tbody form").first().attr("action")), dispatcher, Locale.ENGLISH);

        assertThat(opened.getRedirectedUrl()).isEqualTo("/tickets/" + number);
        Document after = page(get("/notices"), dispatcher, Locale.CHINA, 200);
        assertThat(after.select("tbody button.fw-bold")).isEmpty();
        assertThat(after.select("tbody button").text()).startsWith("新工单 " + number);
    }

    @Test
    void one_can_be_marked_as_read_or_all_that_were_seen() throws Exception {
        report();
        report();
        report();
        Document list = page(get("/notices"), dispatcher, Locale.ENGLISH, 200);
        assertThat(send(post(list.select("tbody tr").get(0).select("form").first().attr("action")).param("keep", "true"), dispatcher,
                Locale.ENGLISH).getRedirectedUrl()).isEqualTo("/notices");
        assertThat(unread()).isEqualTo(2);
        String last = list.select("input[name=last]").val();
        report();

        send(post("/notices/reading").param("last", last), dispatcher, Locale.ENGLISH);

        assertThat(unread()).as("came after what was shown").isEqualTo(1);
        assertThat(page(get("/notices"), dispatcher, Locale.ENGLISH, 200).select("tbody tr").first().select("button.fw-bold")).hasSize(1);
    }

    @Test
    void nobody_reads_anothers_notices() throws Exception {
        report();
        long id = jdbc.sql("select id from notice").query(Long.class).single();
        Actor other = company.actor(company.yinchuan(), Role.ADMINISTRATOR, Role.DISPATCHER);

        assertThat(page(get("/notices"), other, Locale.ENGLISH, 200).select(".empty-state")).hasSize(1);
        assertThat(send(post("/notices/" + id + "/reading"), other, Locale.ENGLISH).getStatus()).isEqualTo(404);
        send(post("/notices/reading").param("last", "999999999"), other, Locale.ENGLISH);
        assertThat(unread()).isEqualTo(1);
    }

    @Test
    void mails_can_be_switched_off_and_on() throws Exception {
        mailOf(dispatcher);
        report();
        assertThat(page(get("/notices"), dispatcher, Locale.ENGLISH, 200).select("section.panel").text()).contains("also come to you by mail");

        send(post("/notices/mail").param("on", "false"), dispatcher, Locale.ENGLISH);
        report();
        assertThat(page(get("/notices"), dispatcher, Locale.CHINA, 200).select("section.panel").text()).contains("只显示在本页", "开启邮件");
        send(post("/notices/mail").param("on", "true"), dispatcher, Locale.ENGLISH);
        report();

        assertThat(unread()).isEqualTo(3);
        assertThat(jdbc.sql("select count(*) from notice_delivery").query(Long.class).single()).isEqualTo(2);
    }

    @Test
    void an_administrator_sees_the_mails_of_his_reach_and_why_they_do_not_go() throws Exception {
        mailOf(dispatcher);
        report();
        jdbc.sql("update notice_delivery set state = 'GIVEN_UP', error = '550 no such <b>user</b>', attempts = 3").update();
        Actor administrator = company.actor(company.headquarters(), Role.ADMINISTRATOR);

        Document outbox = page(get("/notices/outbox"), administrator, Locale.ENGLISH, 200);
        assertThat(outbox.select("tbody").text()).contains("Given up", "li@example.com", "550 no such <b>user</b>");
        assertThat(outbox.select("main > .list-head").text()).contains("No mail server is configured");
        assertThat(page(get("/notices/outbox?state=SENT"), administrator, Locale.CHINA, 200).select("tbody tr")).isEmpty();
        assertThat(page(get("/notices/outbox").param("q", "li@ex"), administrator, Locale.CHINA, 200).select("tbody").text()).contains("已放弃");
        assertThat(page(get("/notices/outbox"), company.actor(company.zhongwei(), Role.ADMINISTRATOR), Locale.ENGLISH, 200).select("tbody tr")).isEmpty();
        assertThat(send(get("/notices/outbox"), company.actor(company.headquarters(), Role.MANAGER), Locale.ENGLISH).getStatus()).isEqualTo(403);
    }

    @Test
    void a_mail_is_tried_again_only_where_it_can_go_and_within_reach() throws Exception {
        mailOf(dispatcher);
        report();
        long id = jdbc.sql("select id from notice_delivery").query(Long.class).single();

        assertThat(send(post("/notices/outbox/" + id + "/retry"), company.actor(company.headquarters(), Role.ADMINISTRATOR), Locale.ENGLISH)
                .getStatus()).as("there is no mail server").isEqualTo(422);
        assertThat(send(post("/notices/outbox/" + id + "/retry"), company.actor(company.zhongwei(), Role.ADMINISTRATOR), Locale.ENGLISH)
                .getStatus()).isEqualTo(404);
        assertThat(send(post("/notices/outbox/" + id + "/retry"), company.actor(company.headquarters(), Role.MANAGER), Locale.ENGLISH)
                .getStatus()).isEqualTo(403);
    }

    private String report() {
        return intake.open(agent, TicketWorld.report(highway));
    }

    private void mailOf(Actor actor) {
        jdbc.sql("update access_account set email = 'li@example.com' where id = ?").param(Objects.requireNonNull(actor.account()).value()).update();
    }

    private long unread() {
        return jdbc.sql("select count(*) from notice where read_at is null").query(Long.class).single();
    }

    private Document page(MockHttpServletRequestBuilder request, Actor actor, Locale language, int status) throws Exception {
        MockHttpServletResponse answer = send(request, actor, language);
        assertThat(answer.getStatus()).isEqualTo(status);
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, Actor actor, Locale language) throws Exception {
        return mvc.perform(request.locale(language).with(company.signedIn(actor))).andReturn().getResponse();
    }
}
