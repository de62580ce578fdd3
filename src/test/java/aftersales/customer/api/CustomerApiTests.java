package aftersales.customer.api;

import static org.assertj.core.api.Assertions.assertThat;

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
class CustomerApiTests {

    private static final String PLANT = """
            {"name":"吴江城南污水处理厂","kind":"ENTERPRISE","remarks":"夜间打门卫电话",
             "site":{"name":"二期泵房","address":"城南路 8 号","regionCode":"640104"},
             "contact":{"name":"沈工","role":"设备科","phones":["0512-6340 1122","13912345678"]}}
            """;

    @Autowired
    Program program;
    @Autowired
    Company company;
    Actor agent;

    @BeforeEach
    void found() {
        company.found();
        agent = company.agent(company.headquarters());
    }

    @Test
    void a_customer_is_registered_with_his_first_site_and_contact_and_read_back() {
        Answer made = program.post(agent, "/api/v1/customers", PLANT).expect(201);
        assertThat(made.tag()).isEqualTo("\"0\"");
        Answer read = program.get(agent, made.location()).expect(200);
        assertThat(read.body()).isEqualTo(made.body());
        assertThat(read.text("/number")).matches("C-\\d{6}");
        assertThat(read.body().at("/id").isNumber()).isTrue();
        assertThat(read.text("/organization/name")).isEqualTo("总部");
        assertThat(read.text("/sites/0/organization/name")).isEqualTo("银川维护中心");
        assertThat(read.text("/sites/0/customer/id")).isEqualTo(read.text("/id"));
        assertThat(read.text("/contacts/0/site")).isEqualTo(read.text("/sites/0/id"));
        assertThat(read.text("/contacts/0/phones/1")).isEqualTo("13912345678");
    }

    @Test
    void the_same_key_registers_once_and_another_request_with_it_is_refused() {
        Answer first = program.post(agent, "/api/v1/customers", "k1", PLANT).expect(201);
        Answer second = program.post(agent, "/api/v1/customers", "k1", PLANT).expect(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.location()).isEqualTo(first.location());
        assertThat(program.get(agent, "/api/v1/customers").text("/count")).isEqualTo("1");
        assertThat(program.post(agent, "/api/v1/customers", "k1", body("别家")).status()).isEqualTo(422);
        program.post(agent, first.location() + "/sites", "k2", "{\"name\":\"一期\"}").expect(201);
        program.post(agent, first.location() + "/sites", "k2", "{\"name\":\"一期\"}").expect(201);
        assertThat(program.get(agent, "/api/v1/sites").text("/count")).isEqualTo("2");
    }

    @Test
    void a_list_is_paged_both_ways_filtered_and_strict() {
        List.of("甲厂", "乙厂", "丙厂", "丁厂", "戊厂").forEach(name -> program.post(agent, "/api/v1/customers", body(name)).expect(201));
        program.post(agent, "/api/v1/customers", PLANT).expect(201);
        assertThat(program.pages(agent, "/api/v1/customers?limit=2&sort=number", "/name"))
                .containsExactly("甲厂", "乙厂", "丙厂", "丁厂", "戊厂", "吴江城南污水处理厂");
        assertThat(program.pages(agent, "/api/v1/customers?limit=1&kind=INSTITUTION", "/name")).hasSize(5).first().isEqualTo("戊厂");
        Answer found = program.get(agent, "/api/v1/customers?q=63401122").expect(200);
        assertThat(found.text("/items/0/phone")).isEqualTo("0512-63****22");
        assertThat(found.text("/items/0/contact")).isEqualTo("沈工");
        for (String wrong : List.of("sort=secret", "state=gone", "kind=X", "colour=red", "limit=0", "after=forged")) {
            assertThat(program.get(agent, "/api/v1/customers?" + wrong).expect(400).fault(wrong.split("=")[0])).startsWith("webkit.error.");
        }
    }

    @Test
    void a_change_names_the_version_it_was_made_to() {
        String customer = program.post(agent, "/api/v1/customers", PLANT).location();
        assertThat(program.put(agent, customer, "\"0\"", body("城南水务")).expect(200).tag()).isEqualTo("\"1\"");
        Answer late = program.put(agent, customer, "\"0\"", body("别的")).expect(412);
        assertThat(late.contentType()).startsWith("application/problem+json");
        assertThat(program.put(agent, customer, "x", body("别的")).expect(400).fault("If-Match")).isEqualTo("webkit.error.malformed");
        assertThat(program.get(agent, customer).text("/name")).isEqualTo("城南水务");
        assertThat(program.put(agent, customer, "\"1\"", "{\"name\":\"x\",\"kind\":\"ENTERPRISE\",\"active\":false}").expect(200).text("/active"))
                .isEqualTo("false");
        assertThat(program.get(agent, "/api/v1/customers").text("/count")).isEqualTo("0");
        assertThat(program.get(agent, "/api/v1/customers?state=inactive").text("/count")).isEqualTo("1");
    }

