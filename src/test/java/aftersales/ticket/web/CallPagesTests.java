package aftersales.ticket.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.Role;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Browser;
import aftersales.testing.Company;
import aftersales.testing.TestClock;
import aftersales.testing.TicketWorld;
import aftersales.ticket.TicketIntake;
import aftersales.ticket.TicketQueries;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The phone rings: who is it, what is wrong, until when is it owed, saved. */
@ApplicationTest
class CallPagesTests {

    private static final Instant MORNING = Instant.parse("2026-11-23T01:00:00Z");

    @Autowired
    Browser browser;
    @Autowired
    Company company;
    @Autowired
    TicketWorld world;
    @Autowired
    TicketIntake intake;
    @Autowired
    TicketQueries tickets;
    @Autowired
    TestClock clock;
    @Autowired
    JdbcClient jdbc;
    Actor agent;
    TicketWorld.Highway road;

    @BeforeEach
    void found() {
        company.found();
        clock.set(MORNING);
        agent = company.agent(company.headquarters());
        road = world.highway();
    }

    private String serial() {
        return jdbc.sql("select serial from product_equipment").query(String.class).single();
    }

    private String phone() {
        return jdbc.sql("select number from customer_phone").query(String.class).single();
    }

    @Test
    void one_box_finds_by_telephone_serial_number_customer_and_ticket_number() {
        String number = intake.open(agent, TicketWorld.report(road));
        String toCustomer = "/tickets/new?customer=" + road.customer();
        assertThat(found(phone()).select(".found-list a").attr("href")).startsWith(toCustomer);
        assertThat(found("交警支队").select(".found-list a").attr("href")).startsWith(toCustomer);
        assertThat(found(serial().replace("-", "").toLowerCase(Locale.ROOT)).select(".found-list a").attr("href"))
                .isEqualTo(toCustomer + "&site=" + road.site() + "&equipment=" + road.camera());
        assertThat(found(number.toLowerCase(Locale.ROOT)).select(".found-list a").attr("href")).isEqualTo("/tickets/" + number);
        assertThat(browser.open(agent, Locale.ENGLISH, "/calls/suggestions?q=" + number).select("a[role=option]").text()).contains(number);
    }

    private Document found(String text) {
        return browser.page(agent, Locale.ENGLISH, get("/calls").param("q", text), 200);
    }

