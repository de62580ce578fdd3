package aftersales.quote.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import aftersales.contract.owed.FaultCause;
import aftersales.kernel.identity.Actor;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Browser;
import aftersales.testing.Company;
import aftersales.testing.Program;
import aftersales.testing.TestClock;
import aftersales.testing.TicketWorld;
import aftersales.ticket.Completion;
import aftersales.ticket.TakeStep;
import aftersales.ticket.TicketIntake;
import aftersales.ticket.TicketSteps;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ApplicationTest
class QuotePagesTests {

    @Autowired
    Browser browser;
    @Autowired
    Program program;
    @Autowired
    Company company;
    @Autowired
    TicketWorld world;
    @Autowired
    TicketIntake intake;
    @Autowired
    TicketSteps steps;
    @Autowired
    TestClock clock;
    @Autowired
    JdbcClient jdbc;
    Actor agent;
    String number;

    @BeforeEach
    void report() {
        clock.set(Instant.parse("2026-11-23T01:00:00Z"));
        company.found();
        agent = company.agent(company.headquarters());
        number = intake.open(agent, TicketWorld.report(world.highway()));
    }

    @Test
    void a_quote_is_written_row_by_row_without_script() {
        Document form = browser.open(agent, Locale.ENGLISH, "/tickets/" + number + "/quotes/new");
        assertThat(Browser.words(form)).contains("Who bears what", "Not judged: to be paid");
        Document more = browser.page(agent, Locale.CHINA, draft().param("step", "lines.add").param("adding", "LABOUR"), 200);
        assertThat(more.select("li.row-item")).hasSize(2);
        assertThat(Browser.words(more)).contains("工时", "维修方案");
        assertThat(browser.page(agent, Locale.ENGLISH, draft().param("step", "lines.remove.0"), 200).select("li.row-item")).isEmpty();

        Document wrong = browser.page(agent, Locale.ENGLISH, draft("lines[0].unit", ""), 422);
        assertThat(wrong.select(".form-error").text()).contains("How much is it?");
    }

    @Test
    void a_kept_draft_is_edited_row_by_row_with_what_was_typed() {
        String page = String.valueOf(browser.send(agent, free("/tickets/" + number + "/quotes")).getRedirectedUrl());
        Document form = browser.open(agent, Locale.ENGLISH, page + "/edit");
        assertThat(form.select("[name='lines[0].quantity']").val() + form.select("[name='lines[0].unit']").val()
                + form.select("[name='lines[0].currency']").val()).isEqualTo("3350USD");
        assertThat(form.select("form[action=" + page + "] button[value='lines.add']")).hasSize(1);

        assertThat(browser.page(agent, Locale.ENGLISH, free(page).param("step", "lines.add").param("adding", "TRAVEL"), 200).select("li.row-item")).hasSize(2);
        assertThat(browser.page(agent, Locale.ENGLISH, free(page).param("liability[LABOUR]", "COST"), 302)).isNotNull();
        assertThat(Browser.words(browser.open(agent, Locale.ENGLISH, page))).contains("Free under the warranty", "At cost");
    }

    @Test
    void the_service_report_says_what_the_customer_pays_as_he_agreed_to_it() {
        String address = sent(written());
        browser.send(agent, post(URI.create(address)).param("accepted", "true").param("name", "Captain Ma"));
        steps.complete(agent, number, new Completion(FaultCause.HARDWARE_FAILURE, "换板", true), new TakeStep(null, null, null));

        assertThat(Browser.words(browser.open(agent, Locale.ENGLISH, "/tickets/" + number + "/report")))
                .contains("Charges", "350.00 CNY", "Agreed in quote " + number + "-Q1 by Captain Ma");
        assertThat(Browser.words(browser.open(agent, Locale.CHINA, "/tickets/" + number + "/report"))).contains("费用明细", "350.00 元", "Captain Ma 于");
    }

