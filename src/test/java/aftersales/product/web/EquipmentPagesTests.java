package aftersales.product.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import aftersales.customer.CustomerKind;
import aftersales.customer.CustomerService;
import aftersales.customer.RegisterCustomer;
import aftersales.customer.Registered;
import aftersales.customer.SaveCustomer;
import aftersales.customer.SaveSite;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.EquipmentId;
import aftersales.kernel.identity.ModelId;
import aftersales.kernel.identity.Role;
import aftersales.product.EquipmentQueries;
import aftersales.product.EquipmentService;
import aftersales.product.EquipmentState;
import aftersales.product.ModelService;
import aftersales.product.SaveEquipment;
import aftersales.product.SaveModel;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Browser;
import aftersales.testing.Company;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ApplicationTest
class EquipmentPagesTests {

    @Autowired
    Browser browser;
    @Autowired
    Company company;
    @Autowired
    CustomerService customers;
    @Autowired
    ModelService models;
    @Autowired
    EquipmentService equipment;
    @Autowired
    EquipmentQueries queries;
    Actor agent;
    Registered road;
    ModelId camera;
    EquipmentId device;

    @BeforeEach
    void found() {
        company.found();
        agent = company.agent(company.headquarters());
        road = customers.register(agent, new RegisterCustomer(new SaveCustomer(null, "宁夏公路局", CustomerKind.GOVERNMENT, null, true),
                new SaveSite("G6 K1123", "京藏高速", "640104"), null));
        camera = models.create(agent, new SaveModel(null, "TS-3", "固定点测速", "Speed camera", "Hikvision", "监控", null, true));
        device = equipment.install(agent, new SaveEquipment(camera, Objects.requireNonNull(road.site()), "SN 40-2217", "资产 7", null,
                LocalDate.of(2025, 12, 12), EquipmentState.IN_SERVICE, "朝南"));
    }

    @Test
    void the_list_tells_what_stands_where_in_both_languages() {
        Document list = browser.open(agent, Locale.ENGLISH, "/equipment");
        assertThat(list.select("tbody tr").text()).contains("SN 40-2217", "Speed camera", "TS-3", "宁夏公路局", "G6 K1123", "12 Dec 2025");
        Document chinese = browser.open(agent, Locale.CHINA, "/equipment?q=测速&sort=accepted");
        assertThat(chinese.select("h1").text()).isEqualTo("设备");
        assertThat(Browser.words(chinese)).contains("固定点测速", "验收日期", "在用");
        assertThat(Browser.words(browser.open(agent, Locale.ENGLISH, "/equipment?state=RETIRED"))).contains("Nothing matches");
    }

    @Test
    void a_narrowed_list_says_to_whom_and_lets_one_out_again() {
        Document list = browser.open(agent, Locale.ENGLISH, "/equipment?customer=" + road.customer() + "&site=" + road.site() + "&model=" + camera);
        assertThat(list.select(".chip[aria-current=true]").eachText()).anyMatch(text -> text.startsWith("宁夏公路局")).anyMatch(text -> text.startsWith("TS-3"));
        assertThat(list.select("main a.btn-primary").attr("href")).isEqualTo("/equipment/new?site=" + road.site());
        assertThat(browser.open(company.agent(company.stranger()), Locale.ENGLISH, "/equipment?customer=" + road.customer()).text()).doesNotContain("宁夏公路局");
    }

    @Test
    void the_record_leads_to_the_call_the_model_and_the_place() {
        Document record = browser.open(agent, Locale.CHINA, "/equipment/" + device);
        assertThat(Browser.words(record)).contains("固定点测速", "SN 40-2217", "资产 7", "2025", "朝南", "银川维护中心", "在用");
        assertThat(record.select("main a").eachAttr("href")).contains("/tickets/new?customer=" + road.customer() + "&site=" + road.site() + "&equipment=" + device,
                "/tickets?equipment=" + device, "/models/" + camera, "/customers/" + road.customer(), "/equipment/" + device + "/edit");
        Document read = browser.open(company.actor(company.yinchuan(), Role.TECHNICIAN), Locale.ENGLISH, "/equipment/" + device);
        assertThat(read.select("main a[href$=/edit], main a[href^=/tickets/new]")).isEmpty();
    }

