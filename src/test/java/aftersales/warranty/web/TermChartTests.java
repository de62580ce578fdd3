package aftersales.warranty.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import aftersales.contract.ContractCase;
import aftersales.kernel.identity.Actor;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Browser;
import aftersales.testing.Company;
import aftersales.testing.TestClock;
import aftersales.warranty.WarrantyPromises;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** The picture of a unit's terms on its page. */
@ApplicationTest
class TermChartTests {

    @Autowired Browser browser;
    @Autowired Company company;
    @Autowired TestClock clock;
    @Autowired AutowireCapableBeanFactory beans;

    private ContractCase test;
    private Actor agent;
    private String page;

    @BeforeEach
    void found() {
        company.found();
        clock.set(Instant.parse("2026-11-23T01:00:00Z"));
        test = beans.createBean(ContractCase.class);
        agent = company.agent(company.headquarters());
        page = "/equipment/" + test.camera;
    }

    private void sold(String day) {
        browser.page(agent, Locale.ENGLISH, post(page + "/warranty").param("version", "0").param("soldOn", day).param("invoiceNumber", "FP-7")
                .param("warrantyCard", "K-7"), 302);
    }

    @Test
    void phases_are_told_and_drawn_from_their_evidence_to_their_end_and_what_runs_alike_shares_a_row() {
        test.draw(test.units("GW-1", test.camera).owing(WarrantyPromises.greatWall()));
        sold("2025-03-10");
        Document shown = browser.open(agent, Locale.ENGLISH, page);

        Element board = shown.select(".terms > li").stream().filter(row -> row.text().contains("Main board")).findFirst().orElseThrow();
        assertThat(board.text()).contains("Free to 10 Mar 2028, 24:00 (1 y 3 mo left)", "then to be paid", "from the sale by invoice and warranty card on 10 Mar 2025",
                "contract GW-1, version 1");
        assertThat(board.select(".term-words b").text()).contains("Free to 10 Mar 2028").doesNotContain("to be paid");
        assertThat(board.select("rect.phase-FREE")).hasSize(1);
        assertThat(board.select(".term-now").attr("x1")).isEqualTo(shown.select(".term-axis .term-today").attr("x"));
        assertThat(shown.select(".term-axis text").text()).contains("2026", "2027", "today");
        assertThat(shown.select(".terms > li").stream().map(row -> row.select(".term-name").text()).toList()).doesNotHaveDuplicates();
        assertThat(shown.select("table.list tbody tr").text()).contains("10 Mar 2025", "10 Mar 2028", "Travel");
        assertThat(shown.select("[style]")).isEmpty();

        Document chinese = browser.open(agent, Locale.SIMPLIFIED_CHINESE, page);
        assertThat(chinese.select(".terms").text()).contains("免费，至 2028年3月10日 24:00", "还剩 1 年 3 个月", "之后收费", "自凭发票和保修卡的销售日期（2025年3月10日）");
        assertThat(chinese.select(".term-axis").text()).contains("今天");
    }

    @Test
    void a_term_without_a_start_says_what_is_missing_and_draws_nothing() {
        test.draw(test.units("GW-1", test.camera).owing(WarrantyPromises.greatWall()));
        Element terms = browser.open(agent, Locale.ENGLISH, page).selectFirst(".terms");

        assertThat(terms.text()).contains("Its beginning is not known. To ask the customer for: the invoice and the warranty card");
        assertThat(terms.select("rect")).isEmpty();
    }

    @Test
    void a_line_shows_few_years_however_long_it_is() {
        LocalDate today = LocalDate.parse("2026-11-23");
        for (int years : List.of(1, 5, 50, 100)) {
            TimeLine line = TimeLine.of(today, today.minusMonths(3), today.plusYears(years));
            assertThat(line.years()).as("%s years", years).hasSizeBetween(1, 9);
            assertThat(line.place(today.plusYears(years))).isBetween(80.0, 99.0);
        }
        assertThat(TimeLine.of(today, today.minusYears(2), null).years()).as("for life").isNotEmpty();
    }
}
