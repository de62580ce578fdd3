package aftersales.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.customer.CustomerQueries;
import aftersales.customer.CustomerService;
import aftersales.customer.SaveCustomer;
import aftersales.kernel.identity.Actor;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import aftersales.testing.TestClock;
import aftersales.testing.TicketWorld;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;

@ApplicationTest
class TicketSearchTests {

    private static final int OTHERS = 5000;
    private static final int PORTION = 1000;

    @Autowired
    TicketIntake intake;
    @Autowired
    TicketQueries queries;
    @Autowired
    CustomerService customers;
    @Autowired
    CustomerQueries customerQueries;
    @Autowired
    TicketWorld world;
    @Autowired
    Company company;
    @Autowired
    TestClock clock;
    @Autowired
    JdbcClient jdbc;
    private Actor agent;
    private TicketWorld.Highway road;
    private String number;

    @BeforeEach
    void open() {
        company.found();
        clock.set(Instant.parse("2026-11-23T01:00:00Z"));
        agent = company.agent(company.headquarters());
        road = world.highway();
        OpenTicket report = TicketWorld.report(road);
        number = intake.open(agent, new OpenTicket(report.customer(), report.site(), null, report.equipment(), "水泵不转 50%_off", "轴承异响", Channel.PHONE,
                Priority.NORMAL, "马队长", "0951-555 0101", null, null, null, true));
    }

    private List<String> found(Actor actor, String text) {
        var parameters = new LinkedMultiValueMap<String, String>();
        parameters.add("q", text);
        return queries.list(actor, TicketFilter.LISTING.request(parameters), ZoneOffset.UTC).rows().stream().map(TicketRow::number).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"水泵", "泵不转", "异响 水泵", "交警支队", "马队", "09515550101", "0951-5550101", "(0951)5550101", "5550101", "2611-0001", "r-2611", "40-2217",
            "402217", "speed CAMERA", "测速仪", "京藏高速", "50%_off"})
    void a_ticket_is_found_by_everything_people_say_of_it(String text) {
        assertThat(found(agent, text)).containsExactly(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"泵水", "水泵 风机", "50%off", "0951-5550102", "转不", "'; drop table ticket; --"})
    void what_nobody_said_finds_nothing(String text) {
        assertThat(found(agent, text)).isEmpty();
    }

    @Test
    void nothing_is_found_out_of_reach() {
        assertThat(found(company.agent(company.stranger()), "水泵")).isEmpty();
        assertThat(found(company.agent(company.zhongwei()), number)).isEmpty();
    }

    @Test
    void a_customer_is_found_by_the_name_he_has_now() {
        var customer = customerQueries.get(agent, road.customer()).customer();
        customers.change(agent, road.customer(), customer.version(), new SaveCustomer(null, "高速执法总队", customer.kind(), null, true));
        assertThat(found(agent, "执法")).containsExactly(number);
        assertThat(found(agent, "交警")).isEmpty();
    }

    @Test
    void two_chinese_characters_are_found_by_the_index_and_not_by_reading_all() {
        for (int first = 1; first < OTHERS; first += PORTION) {
            jdbc.sql("""
                    insert into ticket (number, organization_id, customer_id, title, description, channel, priority, state, reported_at, step_at,
                        created_at, search_text)
                    select 'X-' || n, t.organization_id, t.customer_id, 'x', '', 'PHONE', 'NORMAL', 'NEW', t.reported_at, t.step_at, t.created_at,
                        n || ' 摄像机黑屏'
                    from ticket t, generate_series(:first, :last) n where t.number = :number""")
                    .param("first", first).param("last", first + PORTION - 1).param("number", number).update();
        }
        jdbc.sql("analyze ticket").update();
        String plan = String.join("\n", jdbc.sql("""
                explain analyze select t.id from ticket t where t.search_grams @> webkit_bigrams('水泵') and t.search_text ilike any (array['%水泵%'])
                order by coalesce(t.next_due_at, 'infinity'), t.id limit 41""").query(String.class).list());
        assertThat(plan).contains("Bitmap Index Scan on ticket_search").doesNotContain("Seq Scan");
        long before = scans();
        assertThat(found(agent, "水泵")).containsExactly(number);
        long deadline = System.nanoTime() + 15_000_000_000L;
        while (scans() == before && System.nanoTime() < deadline) {
            jdbc.sql("select pg_sleep(0.2)").query(String.class).single();
        }
        assertThat(scans()).as("the list itself asks the index").isGreaterThan(before);
    }

    private long scans() {
        return jdbc.sql("select idx_scan from pg_stat_user_indexes where indexrelname = :name").param("name", "ticket_search")
                .query(Long.class).single();
    }
}