    @Test
    void a_draft_is_gone_on_with_and_an_ended_ticket_offers_no_more() {
        String first = written();
        assertThat(browser.send(agent, get("/tickets/" + number + "/quotes/new")).getRedirectedUrl()).isEqualTo(first + "/edit");
        assertThat(Browser.words(browser.open(agent, Locale.CHINA, "/tickets/" + number))).contains("查看草稿").doesNotContain("新版本");
        sent(first);
        assertThat(Browser.words(browser.open(agent, Locale.CHINA, "/tickets/" + number))).contains("新版本");

        browser.page(agent, Locale.ENGLISH, post("/tickets/" + number + "/cancellation").param("note", "no more"), 302);
        assertThat(Browser.words(browser.open(agent, Locale.ENGLISH, first))).contains("Taken back").doesNotContain("Next version", "Send again");
        assertThat(Browser.words(browser.open(agent, Locale.ENGLISH, "/tickets/" + number))).doesNotContain("Next version");
    }

    @Test
    void the_audit_trail_says_amounts_and_days_as_people_do() {
        sent(written());
        Actor administrator = company.actor(company.headquarters(), aftersales.kernel.identity.Role.ADMINISTRATOR);
        assertThat(Browser.words(browser.open(administrator, Locale.CHINA, "/audit?type=quote"))).contains("合计：350.00 CNY", "答复期限：2026-12-01");
    }

    @Test
    void sent_twice_it_is_written_once() {
        MockHttpServletResponse first = browser.send(agent, draft().param("submission", "one"));
        MockHttpServletResponse second = browser.send(agent, draft().param("submission", "one"));

        assertThat(first.getStatus()).isEqualTo(302);
        assertThat(second.getRedirectedUrl()).isEqualTo(first.getRedirectedUrl());
    }

    @Test
    void the_customer_reads_and_accepts_without_signing_in_in_both_languages() {
        String page = written();
        assertThat(Browser.words(browser.open(agent, Locale.CHINA, page))).contains("更换电源板", "350.00 元", "草稿");
        String address = sent(page);

        Actor nobody = company.agent(company.stranger());
        Document english = browser.open(nobody, Locale.ENGLISH, address);
        assertThat(Browser.words(english)).contains("更换电源板", "350.00 CNY", "Please answer until 1 Dec 2026", "Waits for your answer", "Accept", "Refuse");
        assertThat(Browser.words(browser.open(nobody, Locale.CHINA, address))).contains("维修方案", "请在", "同意");
        assertThat(browser.page(nobody, Locale.ENGLISH, post(URI.create(address)).param("accepted", "true").param("name", ""), 422)
                .select(".form-error").text()).isNotBlank();
        assertThat(browser.send(nobody, post(URI.create(address)).param("accepted", "true").param("name", "Captain Ma").param("remark", "尽快")).getStatus())
                .isEqualTo(302);

        assertThat(browser.send(agent, get(page + "/edit")).getRedirectedUrl()).as("what was sent stays").isEqualTo(page);
        Document after = browser.open(nobody, Locale.ENGLISH, address);
        assertThat(Browser.words(after)).contains("Accepted", "Captain Ma on the customer page", "尽快");
        assertThat(after.select("form[action^=/customer-quote]")).isEmpty();
        assertThat(Browser.words(browser.open(agent, Locale.ENGLISH, "/tickets/" + number))).contains(number + "-Q1", "Accepted", "Next version");
        assertThat(browser.send(nobody, get(URI.create("/customer-quote/unknown"))).getStatus()).isEqualTo(404);
    }

    @Test
    void a_mail_goes_to_the_customer_with_the_address_and_the_sender_hears_the_answer() {
        String page = written();
        browser.send(agent, post(page + "/sending").param("mail", "ma@example.com").param("language", "zh-CN").param("validUntil", "2026-12-01").param("version", "0"));

        assertThat(jdbc.sql("""
                select d.address || ' ' || d.language || ' ' || n.kind || ' ' || (n.facts ->> 'total') from notice_delivery d join notice n on n.id = d.notice_id
                where n.account_id is null
                """).query(String.class).single()).isEqualTo("ma@example.com zh-CN QUOTE_SENT 350.00 元");
        assertThat(jdbc.sql("select facts ->> 'link' from notice where account_id is null").query(String.class).single()).startsWith("/customer-quote/");
        Actor colleague = company.agent(company.headquarters());
        browser.page(colleague, Locale.ENGLISH, post(page + "/answer").param("accepted", "false").param("name", "马队长")
                .param("version", browser.open(colleague, Locale.ENGLISH, page).select("[name='version']").get(0).val()), 302);
        assertThat(Browser.words(browser.open(agent, Locale.ENGLISH, "/notices"))).contains("Quote " + number + "-Q1 refused");
        Actor administrator = company.actor(company.headquarters(), aftersales.kernel.identity.Role.ADMINISTRATOR);
        assertThat(Browser.words(browser.open(administrator, Locale.ENGLISH, "/notices/outbox"))).contains("ma@example.com");
        Actor strange = company.actor(company.stranger(), aftersales.kernel.identity.Role.ADMINISTRATOR);
        assertThat(Browser.words(browser.open(strange, Locale.ENGLISH, "/notices/outbox"))).doesNotContain("ma@example.com");
    }

