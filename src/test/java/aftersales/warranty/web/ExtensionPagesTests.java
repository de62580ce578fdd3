package aftersales.warranty.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import aftersales.contract.ContractCase;
import aftersales.contract.ContractExtensions;
import aftersales.contract.ContractQueries;
import aftersales.contract.owed.ContractDocument;
import aftersales.contract.template.TemplateQueries;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.Role;
import aftersales.product.EquipmentService;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import aftersales.testing.TestClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An extension is sold from the page of a contract or of a unit, and taken back; programs do the same. */
@ApplicationTest
class ExtensionPagesTests {

    @Autowired MockMvc mvc;
    @Autowired Company company;
    @Autowired ContractExtensions extensions;
    @Autowired ContractQueries contracts;
    @Autowired TemplateQueries templates;
    @Autowired EquipmentService equipment;
    @Autowired TestClock clock;
    @Autowired JsonMapper json;
    @Autowired AutowireCapableBeanFactory beans;

    private ContractCase test;
    private Actor manager;
    private ContractId contract;
    private String address;

    @BeforeEach
    void found() {
        company.found();
        clock.set(Instant.parse("2026-06-10T02:00:00Z"));
        test = beans.createBean(ContractCase.class);
        manager = company.actor(company.headquarters(), Role.MANAGER);
        ContractDocument owed = templates.get(manager, "it-equipment").template().document();
        contract = test.draw(test.whole("HT-1").owing(owed));
        equipment.accept(manager, test.camera, LocalDate.parse("2025-08-31"));
        address = "/contracts/" + contract + "/extensions";
    }

