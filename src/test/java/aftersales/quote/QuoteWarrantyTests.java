package aftersales.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import aftersales.contract.ContractQueries;
import aftersales.contract.ContractRow;
import aftersales.contract.ContractService;
import aftersales.contract.SaveContract;
import aftersales.contract.owed.ContractDocument;
import aftersales.contract.owed.CostClass;
import aftersales.contract.owed.FaultCause;
import aftersales.contract.owed.Liability;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.Role;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Browser;
import aftersales.testing.Company;
import aftersales.testing.TestClock;
import aftersales.testing.TicketWorld;
import aftersales.ticket.Channel;
import aftersales.ticket.Completion;
import aftersales.ticket.OpenTicket;
import aftersales.ticket.Priority;
import aftersales.ticket.TakeStep;
import aftersales.ticket.TicketIntake;
import aftersales.ticket.TicketService;
import aftersales.ticket.TicketSteps;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A quote rests on the verdict its ticket shows, and so does the question whether one must be accepted before the work. */
@ApplicationTest
class QuoteWarrantyTests {

    private static final TakeStep SKIPPING = new TakeStep(null, null, "补录");

    @Autowired QuoteService quotes;
    @Autowired QuoteQueries queries;
    @Autowired QuoteTerms terms;
    @Autowired TicketIntake intake;
    @Autowired TicketSteps steps;
    @Autowired TicketService tickets;
    @Autowired ContractService contracts;
    @Autowired ContractQueries contractQueries;
    @Autowired Browser browser;
    @Autowired Company company;
    @Autowired TicketWorld world;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;
    TicketWorld.Highway highway;
    Actor manager;

    @BeforeEach
    void found() {
        clock.set(Instant.parse("2026-11-23T01:00:00Z"));
        company.found();
        manager = company.actor(company.headquarters(), Role.MANAGER, Role.DISPATCHER);
        highway = world.highway();
    }

    @Test
    void a_new_quote_begins_with_the_verdict_of_its_ticket_and_what_a_manager_decided_comes_first() {
        owe(document("FREE", "MISUSE", false));
        String number = report();
        assertThat(terms.judged(manager, number)).containsEntry(CostClass.PARTS, Liability.FREE);
        diagnose(number, null, "MISUSE");
        owe(document("COST", "FORCE_MAJEURE", false));
        assertThat(terms.judged(manager, number)).as("as found, under the version it was opened under")
                .containsEntry(CostClass.PARTS, Liability.CHARGEABLE);

        accept(number);
        decide(number, "FREE", "COST", "FREE");
        assertThat(terms.judged(manager, number)).isEqualTo(Map.of(CostClass.PARTS, Liability.FREE, CostClass.LABOUR, Liability.COST,
                CostClass.TRAVEL, Liability.FREE));
        Document next = browser.open(manager, Locale.ENGLISH, "/tickets/" + number + "/quotes/new");
        assertThat(next.select("[name='liability[LABOUR]'] option[selected]").val()).isEqualTo("COST");
        assertThat(next.select("[name='scheme']").text()).isEqualTo("更换雷达电源板");
    }

    @Test
    void the_form_tells_what_the_contract_names_so_that_nobody_types_it() {
        owe(ContractDocument.parse("""
                {"fees": {"currency": "CNY", "rules": [{"kind": "LABOUR", "at": "CHARGEABLE", "basis": "PER_HOUR", "amount": 80},
                    {"kind": "PARTS", "at": "CHARGEABLE", "basis": "AT_PRICE"}]}}
                """));
        Document form = browser.open(manager, Locale.ENGLISH, "/tickets/" + report() + "/quotes/new");

        assertThat(form.select("#field-lines > ul").text()).isEqualTo("Labour, to be paid: 80 CNY an hour");
        assertThat(form.select("label:contains(Pieces)")).isNotEmpty();
    }

    @Test
    void a_station_that_took_the_ticket_over_writes_its_quote_though_the_unit_is_not_its_own() {
        owe(document("FREE", "MISUSE", false));
        String number = report();
        tickets.move(manager, number, company.zhongwei(), null, "就近");
        Actor station = company.agent(company.zhongwei());

        assertThat(browser.open(station, Locale.ENGLISH, "/tickets/" + number + "/quotes/new").select("[name='liability[PARTS]'] option[selected]").val())
                .isEqualTo("FREE");
        assertThat(quotes.create(station, number, details())).isNotNull();
    }

    @Test
    void where_a_scheme_was_promised_no_work_is_done_without_one_accepted() {
        owe(document("FREE", "MISUSE", true));
        String number = report();

        assertThatThrownBy(() -> complete(number, FaultCause.MISUSE)).isInstanceOf(Refusal.class).hasMessageContaining("consent.scheme");
        accept(number);
        complete(number, FaultCause.MISUSE);
    }

