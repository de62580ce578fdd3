package aftersales.customer;

import static aftersales.customer.CustomerWorld.contact;
import static aftersales.customer.CustomerWorld.register;
import static org.assertj.core.api.Assertions.assertThat;

import aftersales.kernel.identity.Actor;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class CallSearchTests {

    @Autowired
    CustomerService customers;
    @Autowired
    ContactService contacts;
    @Autowired
    SiteService sites;
    @Autowired
    CustomerQueries queries;
    @Autowired
    Company company;
    Actor agent;

    @BeforeEach
    void found() {
        company.found();
        agent = company.agent(company.yinchuan());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0951-5055521", "09515055521", "5055521", "5521", "+86 951 5055521", "951 5055521", "0951-5055521-801", "0951505"})
    void finds_a_landline_by_any_way_to_dial_it(String typed) {
        Registered made = register(customers, agent, "宁夏公路局", "640104", "王磊", "(0951) 505 5521 转 8");
        assertThat(queries.findByCall(agent, typed)).singleElement().satisfies(caller -> {
            assertThat(caller.contact()).isEqualTo(made.contact());
            assertThat(caller.site()).isEqualTo(made.site());
            assertThat(caller.matched()).isEqualTo(CallMatch.PHONE);
            assertThat(caller.phone()).isEqualTo("0951-50***21");
        });
    }

    @Test
    void finds_a_number_kept_without_its_area_code_by_the_whole_one() {
        register(customers, agent, "宁夏公路局", "640104", "王磊", "5055521");
        assertThat(queries.findByCall(agent, "0951-5055521")).hasSize(1);
        assertThat(queries.findByCall(agent, "0951-5055522")).isEmpty();
    }

    @Test
    void puts_the_whole_number_before_one_that_only_contains_it() {
        Registered longer = register(customers, agent, "甲", "640104", "王磊", "13912345678");
        Registered exact = register(customers, agent, "乙", "640104", "李敏", "12345678");
        assertThat(queries.findByCall(agent, "12345678")).extracting(CallerRow::customer).containsExactly(exact.customer(), longer.customer());
        assertThat(queries.findByCall(agent, "12345678").get(0).exact()).isTrue();
    }

    @Test
    void finds_by_customer_number_and_by_parts_of_names_of_two_characters() {
        Registered made = register(customers, agent, "宁夏公路局", "640104", "王磊", "110");
        String number = made.number();
        for (String typed : List.of(number, number.toLowerCase(), number.replace("C-", "c"), "公路", "宁夏公路局", "王磊", "滨河路", "公路 王磊", "夏公 滨河")) {
            assertThat(queries.findByCall(agent, typed)).as(typed).isNotEmpty().first()
                    .satisfies(caller -> assertThat(caller.customer()).isEqualTo(made.customer()));
        }
        assertThat(queries.findByCall(agent, "水泵")).isEmpty();
        assertThat(queries.findByCall(agent, "100%_\\'")).isEmpty();
        assertThat(queries.findByCall(agent, "  ")).isEmpty();
    }

    @Test
    void offers_the_only_site_of_a_customer_and_asks_where_there_are_two() {
        Registered made = register(customers, agent, "宁夏公路局", "640104", "王磊", "110");
        assertThat(queries.findByCall(agent, made.number()).get(0).site()).isEqualTo(made.site());
        sites.add(agent, made.customer(), new SaveSite("二期", null, null));
        assertThat(queries.findByCall(agent, made.number()).get(0).site()).isNull();
    }

    @Test
    void leaves_out_who_has_left_and_who_is_no_longer_served() {
        Registered made = register(customers, agent, "宁夏公路局", "640104", "王磊", "13800138000");
        contacts.change(agent, made.contact(), 0, new SaveContact(made.site(), "王磊", null, List.of("13800138000"), null, false));
        assertThat(queries.findByCall(agent, "13800138000")).isEmpty();
        customers.change(agent, made.customer(), 0, new SaveCustomer(null, "宁夏公路局", CustomerKind.GOVERNMENT, null, false));
        assertThat(queries.findByCall(agent, "公路")).isEmpty();
    }

    @Test
    void answers_ten_at_most() {
        for (int i = 0; i < 12; i++) {
            register(customers, agent, "公路局 " + (char) ('A' + i), "640104", "王磊", "110");
        }
        assertThat(queries.findByCall(agent, "公路局")).hasSize(10);
    }

    @Test
    void hints_at_a_customer_with_the_same_number_or_nearly_the_same_name() {
        Registered made = register(customers, agent, "宁夏交通投资集团有限公司", "640104", "王磊", "0951-5055521");
        register(customers, agent, "银川水务有限公司", "640104", "李敏", "13900000000");
        assertThat(queries.alike(agent, "宁夏交通投资（集团）有限责任公司", List.of())).extracting(CustomerRow::id).containsExactly(made.customer());
        assertThat(queries.alike(agent, "别的", List.of("+86 951 5055521"))).extracting(CustomerRow::id).containsExactly(made.customer());
        assertThat(queries.alike(agent, "石嘴山钢铁有限公司", List.of("13800000000"))).isEmpty();
    }

    @Test
    void a_second_number_of_the_same_person_is_found_too() {
        Registered made = customers.register(agent, new RegisterCustomer(CustomerWorld.customer("公路局"), null, contact("王磊", "13800138000", "0951-5055521")));
        assertThat(queries.findByCall(agent, "5055521").get(0).contact()).isEqualTo(made.contact());
        assertThat(queries.findByCall(agent, "5055521").get(0).phone()).isEqualTo("0951-50***21");
    }
}
