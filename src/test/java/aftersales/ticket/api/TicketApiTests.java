package aftersales.ticket.api;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.customer.ContactService;
import aftersales.customer.SaveContact;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContactId;
import aftersales.kernel.identity.Role;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import aftersales.testing.Program;
import aftersales.testing.Program.Answer;
import aftersales.testing.TestClock;
import aftersales.testing.TicketWorld;
import aftersales.ticket.TakeStep;
import aftersales.ticket.TicketSteps;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Tickets for programs: opened, read, listed, edited. The steps have tests of their own. */
@ApplicationTest
class TicketApiTests {

    private static final String PATH = "/api/v1/tickets";

    @Autowired
    Program program;
    @Autowired
    Company company;
    @Autowired
    TicketWorld world;
    @Autowired
    TicketSteps steps;
    @Autowired
    ContactService contacts;
    @Autowired
    TestClock clock;
    @Autowired
    JdbcClient jdbc;
    Actor agent;
    TicketWorld.Highway road;

    @BeforeEach
    void found() {
        company.found();
        clock.set(Instant.parse("2026-11-23T01:00:00Z"));
        agent = company.agent(company.headquarters());
        road = world.highway();
    }

    private String report(String title, String more) {
        return "{\"customer\":%s,\"site\":%s,\"equipment\":%s,\"title\":\"%s\"%s}".formatted(road.customer(), road.site(), road.camera(), title, more);
    }

    private long stored() {
        return jdbc.sql("select count(*) from ticket").query(Long.class).single();
    }

    @Test
    void a_report_becomes_a_ticket_with_its_clocks_and_is_read_back() {
        Answer made = program.post(agent, PATH, report("测速点离线", ",\"callerPhone\":\"0951-5550101\",\"priority\":\"URGENT\"")).expect(201);
        assertThat(made.location()).isEqualTo(PATH + "/R-2611-0001");
        Answer read = program.get(agent, made.location()).expect(200);
        assertThat(read.body()).isEqualTo(made.body());
        assertThat(read.tag()).isEqualTo(made.tag()).isEqualTo("\"" + read.text("/version") + "\"");
        assertThat(read.text("/state")).isEqualTo("NEW");
        assertThat(read.text("/channel")).isEqualTo("API");
        assertThat(read.text("/organization/name")).isEqualTo("银川维护中心");
        assertThat(read.body().at("/customer/id").asLong()).isEqualTo(road.customer().value());
        assertThat(read.text("/clocks/0/deadline")).isEqualTo("2026-11-23T01:15:00Z");
        assertThat(read.text("/clocks/2/promiseZh")).isEqualTo("24小时内修复");
        assertThat(program.get(agent, PATH + "/r-2611-0001").text("/number")).isEqualTo("R-2611-0001");
    }

    @Test
    void the_same_key_opens_one_ticket_and_answers_the_same() {
        Answer first = program.post(agent, PATH, "k-1", report("离线", "")).expect(201);
        clock.advance(Duration.ofHours(1));
        steps.take(company.actor(company.yinchuan(), Role.TECHNICIAN), first.text("/number"), TakeStep.NOW);
        Answer again = program.post(agent, PATH, "k-1", report("离线", "")).expect(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.tag()).isEqualTo(first.tag());
        assertThat(program.post(agent, PATH, "k-1", report("别的", "")).expect(422).text("/code")).isEqualTo("access.idempotency.other");
        program.post(agent, PATH, "k-2", report("离线", "")).expect(201);
        Actor other = company.agent(company.headquarters());
        assertThat(program.post(other, PATH, "k-1", report("别的", "")).expect(201).text("/number")).isEqualTo("R-2611-0003");
        assertThat(stored()).isEqualTo(3);
    }