    @Test
    void the_list_is_filtered_by_state_and_customer() {
        String page = written();
        assertThat(Browser.words(browser.open(agent, Locale.ENGLISH, "/quotes?state=DRAFT"))).contains(number + "-Q1");
        assertThat(Browser.words(browser.open(agent, Locale.CHINA, "/quotes?state=SENT"))).doesNotContain(number + "-Q1");
        sent(page);
        assertThat(Browser.words(browser.open(agent, Locale.CHINA, "/quotes?state=SENT&q=" + number))).contains(number + "-Q1", "待客户答复");
    }

    @Test
    void programs_write_send_and_answer_a_quote() {
        String path = "/api/v1/tickets/" + number + "/quotes";
        String body = """
                {"scheme": "更换电源板", "liability": {"LABOUR": "FREE"}, "lines": [
                  {"kind": "PARTS", "words": "电源板", "quantity": 2, "unit": 120.5}, {"kind": "LABOUR", "words": "更换", "quantity": 1.5}]}
                """;
        Program.Answer made = program.post(agent, path, "key-1", body).expect(201);
        assertThat(program.post(agent, path, "key-1", body).expect(201).text("/id")).isEqualTo(made.text("/id"));
        assertThat(made.text("/totals/0/amount")).isEqualTo("241.0");
        assertThat(made.text("/lines/1/because")).isEqualTo("FREE");
        assertThat(made.location()).endsWith("/api/v1/quotes/" + made.text("/id"));
        String quote = "/api/v1/quotes/" + made.text("/id");
        assertThat(program.put(agent, quote, "\"7\"", body).status()).isEqualTo(412);
        program.put(agent, quote, made.tag(), body).expect(200);
        Program.Answer sent = program.post(agent, quote + "/sending", "{\"validUntil\": \"2026-12-01\"}").expect(200);
        assertThat(sent.text("/address")).contains("/customer-quote/");
        assertThat(program.post(agent, quote + "/answer", "{\"accepted\": true, \"name\": \"马队长\"}").expect(200).text("/state")).isEqualTo("ACCEPTED");
        assertThat(program.post(agent, quote + "/withdrawal", "{}").status()).isEqualTo(422);
        assertThat(program.get(agent, path).expect(200).text("/0/answer/name")).isEqualTo("马队长");
        assertThat(program.get(agent, "/api/v1/quotes?state=ACCEPTED").expect(200).text("/items/0/ticket")).isEqualTo(number);
        assertThat(program.post(agent, path, body.replace("120.5", "-1")).expect(422).fault("lines[0].unit")).isEqualTo("quote.unit.range");
    }

    private static MockHttpServletRequestBuilder free(String path) {
        return post(path).param("scheme", "更换电源板").param("liability[PARTS]", "FREE").param("lines[0].kind", "PARTS").param("lines[0].words", "电源板")
                .param("lines[0].quantity", "3").param("lines[0].unit", "350").param("lines[0].currency", "usd").param("version", "0");
    }

    private MockHttpServletRequestBuilder draft(String... changed) {
        var request = post("/tickets/" + number + "/quotes").param("scheme", "更换电源板").param("liability[PARTS]", "").param("liability[LABOUR]", "FREE")
                .param("lines[0].kind", "PARTS").param("lines[0].words", "电源板").param("lines[0].quantity", "1").param("version", "0");
        return changed.length == 0 ? request.param("lines[0].unit", "350") : request.param(changed[0], changed[1]);
    }

    private String written() {
        return String.valueOf(browser.send(agent, draft()).getRedirectedUrl());
    }

    private String sent(String page) {
        Document sent = browser.page(agent, Locale.ENGLISH, post(page + "/sending").param("mail", "").param("language", "en")
                .param("validUntil", "2026-12-01").param("version", "0"), 200);
        return URI.create(sent.select("#address").val()).getPath();
    }
}
