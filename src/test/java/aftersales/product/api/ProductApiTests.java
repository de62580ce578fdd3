package aftersales.product.api;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.customer.CustomerKind;
import aftersales.customer.CustomerService;
import aftersales.customer.RegisterCustomer;
import aftersales.customer.Registered;
import aftersales.customer.SaveCustomer;
import aftersales.customer.SaveSite;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.Role;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import aftersales.testing.Program;
import aftersales.testing.Program.Answer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class ProductApiTests {

    private static final String CAMERA = "{\"code\":\"TS-3\",\"nameZh\":\"固定点测速\",\"nameEn\":\"Speed camera\",\"category\":\"监控\"}";

    @Autowired
    Program program;
    @Autowired
    Company company;
    @Autowired
    CustomerService customers;
    Actor agent;
    Registered road;
    Answer camera;

    @BeforeEach
    void found() {
        company.found();
        agent = company.agent(company.headquarters());
        road = customers.register(agent, new RegisterCustomer(new SaveCustomer(null, "宁夏公路局", CustomerKind.GOVERNMENT, null, true),
                new SaveSite("G6 K1123", "京藏高速", "640104"), null));
        camera = program.post(agent, "/api/v1/models", CAMERA).expect(201);
    }

    @Test
    void a_model_is_created_read_and_changed() {
        assertThat(program.get(agent, camera.location()).body()).isEqualTo(camera.body());
        assertThat(camera.text("/organization/name")).isEqualTo("总部");
        Answer changed = program.put(agent, camera.location(), camera.tag(), CAMERA.replace("TS-3", "TS-3A")).expect(200);
        assertThat(changed.text("/code")).isEqualTo("TS-3A");
        program.put(agent, camera.location(), camera.tag(), CAMERA).expect(412);
        assertThat(program.post(agent, "/api/v1/models", "{\"code\":\"X\"}").expect(422).fault("nameZh")).isEqualTo("product.model.name.missing");
        assertThat(program.post(agent, "/api/v1/models", "{\"code\":\"ts-3a\",\"nameEn\":\"X\"}").expect(422).fault("code")).isEqualTo("product.model.code.taken");
    }

    @Test
    void models_are_listed_with_the_equipment_in_reach() {
        install("40-2217");
        program.post(agent, "/api/v1/models", "{\"code\":\"AB-1\",\"nameEn\":\"Server\",\"category\":\"IT\"}").expect(201);
        assertThat(program.pages(agent, "/api/v1/models?limit=1", "/code")).containsExactly("AB-1", "TS-3");
        assertThat(program.get(agent, "/api/v1/models?category=%E7%9B%91%E6%8E%A7").text("/items/0/equipment")).isEqualTo("1");
        assertThat(program.get(company.agent(company.yinchuan()), camera.location()).expect(200).body().at("/organization/name").isNull()).isTrue();
    }

    @Test
    void a_device_is_registered_once_read_and_changed() {
        String body = device("SN 40-2217", ",\"acceptedOn\":\"2025-12-12\",\"tag\":\"资产 7\"");
        Answer made = program.post(agent, "/api/v1/equipment", "k", body).expect(201);
        assertThat(program.post(agent, "/api/v1/equipment", "k", body).expect(201).location()).isEqualTo(made.location());
        Answer read = program.get(agent, made.location()).expect(200);
        assertThat(read.text("/model/nameZh")).isEqualTo("固定点测速");
        assertThat(read.text("/site/name")).isEqualTo("G6 K1123");
        assertThat(read.text("/acceptedOn")).isEqualTo("2025-12-12");
        assertThat(read.body().at("/customer/id").asLong()).isEqualTo(road.customer().value());
        Answer changed = program.put(agent, made.location(), made.tag(), device("SN 40-2218", ",\"state\":\"RETIRED\"")).expect(200);
        assertThat(changed.tag()).isEqualTo("\"1\"");
        assertThat(changed.body().at("/tag").isNull()).isTrue();
        program.put(agent, made.location(), made.tag(), device("SN 1", "")).expect(412);
        program.put(agent, made.location(), "\"1\"", device("SN 1", ",\"version\":3")).expect(400);
    }

    @Test
    void equipment_is_listed_by_page_and_filter() {
        List.of("A-1", "A-2", "B-1").forEach(this::install);
        program.post(agent, "/api/v1/equipment", device("C-1", ",\"state\":\"RETIRED\"")).expect(201);
        assertThat(program.pages(agent, "/api/v1/equipment?limit=1&sort=serial", "/serial")).containsExactly("A-1", "A-2", "B-1");
        assertThat(program.pages(agent, "/api/v1/equipment?limit=2&state=all", "/serial")).containsExactly("C-1", "B-1", "A-2", "A-1");
        assertThat(program.pages(agent, "/api/v1/equipment?q=b1&customer=" + road.customer(), "/serial")).containsExactly("B-1");
        assertThat(program.pages(agent, "/api/v1/equipment?site=999999", "/serial")).isEmpty();
        assertThat(program.get(agent, "/api/v1/equipment?state=LOST").expect(400).fault("state")).isEqualTo("webkit.error.malformed");
    }

    @Test
    void what_is_wrong_is_said_by_field() {
        install("SN-1");
        assertThat(program.post(agent, "/api/v1/equipment", device("sn 1", "")).expect(422).fault("serial")).isEqualTo("product.equipment.serial.taken");
        assertThat(program.post(agent, "/api/v1/equipment", device("X1", ",\"acceptedOn\":\"2999-01-01\"")).expect(422).fault("acceptedOn"))
                .isEqualTo("webkit.field.PastOrPresent");
        assertThat(program.post(agent, "/api/v1/equipment", "{\"serial\":\"X1\"}").expect(422).fault("model")).isEqualTo("webkit.field.NotNull");
        assertThat(program.post(agent, "/api/v1/equipment", device("X1", ",\"installedOn\":\"soon\"")).expect(400).fault("installedOn"))
                .isEqualTo("webkit.error.malformed");
    }

    @Test
    void nobody_reads_or_writes_out_of_reach() {
        Answer device = install("A-1");
        Actor stranger = company.agent(company.stranger());
        program.get(stranger, device.location()).expect(404);
        program.get(stranger, camera.location()).expect(404);
        program.put(stranger, device.location(), device.tag(), device("A-2", "")).expect(404);
        program.put(company.agent(company.yinchuan()), camera.location(), camera.tag(), CAMERA).expect(404);
        program.post(stranger, "/api/v1/equipment", device("A-3", "")).expect(404);
        assertThat(program.get(stranger, "/api/v1/equipment").text("/count")).isEqualTo("0");
        assertThat(program.get(stranger, "/api/v1/models").text("/count")).isEqualTo("0");
        program.post(company.actor(company.headquarters(), Role.DISPATCHER), "/api/v1/equipment", device("A-4", "")).expect(403);
    }

    private Answer install(String serial) {
        return program.post(agent, "/api/v1/equipment", device(serial, "")).expect(201);
    }

    private String device(String serial, String more) {
        return "{\"model\":" + camera.text("/id") + ",\"site\":" + road.site() + ",\"serial\":\"" + serial + "\"" + more + "}";
    }
}