    @Test
    void the_only_one_it_can_be_is_not_asked_for() {
        assertThat(browser.send(agent, get("/tickets/new").param("q", "402217")).getRedirectedUrl())
                .isEqualTo("/tickets/new?customer=" + road.customer() + "&site=" + road.site() + "&equipment=" + road.camera());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void the_form_shows_the_deadlines_with_their_rules_before_anything_is_saved(String language) {
        Document form = browser.open(agent, Locale.forLanguageTag(language), "/tickets/new?customer=" + road.customer() + "&equipment=" + road.camera());
        assertThat(Browser.words(form)).contains("HT-");
        assertThat(form.select("#promises .due-list dt")).hasSize(3);
        assertThat(form.select("#promises .verdict dt")).as("and who would bear the costs").hasSize(3);
        List<String> deadlines = form.select("#promises time").eachAttr("datetime");
        assertThat(deadlines).map(Instant::parse).containsExactly(MORNING.plusSeconds(900), MORNING.plusSeconds(8 * 3600), MORNING.plusSeconds(24 * 3600));
        assertThat(form.select("#promises").text()).contains(language.equals("en") ? "round the clock" : "全天候");
        assertThat(form.select("select[name=equipment] option[selected]").text()).contains(serial());
        assertThat(jdbc.sql("select count(*) from ticket").query(Long.class).single()).isZero();
    }

    @Test
    void choosing_again_keeps_what_was_typed_and_changes_the_promise() {
        Document form = browser.page(agent, Locale.CHINA, fields(post("/tickets/new"), "s1").param("title", "").param("description", "雷达无信号")
                .param("_visitRequested", "on"), 200);
        assertThat(form.select("textarea[name=description]").text()).isEqualTo("雷达无信号");
        assertThat(form.select("#promises time")).as("without a visit only the answer is owed").hasSize(1);
        assertThat(form.select("input[name=submission]").val()).isEqualTo("s1");
    }

    @Test
    void a_saved_call_is_a_ticket_and_the_same_page_sent_twice_is_one() {
        MockHttpServletRequestBuilder call = fields(post("/tickets"), "s1").param("title", "测速点离线").param("visitRequested", "true");
        String path = browser.send(agent, call).getRedirectedUrl();
        assertThat(path).isEqualTo("/tickets/R-2611-0001");
        assertThat(browser.send(agent, fields(post("/tickets"), "s1").param("title", "测速点离线").param("visitRequested", "true")).getRedirectedUrl())
                .isEqualTo(path);
        assertThat(jdbc.sql("select count(*) from ticket").query(Long.class).single()).isOne();
        assertThat(Browser.words(browser.open(agent, Locale.CHINA, path))).contains("测速点离线", "银川维护中心");
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost() {
        Document empty = browser.page(agent, Locale.ENGLISH, fields(post("/tickets"), "s1").param("title", " ").param("description", "no signal")
                .param("callerName", "Ma").param("callerPhone", "0951-5550101").param("answer", "restart it").param("priority", "URGENT"), 422);
        assertThat(empty.select("#field-title-error").text()).isNotBlank();
        assertThat(empty.select("textarea[name=description]").text()).isEqualTo("no signal");
        assertThat(empty.select("textarea[name=answer]").text()).isEqualTo("restart it");
        assertThat(empty.select("input[name=callerName]").val()).isEqualTo("Ma");
        assertThat(empty.select("input[name=callerPhone]").val()).isEqualTo("0951-5550101");
        assertThat(empty.select("input[name=priority][checked]").val()).isEqualTo("URGENT");
        Document future = browser.page(agent, Locale.CHINA, fields(post("/tickets"), "s1").param("title", "x").param("reportedAt", "2026-11-23T23:00"), 422);
        assertThat(future.select("#field-reportedAt-error").text()).contains("不能晚于现在");
        assertThat(future.select("details:has(#field-reportedAt)").hasAttr("open")).isTrue();
        assertThat(browser.page(agent, Locale.ENGLISH, fields(post("/tickets"), "s1").param("title", "x").param("reportedAt", "yesterday"), 422)
                .select("#field-reportedAt-error").text()).isNotBlank();
    }

    @Test
    void an_open_ticket_about_the_same_thing_is_offered_first_and_takes_the_call() {
        String number = intake.open(agent, TicketWorld.report(road));
        Document form = browser.open(agent, Locale.CHINA, "/tickets/new?customer=" + road.customer() + "&equipment=" + road.camera());
        String add = form.select(".warned a").attr("href");
        assertThat(add).isEqualTo("/tickets/" + number + "/calls/new");
        assertThat(form.select("main form").first().text()).startsWith(form.select(".warned").text());
        assertThat(Browser.words(browser.open(agent, Locale.ENGLISH, add))).contains(number);
        assertThat(browser.page(agent, Locale.ENGLISH, post("/tickets/" + number + "/calls").param("note", " "), 422).select("#field-note-error").text()).isNotBlank();
        browser.send(agent, post("/tickets/" + number + "/calls").param("note", "又打来催"));
        assertThat(browser.open(agent, Locale.CHINA, "/tickets/" + number).select(".story").text()).contains("又打来催");
        assertThat(jdbc.sql("select count(*) from ticket").query(Long.class).single()).isOne();
    }

    @Test
    void an_unknown_telephone_becomes_a_new_customer_who_comes_back_to_the_call() {
        Document nobody = browser.page(agent, Locale.CHINA, get("/tickets/new").param("q", "0951-777 8899"), 200);
        assertThat(Browser.words(nobody)).contains("0951-777 8899");
        Document register = browser.open(agent, Locale.CHINA, nobody.select("#found a.btn").attr("href"));
        assertThat(register.select("[name=phones]").val()).isEqualTo("0951-777 8899");
        MockHttpServletResponse registered = browser.send(agent, post("/customers").param("submission", "c1").param("name", "永宁收费站").param("kind", "GOVERNMENT")
                .param("organization", company.headquarters().toString()).param("contactName", "值班员").param("phones", "0951-777 8899")
                .param("to", register.select("[name=to]").val()));
        assertThat(registered.getRedirectedUrl()).startsWith("/tickets/new?customer=").contains("&contact=");
        Document call = browser.open(agent, Locale.CHINA, String.valueOf(registered.getRedirectedUrl()));
        assertThat(call.select("select[name=contact] option[selected]").text()).contains("值班员", "0951-777 8899");
        assertThat(browser.page(agent, Locale.ENGLISH, get("/calls").param("q", "新客户"), 200).select("#found a.btn").attr("href"))
                .contains("&name=%E6%96%B0%E5%AE%A2%E6%88%B7");
    }

    @Test
    void a_call_about_a_place_of_another_organisation_goes_there_and_the_caller_is_told() {
        Actor station = company.agent(company.yinchuan());
        TicketWorld.Highway theirs = world.highway(company.yinchuan(), "640502");
        MockHttpServletResponse sent = browser.send(station, post("/tickets").param("submission", "s1").param("customer", theirs.customer().toString())
                .param("site", theirs.site().toString()).param("title", "x").param("visitRequested", "true"));
        assertThat(sent.getRedirectedUrl()).isEqualTo("/desk");
        assertThat(jdbc.sql("select organization_id from ticket").query(Long.class).single()).isEqualTo(company.zhongwei().value());
    }

    @Test
    void nothing_of_a_foreign_customer_is_shown_or_taken() {
        Actor stranger = company.agent(company.stranger());
        assertThat(found(stranger, phone()).select(".found-list a")).isEmpty();
        assertThat(browser.send(stranger, get("/tickets/new").param("customer", road.customer().toString())).getStatus()).isEqualTo(404);
        assertThat(browser.send(stranger, fields(post("/tickets"), "s").param("title", "x")).getStatus()).isEqualTo(404);
        assertThat(browser.send(company.actor(company.headquarters(), Role.TECHNICIAN), get("/tickets/new")).getStatus()).isEqualTo(403);
    }

    private Document found(Actor actor, String text) {
        return browser.page(actor, Locale.ENGLISH, get("/calls").param("q", text), 200);
    }

    private MockHttpServletRequestBuilder fields(MockHttpServletRequestBuilder request, String submission) {
        return request.param("submission", submission).param("customer", road.customer().toString()).param("site", road.site().toString())
                .param("equipment", road.camera().toString()).param("channel", "PHONE");
    }
}