    @Test
    void a_new_device_is_asked_for_its_place_first() {
        Document place = browser.open(agent, Locale.ENGLISH, "/equipment/new");
        assertThat(Browser.words(place)).contains("Whose equipment is it?");
        Document found = browser.page(agent, Locale.ENGLISH, get("/equipment/new").param("q", "公路"), 200);
        String next = found.select(".lines a").attr("href");
        assertThat(next).isEqualTo("/equipment/new?customer=" + road.customer() + "&site=" + road.site());
        Document form = browser.open(agent, Locale.ENGLISH, next);
        assertThat(form.select("select[name=site] option[selected]").text()).contains("G6 K1123");
        assertThat(form.select("select[name=model] option").text()).contains("监控 · TS-3 · Speed camera");
        assertThat(browser.page(agent, Locale.CHINA, get("/equipment/new").param("q", "没有的"), 200).select("main a[href^=/customers/new]").attr("href"))
                .contains("to=/equipment/new");
    }

    @Test
    void a_device_is_registered_once_and_twice_the_same_number_is_refused() {
        String first = browser.send(agent, install("SN 1").param("submission", "s1")).getRedirectedUrl();
        assertThat(browser.send(agent, install("SN 1").param("submission", "s1")).getRedirectedUrl()).isEqualTo(first);
        Document taken = browser.page(agent, Locale.CHINA, install("sn-1").param("submission", "s2").param("acceptedOn", "2025-01-02"), 422);
        assertThat(taken.select("#field-serial-error").text()).contains("已有此序列号");
        assertThat(taken.select("input[name=acceptedOn]").val()).isEqualTo("2025-01-02");
        assertThat(taken.select("select[name=model] option[selected]").text()).contains("TS-3");
    }

    @Test
    void a_day_that_is_none_or_lies_ahead_is_said_at_its_field() {
        assertThat(browser.page(agent, Locale.ENGLISH, install("SN 2").param("acceptedOn", "2999-01-01"), 422).select("#field-acceptedOn-error").text())
                .contains("future");
        assertThat(browser.page(agent, Locale.ENGLISH, install("SN 2").param("installedOn", "yesterday"), 422).select("#field-installedOn-error").text())
                .contains("could not be understood");
        assertThat(browser.page(agent, Locale.ENGLISH, install(" "), 422).select("#field-serial-error").text()).contains("equipment tag");
    }

    @Test
    void a_device_is_changed_and_the_second_editor_is_told() {
        Document form = browser.open(agent, Locale.ENGLISH, "/equipment/" + device + "/edit");
        assertThat(form.select("input[name=acceptedOn]").val()).isEqualTo("2025-12-12");
        assertThat(form.select("input[name=state][checked]").val()).isEqualTo("IN_SERVICE");
        MockHttpServletRequestBuilder change = fields(post("/equipment/" + device), "SN 40-2218").param("version", "0");
        assertThat(browser.send(agent, change).getRedirectedUrl()).isEqualTo("/equipment/" + device);
        Document conflict = browser.page(agent, Locale.ENGLISH, fields(post("/equipment/" + device), "SN 40-2219").param("version", "0"), 409);
        assertThat(conflict.select(".callout").text()).contains("SN 40-2218");
        assertThat(conflict.select("input[name=serial]").val()).isEqualTo("SN 40-2219");
        assertThat(queries.get(agent, device).serial()).isEqualTo("SN 40-2218");
    }

    @Test
    void foreign_devices_and_places_are_not_there() {
        Actor stranger = company.agent(company.stranger());
        for (String path : List.of("/equipment/" + device, "/equipment/" + device + "/edit", "/equipment/new?site=" + road.site(),
                "/equipment/new?customer=" + road.customer(), "/models/" + camera)) {
            assertThat(browser.send(stranger, get(path)).getStatus()).as(path).isEqualTo(404);
        }
        assertThat(browser.send(stranger, fields(post("/equipment/" + device), "X").param("version", "0")).getStatus()).isEqualTo(404);
        assertThat(browser.send(stranger, install("X")).getStatus()).isEqualTo(404);
        assertThat(browser.send(company.actor(company.yinchuan(), Role.DISPATCHER), install("X")).getStatus()).isEqualTo(403);
    }

    private MockHttpServletRequestBuilder install(String serial) {
        return fields(post("/equipment"), serial).param("customer", road.customer().toString());
    }

    private MockHttpServletRequestBuilder fields(MockHttpServletRequestBuilder request, String serial) {
        return request.param("site", String.valueOf(road.site())).param("model", camera.toString()).param("serial", serial).param("state", "IN_SERVICE");
    }
}