    private MockHttpServletRequestBuilder typed(String... more) {
        Map<String, String[]> fields = new LinkedHashMap<>(Map.of("terms", new String[] {"whole"}, "amount", new String[] {"6"}, "unit", new String[] {"MONTHS"},
                "free", new String[] {"PARTS", "LABOUR"}, "mode", new String[] {"CARRY_IN"}, "soldOn", new String[] {"2026-06-01"},
                "currency", new String[] {"CNY"}, "order", new String[] {"PO-7"}, "buyer", new String[] {"宁夏公安交警"},
                "version", new String[] {"" + contracts.get(manager, contract).row().version()}));
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], new String[] {more[i + 1]});
        }
        MockHttpServletRequestBuilder request = post(address);
        fields.forEach(request::param);
        return request;
    }

    @Test
    void what_is_shown_is_what_is_sold() throws Exception {
        assertThat(page(get("/contracts/" + contract), Locale.CHINA, 200).select("a[href='" + address + "/new']").text()).isEqualTo("售延保");
        Document blank = page(get(address + "/new"), Locale.CHINA, 200);
        assertThat(blank.select("input[name=terms]").eachAttr("value")).containsExactly("whole");
        assertThat(blank.select("input[name=soldOn]").val()).isEqualTo("2026-06-10");
        assertThat(blank.select("button[name=sell]")).isEmpty();

        Document shown = page(typed("price", "1200.50", "show", "show"), Locale.ENGLISH, 200);
        assertThat(shown.select("#days tbody tr").eachText()).anySatisfy(row -> assertThat(row).contains("40-2217", "31 Aug 2026", "1 Sep 2026", "28 Feb 2027"))
                .anySatisfy(row -> assertThat(row).contains("40-2218", "Follows once the term has begun"));
        assertThat(shown.select("input[name=price]").val()).isEqualTo("1200.50");
        assertThat(extensions.of(manager, contract)).isEmpty();

        String seen = shown.select("input[name=seen]").val();
        Document again = page(typed("price", "1200.50", "sell", "sell", "seen", "other"), Locale.ENGLISH, 200);
        assertThat(again.select("button[name=sell]").text()).isEqualTo("Sell");
        assertThat(extensions.of(manager, contract)).isEmpty();
        assertThat(send(typed("price", "1200.50", "sell", "sell", "seen", seen), Locale.ENGLISH).getRedirectedUrl()).isEqualTo("/contracts/" + contract + "#extensions");
        assertThat(extensions.of(manager, contract)).hasSize(1);
    }

    @Test
    void it_stands_on_the_contract_and_on_its_units_in_both_languages_and_is_taken_back_with_a_reason() throws Exception {
        sell();
        Document english = page(get("/contracts/" + contract), Locale.ENGLISH, 200);
        assertThat(english.select("section[aria-labelledby=extensions]").text()).contains("6 months; free: parts, labour", "Sold on 1 Jun 2026 to 宁夏公安交警",
                "order PO-7", "version 2");
        assertThat(english.select("#versions").text()).contains("Version 2 extension sold", "Extensions: changed");
        Document chinese = page(get("/equipment/" + test.camera), Locale.CHINA, 200);
        assertThat(chinese.select("section[aria-labelledby=extensions]").text()).contains("6 个月，免费：材料费、人工费；送修", "2026年6月1日 售出延保，合同 HT-1", "订单 PO-7");
        assertThat(chinese.select("a[href='" + address + "/new?unit=" + test.camera + "']")).hasSize(1);
        assertThat(page(get(address + "/new?unit=" + test.camera), Locale.ENGLISH, 200).select("textarea[name=units]").val()).isEqualTo("40-2217");

        String back = address + "/1/withdrawal";
        assertThat(page(get(back), Locale.CHINA, 200).select("h1").text()).isEqualTo("撤销合同 HT-1 的第 1 份延保");
        String version = "" + contracts.get(manager, contract).row().version();
        assertThat(page(post(back).param("reason", " ").param("version", version), Locale.ENGLISH, 422).select(".form-problems a").eachAttr("href"))
                .containsExactly("#field-reason");
        send(post(back).param("reason", "误售").param("version", version), Locale.ENGLISH);
        assertThat(page(get("/contracts/" + contract), Locale.ENGLISH, 200).select("section[aria-labelledby=extensions]").text())
                .contains("Withdrawn on 10 Jun 2026 by " + manager.name() + ": 误售");
        assertThat(page(get("/equipment/" + test.camera), Locale.CHINA, 200).select("section[aria-labelledby=extensions]").text()).doesNotContain("PO-7");
    }

    @Test
    void what_is_wrong_stands_beside_its_field_and_nothing_typed_is_lost() throws Exception {
        Document wrong = page(typed("price", "viel", "units", "40-2217\n99-1"), Locale.ENGLISH, 422);
        assertThat(wrong.select(".form-problems a").eachAttr("href")).containsExactly("#field-units");
        assertThat(wrong.select("textarea[name=units]").val()).isEqualTo("40-2217\n99-1");
        assertThat(page(typed("price", "viel"), Locale.CHINA, 422).select("#field-price-error").text()).contains("请填不小于 0 的金额");
        assertThat(page(typed("price", "1", "soldOn", ""), Locale.CHINA, 422).select(".form-problems a").eachAttr("href")).contains("#field-soldOn");
        equipment.accept(manager, test.camera, LocalDate.parse("2024-08-31"));
        Document late = page(typed("price", "1"), Locale.ENGLISH, 422);
        assertThat(late.select("#field-gap-error").text()).contains("40-2217", "2025-08-31");
        assertThat(late.select("#days").text()).contains("The free time ended before the sale");
        sellAt("gap", "true");
        assertThat(page(typed("price", "1", "gap", "true"), Locale.ENGLISH, 422).select("#field-terms-error").text()).contains("Sold already as extension 1");
    }

    @Test
    void programs_ask_for_the_days_sell_once_and_take_back() throws Exception {
        String wish = "{\"terms\":[\"whole\"],\"span\":{\"amount\":1,\"unit\":\"YEARS\"},\"units\":[" + test.camera + "],\"soldOn\":\"2026-06-01\"}";
        JsonNode offer = answer(api(post("/api/v1" + address + "/offer"), wish), 200);
        assertThat(offer.at("/lines/0/until").asString()).isEqualTo("2027-08-31");
        assertThat(offer.get("forSale").asBoolean()).isTrue();

        String sale = "{\"wish\":" + wish + ",\"price\":99.995,\"currency\":\"CNY\",\"order\":\"PO-1\"}";
        JsonNode sold = answer(api(post("/api/v1" + address).header("Idempotency-Key", "k1"), sale), 201);
        assertThat(answer(api(post("/api/v1" + address).header("Idempotency-Key", "k1"), sale), 201).get("number")).isEqualTo(sold.get("number"));
        assertThat(sold.get("price").asDouble()).isEqualTo(100.0);
        assertThat(answer(get("/api/v1" + address).with(company.bearer(manager)), 200)).hasSize(1);
        JsonNode refused = answer(api(post("/api/v1" + address), sale), 422);
        assertThat(refused.toString()).contains("terms");
        assertThat(answer(api(post("/api/v1" + address + "/1/withdrawal"), "{\"reason\":\"refund\"}"), 200).at("/withdrawn/reason").asString()).isEqualTo("refund");
    }

    private void sell() throws Exception {
        sellAt("units", "");
    }

    private void sellAt(String name, String value) throws Exception {
        String seen = page(typed("price", "1200", name, value), Locale.ENGLISH, 200).select("input[name=seen]").val();
        assertThat(send(typed("price", "1200", "sell", "sell", "seen", seen, name, value), Locale.ENGLISH).getStatus()).isEqualTo(302);
    }

    private MockHttpServletRequestBuilder api(MockHttpServletRequestBuilder request, String body) {
        return request.contentType(MediaType.APPLICATION_JSON).content(body).with(company.bearer(manager));
    }

    private JsonNode answer(MockHttpServletRequestBuilder request, int status) throws Exception {
        MockHttpServletResponse response = mvc.perform(request).andReturn().getResponse();
        assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(status);
        return json.readTree(response.getContentAsString());
    }

    private Document page(MockHttpServletRequestBuilder request, Locale language, int status) throws Exception {
        MockHttpServletResponse answer = send(request, language);
        assertThat(answer.getStatus()).isEqualTo(status);
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, Locale language) throws Exception {
        return mvc.perform(request.locale(language).with(company.signedIn(manager))).andReturn().getResponse();
    }
}