    @Test
    void sites_are_added_listed_and_changed() {
        Answer plant = program.post(agent, "/api/v1/customers", PLANT);
        Answer site = program.post(agent, plant.location() + "/sites", "{\"name\":\"三期\",\"longitude\":106.2,\"latitude\":38.5}").expect(201);
        assertThat(site.location()).isEqualTo("/api/v1/sites/" + site.text("/id"));
        assertThat(site.text("/organization/name")).isEqualTo("总部");
        assertThat(program.put(agent, site.location(), site.tag(), "{\"name\":\"三期\",\"organization\":" + company.zhongwei() + "}").expect(200)
                .text("/chosen")).isEqualTo("true");
        assertThat(program.pages(agent, "/api/v1/sites?limit=1&customer=" + plant.text("/id"), "/name")).containsExactly("三期", "二期泵房");
        assertThat(program.pages(agent, "/api/v1/sites?organization=" + company.zhongwei(), "/name")).containsExactly("三期");
        assertThat(program.pages(agent, "/api/v1/sites?q=%E6%B3%B5%E6%88%BF", "/name")).containsExactly("二期泵房");
        program.put(agent, site.location(), site.tag(), "{\"name\":\"x\"}").expect(412);
        assertThat(program.post(agent, plant.location() + "/sites", "{\"name\":\"x\",\"regionCode\":\"999999\"}").expect(422).fault("regionCode"))
                .isEqualTo("customer.site.region.unknown");
    }

    @Test
    void contacts_are_added_listed_with_hidden_numbers_and_changed() {
        Answer plant = program.post(agent, "/api/v1/customers", PLANT);
        Answer guard = program.post(agent, plant.location() + "/contacts", "{\"name\":\"门卫\",\"phones\":[\"0512-63405555\"]}").expect(201);
        assertThat(guard.body().at("/site").isNull()).isTrue();
        Answer list = program.get(agent, "/api/v1/contacts?q=6340-5555").expect(200);
        assertThat(list.text("/count")).isEqualTo("1");
        assertThat(list.text("/items/0/phones/0")).isEqualTo("0512-63****55");
        assertThat(program.get(agent, guard.location()).text("/phones/0")).isEqualTo("0512-63405555");
        assertThat(program.pages(agent, "/api/v1/contacts?limit=1&sort=name&customer=" + plant.text("/id"), "/name")).hasSize(2);
        assertThat(program.pages(agent, "/api/v1/contacts?site=" + plant.text("/sites/0/id"), "/name")).containsExactly("沈工");
        program.put(agent, guard.location(), guard.tag(), "{\"name\":\"门卫\",\"active\":false}").expect(200);
        assertThat(program.pages(agent, "/api/v1/contacts", "/name")).containsExactly("沈工");
        assertThat(program.post(agent, plant.location() + "/contacts", "{\"name\":\"x\",\"phones\":[\"abc\"]}").expect(422).fault("phones"))
                .isEqualTo("customer.phone.invalid");
    }

    @Test
    void what_is_wrong_is_said_by_field() {
        assertThat(program.post(agent, "/api/v1/customers", "{\"kind\":\"ENTERPRISE\"}").expect(422).fault("name")).isEqualTo("webkit.field.NotBlank");
        assertThat(program.post(agent, "/api/v1/customers", "{\"name\":\"x\",\"kind\":\"ENTERPRISE\",\"site\":{}}").expect(422).fault("site.name"))
                .isEqualTo("webkit.field.NotBlank");
        assertThat(program.post(agent, "/api/v1/customers", "{\"name\":\"x\",\"kind\":\"WRONG\"}").expect(400).fault("kind"))
                .isEqualTo("webkit.error.malformed");
        assertThat(program.post(agent, "/api/v1/customers", "{\"name\":\"x\",\"kind\":\"ENTERPRISE\",\"number\":\"C-1\"}").expect(400).fault("number"))
                .isEqualTo("webkit.error.unknown_field");
    }

    @Test
    void nobody_reads_or_writes_out_of_reach() {
        Answer plant = program.post(agent, "/api/v1/customers", PLANT);
        Actor stranger = company.agent(company.stranger());
        List<String> addresses = List.of(plant.location(), "/api/v1/sites/" + plant.text("/sites/0/id"), "/api/v1/contacts/" + plant.text("/contacts/0/id"));
        for (String address : addresses) {
            program.get(stranger, address).expect(404);
            program.put(stranger, address, "\"0\"", address.contains("customers") ? body("x") : "{\"name\":\"x\"}").expect(404);
        }
        program.post(stranger, plant.location() + "/sites", "{\"name\":\"x\"}").expect(404);
        program.post(stranger, plant.location() + "/contacts", "{\"name\":\"x\"}").expect(404);
        for (String list : List.of("customers", "sites", "contacts")) {
            assertThat(program.get(stranger, "/api/v1/" + list).expect(200).text("/count")).isEqualTo("0");
        }
        program.post(company.actor(company.headquarters(), Role.TECHNICIAN), "/api/v1/customers", PLANT).expect(403);
        assertThat(program.get(company.agent(company.yinchuan()), plant.location()).text("/sites/0/name")).isEqualTo("二期泵房");
    }

    private static String body(String name) {
        return "{\"name\":\"" + name + "\",\"kind\":\"INSTITUTION\"}";
    }
}
