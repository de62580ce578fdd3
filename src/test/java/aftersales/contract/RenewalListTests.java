package aftersales.contract;

import static aftersales.contract.ContractCase.kept;
import static aftersales.contract.ContractCase.valid;
import static aftersales.testing.Company.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.Role;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import aftersales.testing.TestClock;
import aftersales.webkit.list.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.util.LinkedMultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What managers should renew. */
@ApplicationTest
class RenewalListTests {

    /** In Yinchuan it is the first of June already. */
    private static final Instant NOW = Instant.parse("2026-05-31T17:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    @Autowired RenewalQueries renewals;
    @Autowired ContractRenewal renewal;
    @Autowired Company company;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;
    @Autowired MockMvc mvc;
    @Autowired JsonMapper json;
    @Autowired AutowireCapableBeanFactory beans;

    private ContractCase test;
    private Actor manager;

    @BeforeEach
    void found() {
        company.found();
        clock.set(NOW);
        test = beans.createBean(ContractCase.class);
        manager = company.actor(company.headquarters(), Role.MANAGER);
    }

    @Test
    void what_ends_or_ended_and_goes_on_in_nothing_comes_soonest_first() {
        ending("far", 61);
        ending("near", 60);
        ending("today", 0);
        ending("short", 30, 29);
        ending("lately", -90);
        ending("long ago", -91);
        renewal.renew(manager, ending("renewed", 5), null, false);
        ContractId draft = renewal.renew(manager, ending("perhaps", 6), "next", true);
        test.draw(valid(test.whole("draft"), ContractCase.FROM, TODAY, true));
        test.draw(valid(test.whole("endless"), ContractCase.FROM, null, false));

        List<RenewalRow> rows = page().rows();

        assertThat(rows).extracting(RenewalRow::number).containsExactly("lately", "today", "perhaps", "near");
        assertThat(rows).extracting(RenewalRow::daysLeft).containsExactly(-90L, 0L, 6L, 60L);
        assertThat(rows).extracting(RenewalRow::state).containsExactly(ContractState.EXPIRED, ContractState.EXPIRING, ContractState.EXPIRING,
                ContractState.EXPIRING);
        assertThat(rows.get(2).draft()).isEqualTo(new ContractDetail.Link(draft, "next"));
        assertThat(page("days=30").rows()).extracting(RenewalRow::number).containsExactly("lately", "today", "perhaps", "short");
        assertThat(page("days=366").rows()).extracting(RenewalRow::number).contains("far").doesNotContain("renewed", "endless");
    }

    @Test
    void each_unit_counts_once_however_it_is_covered() {
        test.draw(valid(test.whole("whole"), ContractCase.FROM, TODAY, false));
        test.draw(valid(test.sites("site", test.yinchuan), ContractCase.FROM, TODAY, false));
        test.draw(valid(ContractCase.cover(test.whole("both"), java.util.Set.of(test.yinchuan), java.util.Set.of(test.camera, test.radar)),
                ContractCase.FROM, TODAY, false));

        assertThat(page().rows()).extracting(row -> row.number() + " " + row.units()).containsExactly("whole 2", "site 1", "both 2");
    }

    @Test
    void it_is_read_page_by_page_from_each_side() {
        for (int i = 0; i < 45; i++) {
            ending("HT-" + i, i % 5);
        }
        Page<RenewalRow> first = page();
        assertThat(first.rows()).hasSize(40);
        assertThat(first.count().number()).isEqualTo(45);

        Page<RenewalRow> second = page(java.net.URI.create(first.next()).getQuery().split("&"));

        assertThat(second.rows()).hasSize(5).doesNotContainAnyElementsOf(first.rows());
        assertThat(page(java.net.URI.create(second.previous()).getQuery().split("&")).rows()).isEqualTo(first.rows());
    }

    @Test
    void of_many_contracts_only_those_that_end_are_read() {
        ending("HT-1", 1);
        jdbc.sql("""
                insert into contract (organization_id, customer_id, policy_id, number, title, valid_from, valid_to, draft, whole_customer, created_at,
                    current_version, reminder_days)
                select k.organization_id, k.customer_id, k.policy_id, 'N' || n, k.title, k.valid_from, date '2030-01-01' + n, false, true, k.created_at, 1, 60
                from contract k, generate_series(1, 5000) n""").update();
        jdbc.sql("analyze contract").update();
        long before = scans();

        assertThat(page().rows()).extracting(RenewalRow::number).containsExactly("HT-1");

        long deadline = System.nanoTime() + 15_000_000_000L;
        while (scans() == before && System.nanoTime() < deadline) {
            jdbc.sql("select pg_sleep(0.2)").query(String.class).single();
        }
        assertThat(scans()).as("the last days are asked of their index").isGreaterThan(before);
    }

    private long scans() {
        return jdbc.sql("select idx_scan from pg_stat_user_indexes where indexrelname = 'contract_validity'").query(Long.class).single();
    }

    @Test
    void everybody_sees_what_his_organisation_keeps_and_can_narrow_it() {
        test.draw(kept(valid(test.whole("below"), ContractCase.FROM, TODAY, false), company.yinchuan()));
        ending("ours", 1);

        assertThat(page().rows()).extracting(RenewalRow::number).containsExactly("below", "ours");
        assertThat(page("organization=" + company.yinchuan()).rows()).extracting(RenewalRow::number).containsExactly("below");
        assertThat(page("organization=" + company.headquarters()).rows()).hasSize(2);
        assertThat(of(company.actor(company.yinchuan(), Role.MANAGER)).rows()).extracting(RenewalRow::number).containsExactly("below");
        assertThat(of(company.actor(company.stranger(), Role.MANAGER)).rows()).isEmpty();
        assertThat(of(SYSTEM).rows()).hasSize(2);
    }

    @Test
    void the_page_leads_from_the_menu_to_the_renewal_and_programs_read_the_same() throws Exception {
        ContractId id = ending("HT-1", 12);
        ending("HT-0", -3);

        for (Locale language : new Locale[] {Locale.ENGLISH, Locale.CHINA}) {
            Document list = Jsoup.parse(mvc.perform(get("/contract-renewals").param("days", "30").locale(language).with(company.signedIn(manager)))
                    .andReturn().getResponse().getContentAsString());
            assertThat(list.select("nav a[href=/contract-renewals]")).isNotEmpty();
            assertThat(list.select("tbody tr")).hasSize(2);
            assertThat(list.select("tbody tr").get(0).text()).contains(language == Locale.ENGLISH ? "Ended" : "已过 3 天");
            assertThat(list.select("tbody tr").get(1).select("a[href='/contracts/" + id + "/renewal']")).hasSize(1);
            assertThat(list.select("select[name=days] option[selected]").val()).isEqualTo("30");
            assertThat(list.text()).doesNotContain("??");
        }
        JsonNode rows = json.readTree(mvc.perform(get("/api/v1/contract-renewals").param("limit", "1").with(company.bearer(manager))).andReturn()
                .getResponse().getContentAsString()).get("items");
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).get("daysLeft").asInt()).isEqualTo(-3);
        assertThat(rows.get(0).get("state").asString()).isEqualTo("EXPIRED");
        assertThat(rows.get(0).get("units").asInt()).isEqualTo(2);
    }

    private ContractId ending(String number, int days) {
        return ending(number, days, 60);
    }

    private ContractId ending(String number, int days, int reminder) {
        return test.draw(valid(test.whole(number), LocalDate.of(2025, 1, 1), TODAY.plusDays(days), false).reminding(reminder));
    }

    private Page<RenewalRow> of(Actor actor) {
        return renewals.page(actor, RenewalQueries.LISTING.request(new LinkedMultiValueMap<>()));
    }

    private Page<RenewalRow> page(String... asked) {
        var parameters = new LinkedMultiValueMap<String, String>();
        Arrays.stream(asked).map(one -> one.split("=", 2)).forEach(one -> parameters.add(one[0], one[1]));
        return renewals.page(manager, RenewalQueries.LISTING.request(parameters));
    }
}