    @Test
    void a_list_is_paged_both_ways_in_every_order() {
        List<String> numbers = IntStream.rangeClosed(1, 7).mapToObj("R-2611-%04d"::formatted).toList();
        for (int i = 0; i < 7; i++) {
            program.post(agent, PATH, report("离线 " + i, "")).expect(201);
            clock.advance(Duration.ofMinutes(i % 2));
        }
        assertThat(program.pages(agent, PATH + "?limit=2", "/number")).isEqualTo(numbers);
        assertThat(program.pages(agent, PATH + "?limit=3&sort=-number", "/number")).isEqualTo(numbers.stream().sorted((a, b) -> b.compareTo(a)).toList());
        assertThat(program.pages(agent, PATH + "?limit=1&sort=reported&show=OPEN", "/number")).isEqualTo(numbers);
        Answer list = program.get(agent, PATH + "?limit=1").expect(200);
        assertThat(list.body().at("/items/0/customer/id").asLong()).isEqualTo(road.customer().value());
        assertThat(list.body().at("/items/0/equipment/id").asLong()).isEqualTo(road.camera().value());
        assertThat(list.text("/items/0/due/kind")).isEqualTo("RESPOND");
        assertThat(list.text("/count")).isEqualTo("7");
    }

    @Test
    void a_list_is_narrowed_by_the_words_of_the_pages_and_refuses_others() {
        program.post(agent, PATH, report("水泵不转", "")).expect(201);
        String second = program.post(agent, PATH, report("雷达无信号", ",\"priority\":\"URGENT\"")).text("/number");
        Actor technician = company.actor(company.yinchuan(), Role.TECHNICIAN);
        steps.take(technician, second, TakeStep.NOW);
        for (String query : List.of("priority=URGENT", "state=ACCEPTED", "state=ACCEPTED&state=EN_ROUTE", "assignee=" + technician.account(), "q=%E9%9B%B7%E8%BE%BE", "q=" + second)) {
            assertThat(program.pages(agent, PATH + "?" + query, "/number")).as(query).containsExactly(second);
        }
        assertThat(program.pages(technician, PATH + "?show=MINE", "/number")).containsExactly(second);
        assertThat(program.pages(agent, PATH + "?organization=" + company.headquarters() + "&from=2026-11-23&to=2026-11-23", "/number")).hasSize(2);
        assertThat(program.pages(agent, PATH + "?organization=" + company.zhongwei(), "/number")).isEmpty();
        assertThat(program.pages(agent, PATH + "?contract=" + road.contract() + "&show=UNASSIGNED", "/number")).hasSize(1);
        for (String wrong : List.of("state=LOST", "show=X", "sort=secret", "customer=-1", "from=soon", "colour=red", "limit=201", "before=x")) {
            Answer refused = program.get(agent, PATH + "?" + wrong).expect(400);
            assertThat(refused.fault(wrong.split("=")[0])).startsWith("webkit.error.");
        }
    }

    @Test
    void an_edit_names_the_version_it_was_made_to() {
        Answer made = program.post(agent, PATH, report("离线", ""));
        String edit = "{\"title\":\"雷达损坏\",\"priority\":\"HIGH\",\"callerName\":\"马队长\"}";
        Answer edited = program.put(agent, made.location(), made.tag(), edit).expect(200);
        assertThat(edited.tag()).isNotEqualTo(made.tag());
        assertThat(edited.text("/title")).isEqualTo("雷达损坏");
        Answer late = program.put(agent, made.location(), made.tag(), "{\"title\":\"x\",\"priority\":\"LOW\"}").expect(412);
        assertThat(late.contentType()).startsWith("application/problem+json");
        assertThat(program.get(agent, made.location()).text("/title")).isEqualTo("雷达损坏");
        assertThat(program.send(agent, MockMvcRequestBuilders.put(made.location()).content(edit)).status()).isEqualTo(428);
        assertThat(program.put(agent, made.location(), "W/\"1\"", edit).expect(400).fault("If-Match")).isEqualTo("webkit.error.malformed");
        assertThat(program.put(agent, made.location(), edited.tag(), "{\"title\":\" \",\"priority\":\"LOW\"}").expect(422).fault("title")).isNotBlank();
        assertThat(program.get(agent, PATH + "?q=%E9%A9%AC%E9%98%9F").text("/count")).as("found by what was edited").isEqualTo("1");
    }

