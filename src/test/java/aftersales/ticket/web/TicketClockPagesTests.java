package aftersales.ticket.web;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.kernel.identity.Actor;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Browser;
import aftersales.testing.Company;
import aftersales.testing.Program;
import aftersales.testing.TestClock;
import aftersales.testing.TicketWorld;
import aftersales.ticket.TicketIntake;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Why a deadline of a ticket is what it is: on its page, beside the ticket, and for programs. */
@ApplicationTest
class TicketClockPagesTests {

    private static final Instant MORNING = Instant.parse("2026-11-23T00:00:00Z");

    @Autowired Browser browser;
    @Autowired Program program;
    @Autowired Company company;
    @Autowired TicketWorld world;
    @Autowired TicketIntake intake;
    @Autowired TestClock clock;

    private Actor agent;
    private String number;

    @BeforeEach
    void open() {
        company.found();
        clock.set(MORNING);
        agent = company.agent(company.headquarters());
        number = intake.open(agent, TicketWorld.report(world.highway()));
        clock.advance(Duration.ofHours(1));
    }

    @Test
    void the_page_counts_day_by_day_and_says_which_promise_won() {
        Document page = browser.open(agent, Locale.ENGLISH, "/tickets/" + number + "/clocks/FIX");
        assertThat(page.select("h1").text()).isEqualTo("Fix: how it is counted");
        assertThat(page.select("table.account tbody tr")).hasSize(2);
        assertThat(page.select("table.account tfoot").text()).contains("24 h");
        assertThat(page.select("q[lang=zh-CN]").eachText()).contains("24小时内修复");
        assertThat(page.select("nav.record-actions a").eachText()).containsExactly("Respond", "On site");
        Document chinese = browser.open(agent, Locale.CHINA, "/tickets/" + number + "/clocks/FIX");
        assertThat(chinese.select("h1").text()).isEqualTo("修复：期限如何计算");
        assertThat(chinese.select("table.account tfoot").text()).contains("合计");
    }

    @Test
    void the_ticket_leads_to_it_and_an_unknown_clock_is_not_found() {
        assertThat(browser.open(agent, Locale.ENGLISH, "/tickets/" + number).select("a[href*=/clocks/]").eachAttr("href"))
                .containsExactly("/tickets/" + number + "/clocks/RESPOND?generation=0", "/tickets/" + number + "/clocks/ARRIVE?generation=0",
                        "/tickets/" + number + "/clocks/FIX?generation=0");
        assertThat(program.get(agent, "/api/v1/tickets/R-0000-0000/clocks").status()).isEqualTo(404);
        Actor stranger = company.agent(company.stranger());
        assertThat(program.get(stranger, "/api/v1/tickets/" + number + "/clocks").status()).isEqualTo(404);
    }

    @Test
    void a_program_reads_pieces_that_add_up_to_what_was_promised() {
        JsonNode clocks = program.get(agent, "/api/v1/tickets/" + number + "/clocks").expect(200).body();
        assertThat(clocks).hasSize(3);
        clocks.forEach(one -> {
            long sum = 0;
            for (JsonNode piece : one.get("explanation")) {
                sum += piece.get("seconds").asLong();
            }
            assertThat(sum).as(one.get("kind").asString()).isEqualTo(one.get("targetSeconds").asLong());
            assertThat(one.get("candidates").get(0).get("verdict").asString()).isEqualTo("WON");
        });
    }
}
