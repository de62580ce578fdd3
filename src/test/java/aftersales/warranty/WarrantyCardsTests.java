package aftersales.warranty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import aftersales.contract.ContractCase;
import aftersales.contract.owed.ContractDocument;
import aftersales.contract.owed.Evidence;
import aftersales.contract.owed.EvidenceKind;
import aftersales.contract.owed.Liability;
import aftersales.contract.owed.Phase;
import aftersales.contract.owed.Span;
import aftersales.contract.owed.TermScope;
import aftersales.contract.owed.WarrantyTerm;
import aftersales.kernel.Conflict;
import aftersales.kernel.NotFound;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.Role;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import aftersales.testing.TestClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.util.LinkedMultiValueMap;

@ApplicationTest
class WarrantyCardsTests {

    /** The month after it has no such day. */
    private static final LocalDate SOLD = LocalDate.of(2026, 1, 31);
    private static final LocalDate LAST = LocalDate.of(2026, 2, 28);

    @Autowired WarrantyCards cards;
    @Autowired WarrantyUnits units;
    @Autowired Company company;
    @Autowired CardReminders reminders;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;
    @Autowired MockMvc mvc;
    @Autowired AutowireCapableBeanFactory beans;

    private ContractCase test;
    private Actor agent;

    @BeforeEach
    void found() {
        company.found();
        clock.set(Instant.parse("2026-02-28T15:59:59Z")); // the last second of the last day in Yinchuan
        test = beans.createBean(ContractCase.class);
        agent = company.agent(company.headquarters());
        units.save(agent, test.camera, 0, new SaveUnit(null, null, SOLD, "FP-1", null, null, null, false, company.zhongwei()));
        units.save(agent, test.radar, 0, new SaveUnit(null, null, SOLD, "FP-2", null, null, null, false, null));
    }

    @Test
    void a_card_is_awaited_to_the_end_of_its_last_day_and_missing_after_it() {
        test.draw(test.units("HT-1", test.camera).owing(wanting(TermScope.WHOLE)));

        assertThat(list()).singleElement().satisfies(row -> {
            assertThat(row.id()).isEqualTo(test.camera);
            assertThat(row.lastDay()).isEqualTo(LAST).isEqualTo(Span.months(1).lastDay(SOLD));
            assertThat(row.state()).isEqualTo(CardState.AWAITED);
            assertThat(row.pressing()).isTrue();
            assertThat(row.seller()).isEqualTo("中卫维护站");
        });
        assertThat(list("state", "AWAITED")).hasSize(1);
        clock.set(clock.instant().plusSeconds(1));
        assertThat(list("state", "MISSING")).extracting(CardRow::state).containsExactly(CardState.MISSING);
        assertThat(list("state", "AWAITED")).isEmpty();
        assertThat(list("organization", String.valueOf(company.zhongwei()))).hasSize(1);
        assertThat(list("organization", String.valueOf(company.yinchuan()))).isEmpty();
    }

    @Test
    void a_term_about_another_model_or_without_a_card_wants_none() {
        test.draw(test.units("HT-1", test.camera).owing(wanting(new TermScope("other", null, null))));
        assertThat(list()).isEmpty();

        test.draw(test.units("HT-2", test.radar).owing(wanting(new TermScope("ts-3", null, null))));
        assertThat(list()).extracting(CardRow::id).containsExactly(test.radar);
        assertThat(cards.page(company.agent(company.yinchuan()), WarrantyCards.LISTING.request(new LinkedMultiValueMap<>())).rows()).isEmpty();
    }

    @Test
    void noting_a_card_keeps_what_else_is_known_of_the_unit() {
        test.draw(test.whole("HT-1").owing(wanting(TermScope.WHOLE)));
        cards.note(agent, test.camera, 1, "K-7", LAST);

        assertThat(units.sheet(agent, test.camera)).extracting(UnitSheet::soldOn, UnitSheet::invoiceNumber, UnitSheet::warrantyCard, UnitSheet::soldBy)
                .containsExactly(SOLD, "FP-1", "K-7", company.zhongwei());
        assertThat(list("state", "IN_TIME")).extracting(CardRow::id).containsExactly(test.camera);
        clock.set(Instant.parse("2026-03-05T04:00:00Z"));
        cards.note(agent, test.radar, 1, "K-8", LAST.plusDays(1));
        assertThat(list("state", "LATE")).extracting(CardRow::id).containsExactly(test.radar);
        assertThatThrownBy(() -> cards.note(agent, test.radar, 1, "K-9", LAST)).isInstanceOf(Conflict.class);
        Actor stranger = company.actor(company.stranger(), Role.MANAGER);
        assertThatThrownBy(() -> cards.note(stranger, test.radar, 2, "K-9", LAST)).isInstanceOf(NotFound.class);
    }