    @Test
    void a_later_version_of_the_contract_asks_nothing_of_a_ticket_opened_before() {
        owe(document("FREE", "MISUSE", false));
        String number = report();
        owe(document("NEGOTIATED", "MISUSE", true));

        complete(number, FaultCause.MISUSE);
    }

    @Test
    void the_component_that_was_found_decides() {
        owe(ContractDocument.parse("""
                {"terms": [%s, %s]}
                """.formatted(term("whole", "{}", "NEGOTIATED"), term("structure", "{\"component\": \"camera\"}", "FREE"))));
        String number = report();
        assertThatThrownBy(() -> complete(number, FaultCause.WEAR)).isInstanceOf(Refusal.class).hasMessageContaining("consent.scheme");

        diagnose(number, "camera", "WEAR");
        complete(number, FaultCause.WEAR);
    }

    @Test
    void where_a_manager_decided_that_the_customer_pays_nothing_there_is_nothing_to_approve() {
        owe(document("FREE", "MISUSE", true));
        String number = report();
        decide(number, "FREE", "FREE", "FREE");
        complete(number, FaultCause.MISUSE);

        String other = report();
        decide(other, "FREE", "NEGOTIATED", "FREE");
        assertThatThrownBy(() -> complete(other, FaultCause.WEAR)).isInstanceOf(Refusal.class).hasMessageContaining("consent.scheme");
    }

    @Test
    void a_ticket_without_a_unit_goes_by_the_contract_alone() {
        owe(document("FREE", "MISUSE", true));
        String number = intake.open(manager, new OpenTicket(highway.customer(), highway.site(), null, null, "漏水", "", Channel.PHONE, Priority.NORMAL,
                "马队长", "0951-5550101", null, null, null, true));

        assertThat(terms.judged(manager, number)).isEmpty();
        assertThatThrownBy(() -> complete(number, FaultCause.MISUSE)).isInstanceOf(Refusal.class).hasMessageContaining("consent.scheme");
        complete(number, FaultCause.WEAR);
    }

    private static ContractDocument document(String borne, String excluded, boolean scheme) {
        return ContractDocument.parse("""
                {"terms": [%s], "exclusions": [{"cause": "%s", "consequence": "CHARGEABLE", "scheme": %s}]}
                """.formatted(term("whole", "{}", borne), excluded, scheme));
    }

    private static String term(String code, String scope, String borne) {
        return """
                {"code": "%1$s", "scope": %2$s, "start": [{"kind": "ACCEPTANCE"}], "phases": [{"parts": "%3$s", "labour": "%3$s", "travel": "%3$s"}]}
                """.formatted(code, scope, borne);
    }

    private void owe(ContractDocument document) {
        ContractRow row = contractQueries.get(manager, highway.contract()).row();
        contracts.change(manager, row.id(), row.version(), new SaveContract(row.organization(), row.number(), row.title(), row.customer(), row.policy(),
                row.validFrom(), row.validTo(), false, row.acceptedOn(), null, true, Set.of(), Set.of(), row.promises()).owing(document));
    }

    private String report() {
        return intake.open(manager, TicketWorld.report(highway));
    }

    private void diagnose(String number, String component, String cause) {
        page(number, "diagnosis", "component", component == null ? "" : component, "cause", cause);
    }

    private void decide(String number, String parts, String labour, String travel) {
        page(number, "overruling", "parts", parts, "labour", labour, "travel", travel, "reason", "协议");
    }

    private void page(String number, String path, String... fields) {
        var request = post("/tickets/" + number + "/" + path)
                .param("version", jdbc.sql("select coalesce((to_jsonb(s) ->> 'version')::bigint, 0) from warranty_subject s where subject_key = ?")
                        .param(number).query(String.class).single());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        browser.page(manager, Locale.ENGLISH, request, 302);
    }

    private void complete(String number, FaultCause cause) {
        steps.complete(manager, number, new Completion(cause, "换板", false), SKIPPING);
    }

    private void accept(String number) {
        var id = quotes.create(manager, number, details());
        quotes.send(manager, id, 0, new SendQuote(null, Locale.ENGLISH, LocalDate.parse("2026-12-01")));
        quotes.answer(manager, id, queries.get(manager, id).version(), new QuoteAnswer(true, "马队长", null));
    }

    private static SaveQuote details() {
        return new SaveQuote("更换雷达电源板", Map.of(CostClass.PARTS, Liability.CHARGEABLE), false,
                List.of(new AskedLine(LineKind.PARTS, "电源板", BigDecimal.ONE, new BigDecimal("350"), null)));
    }
}
