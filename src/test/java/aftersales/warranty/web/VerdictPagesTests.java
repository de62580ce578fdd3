package aftersales.warranty.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import aftersales.contract.ContractCase;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.Role;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Browser;
import aftersales.testing.Company;
import aftersales.testing.TestClock;
import aftersales.warranty.SaveUnit;
import aftersales.warranty.WarrantyPromises;
import aftersales.warranty.WarrantyUnits;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.mock.web.MockHttpServletResponse;

/** Who would bear a repair on another day, of this or that. */
@ApplicationTest
class VerdictPagesTests {

    @Autowired Browser browser;
    @Autowired Company company;
    @Autowired WarrantyUnits units;
    @Autowired TestClock clock;
    @Autowired AutowireCapableBeanFactory beans;

    private Actor agent;
    private String page;

    @BeforeEach
    void soldInJanuary() {
        company.found();
        clock.set(Instant.parse("2026-11-23T01:00:00Z"));
        ContractCase test = beans.createBean(ContractCase.class);
        agent = company.agent(company.headquarters());
        test.draw(test.units("GW-1", test.camera).owing(WarrantyPromises.greatWall()));
        units.save(agent, test.camera, 0, new SaveUnit(null, null, LocalDate.of(2026, 1, 15), "FP-7", "K-7", null, null, false, null));
        page = "/equipment/" + test.camera + "/verdict";
    }

    @Test
    void another_day_another_component_and_an_excluded_cause_are_answered_with_their_reasons() {
        assertThat(first(browser.open(agent, Locale.ENGLISH, page))).startsWith("Free");
        Document later = browser.open(agent, Locale.CHINA, page + "?on=2027-01-16");
        assertThat(later.select("#answer").text()).isEqualTo("2027年1月16日 的质保");
        assertThat(first(later)).startsWith("收费");
        assertThat(first(browser.open(agent, Locale.ENGLISH, page + "?on=2027-01-15"))).as("to the last day, 24:00").startsWith("Free");
        assertThat(first(browser.open(agent, Locale.ENGLISH, page + "?on=2028-06-01&component=board&cause=HARDWARE_FAILURE"))).startsWith("Free");
        Document misuse = browser.open(agent, Locale.ENGLISH, page + "?component=board&cause=MISUSE");
        assertThat(first(misuse)).doesNotStartWith("Free");
        assertThat(misuse.select("details").text()).contains("GW-1");
        assertThat(misuse.select("select[name=cause] option[selected]").val()).isEqualTo("MISUSE");
    }

    @Test
    void what_cannot_be_understood_is_said_at_its_field() {
        Document wrong = browser.page(agent, Locale.ENGLISH, get(page).param("on", "30.02.2027").param("component", "board"), 422);
        assertThat(wrong.select(".field-wrong input[name=on]").val()).isEqualTo("30.02.2027");
        assertThat(wrong.select("select[name=component] option[selected]").val()).isEqualTo("board");
        assertThat(wrong.select(".verdict")).isEmpty();
    }

    @Test
    void the_answer_is_printed_with_what_was_asked() throws Exception {
        String print = browser.open(agent, Locale.ENGLISH, page + "?on=2028-06-01&component=board").select("a[href*=/warranty/pdf]").attr("href");
        MockHttpServletResponse answer = browser.send(agent, get(java.net.URI.create(print)));
        try (PDDocument pdf = Loader.loadPDF(answer.getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ")).contains("GW-1").containsAnyOf("1 Jun 2028", "2028年6月1日");
        }
        assertThat(browser.send(company.actor(company.stranger(), Role.MANAGER), get(page)).getStatus()).isEqualTo(404);
    }

    private static String first(Document answer) {
        return answer.select(".verdict dd").first().text();
    }
}