    @Test
    void an_edit_takes_no_contact_of_somebody_else() {
        Answer made = program.post(agent, PATH, report("离线", ""));
        TicketWorld.Highway theirs = world.highway(company.stranger(), "");
        ContactId foreign = contacts.add(Company.SYSTEM, theirs.customer(), new SaveContact(null, "机密", null, List.of("13900001111")));
        ContactId own = contacts.add(agent, road.customer(), new SaveContact(null, "李站长", null, List.of("13900002222")));
        String edit = "{\"title\":\"x\",\"priority\":\"LOW\",\"contact\":%s}";
        assertThat(program.put(agent, made.location(), made.tag(), edit.formatted(foreign)).expect(422).fault("contact")).isEqualTo("ticket.report.contact");
        assertThat(program.put(agent, made.location(), made.tag(), edit.formatted(999999)).expect(422).fault("contact")).isEqualTo("ticket.report.contact");
        assertThat(program.put(agent, made.location(), made.tag(), edit.formatted(own)).expect(200).text("/contact/name")).isEqualTo("李站长");
    }

    @Test
    void what_is_wrong_is_said_by_field_and_nothing_is_stored() {
        assertThat(program.post(agent, PATH, "{\"title\":\"x\"}").expect(422).fault("customer")).isEqualTo("webkit.field.NotNull");
        assertThat(program.post(agent, PATH, report(" ", "")).expect(422).fault("title")).isEqualTo("webkit.field.NotBlank");
        assertThat(program.post(agent, PATH, report("x", ",\"reportedAt\":\"2026-11-23T02:00:00Z\"")).expect(422).fault("reportedAt")).isEqualTo("ticket.at.future");
        assertThat(program.post(agent, PATH, report("x", ",\"answer\":\"x\",\"answeredAt\":\"2026-11-23T00:59:59Z\"")).expect(422).fault("answeredAt"))
                .isEqualTo("ticket.step.before");
        assertThat(program.post(agent, PATH, report("x", ",\"priority\":\"PANIC\"")).expect(400).fault("priority")).isEqualTo("webkit.error.malformed");
        assertThat(program.post(agent, PATH, report("x", ",\"state\":\"CLOSED\"")).expect(400).fault("state")).isEqualTo("webkit.error.unknown_field");
        assertThat(program.post(agent, PATH, report("x", "").replace(road.camera().toString(), "999999")).status()).isEqualTo(422);
        assertThat(program.post(agent, PATH, "{").expect(400).contentType()).startsWith("application/problem+json");
        assertThat(stored()).isZero();
    }

    @Test
    void a_ticket_that_goes_out_of_reach_is_answered_once_and_stored_once() {
        Actor station = company.agent(company.yinchuan());
        TicketWorld.Highway theirs = world.highway(company.yinchuan(), "640502");
        String body = "{\"customer\":%s,\"site\":%s,\"title\":\"x\"}".formatted(theirs.customer(), theirs.site());
        Answer made = program.post(station, PATH, "k", body).expect(201);
        assertThat(made.text("/organization/name")).isEqualTo("中卫维护站");
        assertThat(program.post(station, PATH, "k", body).expect(201).location()).isEqualTo(made.location());
        program.get(station, made.location()).expect(404);
        assertThat(stored()).isOne();
    }

    @Test
    void nobody_reads_lists_or_writes_out_of_reach() {
        Answer made = program.post(agent, PATH, report("离线", ""));
        Actor stranger = company.actor(company.stranger(), Role.AGENT, Role.DISPATCHER, Role.MANAGER);
        Actor beside = company.actor(company.zhongwei(), Role.MANAGER);
        for (Actor actor : List.of(stranger, beside)) {
            Answer hidden = program.get(actor, made.location()).expect(404);
            assertThat(hidden.text("/code")).isEqualTo(program.get(actor, PATH + "/R-0000-0000").expect(404).text("/code"));
            program.get(actor, made.location() + "/events").expect(404);
            program.put(actor, made.location(), made.tag(), "{\"title\":\"x\",\"priority\":\"LOW\"}").expect(404);
            assertThat(program.get(actor, PATH + "?q=R-2611").text("/count")).isEqualTo("0");
        }
        assertThat(program.post(stranger, PATH, report("x", "")).expect(422).fault("customer")).isEqualTo("ticket.report.customer");
        TicketWorld.Highway other = world.highway(company.headquarters(), "640502");
        String foreignSite = "{\"customer\":%s,\"site\":%s,\"title\":\"x\"}".formatted(road.customer(), other.site());
        assertThat(program.post(company.agent(company.yinchuan()), PATH, foreignSite).expect(422).fault("site")).isEqualTo("ticket.report.site");
        program.post(company.actor(company.yinchuan(), Role.TECHNICIAN), PATH, report("x", "")).expect(403);
    }
}