    @Test
    void the_list_and_its_form_speak_both_languages_and_lose_nothing() throws Exception {
        test.draw(test.units("HT-1", test.camera).owing(wanting(TermScope.WHOLE)));
        assertThat(page(get("/warranty-cards"), Locale.CHINA, 200).select("tbody tr").text()).contains("待寄回", "2026年2月28日 止", "中卫维护站销售");
        String form = page(get("/warranty-cards"), Locale.ENGLISH, 200).select("tbody a.btn").attr("href");
        Document early = page(post(form).param("card", "K-7").param("day", "2026-01-30").param("version", "1"), Locale.ENGLISH, 422);
        assertThat(early.select(".form-problems a").eachAttr("href")).containsExactly("#field-day");
        assertThat(early.select("input[name=card]").val()).isEqualTo("K-7");
        assertThat(page(post(form).param("card", "K-7").param("day", "2026-02-20").param("version", "0"), Locale.CHINA, 409).select("input[name=card]").val())
                .isEqualTo("K-7");
        assertThat(send(post(form).param("card", "K-7").param("day", "2026-02-20").param("version", "1"), Locale.CHINA).getRedirectedUrl())
                .isEqualTo("/warranty-cards");
        assertThat(page(get("/warranty-cards"), Locale.ENGLISH, 200).select("tbody tr").text()).contains("Back in time", "K-7", "came back on 20 Feb 2026");
    }

    @Test
    void the_seller_is_reminded_once_of_each_last_day_ten_days_before_by_however_many_instances() {
        company.actor(company.zhongwei(), Role.MANAGER);
        test.draw(test.whole("HT-1").owing(wanting(TermScope.WHOLE)));
        reminders.remindBy(Instant.parse("2026-02-17T15:59:59Z"));
        assertThat(told()).isEmpty();

        IntStream.range(0, 3).mapToObj(n -> CompletableFuture.runAsync(() -> reminders.remindBy(Instant.parse("2026-02-17T16:00:00Z")))).toList()
                .forEach(CompletableFuture::join);
        reminders.remindBy(Instant.parse("2026-02-20T00:00:00Z"));
        assertThat(told()).as("it sold the one and serves the other").containsExactly(company.zhongwei() + " 2 2026-02-28");

        units.save(agent, test.camera, 1, new SaveUnit(null, null, SOLD.plusDays(5), "FP-1", null, null, null, false, company.zhongwei()));
        reminders.remindBy(Instant.parse("2026-02-26T00:00:00Z"));
        assertThat(told()).as("another day").hasSize(2).contains(company.zhongwei() + " 1 2026-03-05");
    }

    private List<String> told() {
        return jdbc.sql("select distinct n.subject_key || ' ' || (n.facts ->> 'title') || ' ' || (n.facts ->> 'until') from notice n where n.kind = 'CARDS_AWAITED'")
                .query(String.class).list();
    }

    @Test
    void programs_read_the_list() throws Exception {
        test.draw(test.units("HT-1", test.camera).owing(wanting(TermScope.WHOLE)));
        String answer = mvc.perform(get("/api/v1/warranty-cards").param("state", "AWAITED").with(company.bearer(agent))).andReturn().getResponse()
                .getContentAsString();
        assertThat(answer).contains("\"state\":\"AWAITED\"", "\"lastDay\":\"2026-02-28\"", "\"equipment\":" + test.camera);
        assertThat(mvc.perform(get("/api/v1/warranty-cards").param("state", "LOST").with(company.bearer(agent))).andReturn().getResponse().getStatus())
                .isEqualTo(400);
    }

    private static ContractDocument wanting(TermScope scope) {
        return new ContractDocument(List.of(new WarrantyTerm("card", "终身维修", "for life", scope, List.of(Evidence.of(EvidenceKind.SALE)),
                List.of(new Phase(Span.years(1), Liability.FREE, Liability.FREE, Liability.FREE, null)), null, Span.months(1), false, false, null, null,
                null, null)), null, null, null, null);
    }

    private List<CardRow> list(String... filters) {
        var parameters = new LinkedMultiValueMap<String, String>();
        for (int i = 0; i < filters.length; i += 2) {
            parameters.add(filters[i], filters[i + 1]);
        }
        return cards.page(agent, WarrantyCards.LISTING.strict(parameters)).rows();
    }

    private Document page(MockHttpServletRequestBuilder request, Locale language, int status) throws Exception {
        MockHttpServletResponse answer = send(request, language);
        assertThat(answer.getStatus()).isEqualTo(status);
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, Locale language) throws Exception {
        return mvc.perform(request.locale(language).with(company.signedIn(agent))).andReturn().getResponse();
    }
}
