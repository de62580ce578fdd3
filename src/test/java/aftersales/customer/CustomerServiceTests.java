package aftersales.customer;

import static aftersales.customer.CustomerWorld.contact;
import static aftersales.customer.CustomerWorld.customer;
import static aftersales.customer.CustomerWorld.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.kernel.Conflict;
import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.Role;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class CustomerServiceTests {

    @Autowired
    CustomerService customers;
    @Autowired
    SiteService sites;
    @Autowired
    ContactService contacts;
    @Autowired
    CustomerQueries queries;
    @Autowired
    Company company;
    @Autowired
    JdbcClient jdbc;
    Actor agent;

    @BeforeEach
    void found() {
        company.found();
        agent = company.agent(company.yinchuan());
    }

    @Test
    void registers_an_unknown_caller_with_site_and_contact_at_once() {
        Registered made = register(customers, agent, "贺兰酒庄", "640122", "王磊", "139 5371 2345");
        CustomerDetail detail = queries.find(agent, made.number()).orElseThrow();
        assertThat(made.number()).matches("C-\\d{6}");
        assertThat(detail.customer().organization()).isEqualTo(company.yinchuan());
        assertThat(detail.customer().sites()).isEqualTo(1);
        assertThat(detail.customer().phone()).isEqualTo("139****2345");
        assertThat(detail.sites()).singleElement().satisfies(site -> assertThat(site.id()).isEqualTo(made.site()));
        assertThat(detail.contacts()).singleElement().satisfies(contact -> {
            assertThat(contact.site()).isEqualTo(made.site());
            assertThat(contact.phones()).containsExactly("139 5371 2345");
        });
        assertThat(audit("customer", made.number())).containsExactly("registered");
    }

    @Test
    void a_registration_is_made_whole_or_not_at_all() {
        var details = new RegisterCustomer(customer("贺兰酒庄"), new SaveSite("酒窖", null, "999999"), null);
        assertThatThrownBy(() -> customers.register(agent, details)).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.field()).isEqualTo("regionCode"));
        assertThat(jdbc.sql("select count(*) from customer").query(Long.class).single()).isZero();
    }

    @Test
    void the_second_of_two_editors_is_told() {
        Registered made = customers.register(agent, new RegisterCustomer(customer("贺兰酒庄"), new SaveSite("酒窖", null, null), contact("王磊", "110")));
        customers.change(agent, made.customer(), 0, customer("贺兰山酒庄"));
        assertThatThrownBy(() -> customers.change(agent, made.customer(), 0, customer("酒庄"))).isInstanceOf(Conflict.class);
        assertThat(queries.get(agent, made.customer()).customer().name()).isEqualTo("贺兰山酒庄");

        var site = queries.get(agent, made.customer()).sites().get(0);
        sites.change(agent, site.id(), site.version(), new SaveSite("新酒窖", null, null));
        assertThatThrownBy(() -> sites.change(agent, site.id(), site.version(), new SaveSite("旧酒窖", null, null))).isInstanceOf(Conflict.class);

        var person = queries.get(agent, made.customer()).contacts().get(0);
        contacts.change(agent, person.id(), person.version(), contact("王磊", "119"));
        assertThatThrownBy(() -> contacts.change(agent, person.id(), person.version(), contact("王磊", "120")))
                .as("a changed number is a change of the person").isInstanceOf(Conflict.class);
    }

    @Test
    void only_agents_managers_and_administrators_write() {
        Registered made = register(customers, agent, "贺兰酒庄", "640122", "王磊", "110");
        for (Role role : List.of(Role.DISPATCHER, Role.TECHNICIAN)) {
            Actor other = company.actor(company.yinchuan(), role);
            assertThatThrownBy(() -> customers.register(other, new RegisterCustomer(customer("酒庄"), null, null))).isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> customers.change(other, made.customer(), 0, customer("酒庄"))).isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> sites.add(other, made.customer(), new SaveSite("酒窖", null, null))).isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> contacts.add(other, made.customer(), contact("李敏"))).isInstanceOf(Refusal.class);
        }
    }

    @Test
    void who_only_answers_for_a_site_adds_people_there_but_does_not_rename_the_customer() {
        Actor zhongwei = company.agent(company.zhongwei());
        Registered made = register(customers, agent, "宁夏公路局", "640502", "王磊", "110");
        contacts.add(zhongwei, made.customer(), new SaveContact(made.site(), "张倩", "值班员", List.of("0955-7011234")));
        assertThatThrownBy(() -> customers.change(zhongwei, made.customer(), 0, customer("中卫公路局")))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("customer.kept.elsewhere"));
    }

    @Test
    void a_contact_stays_with_his_own_customer() {
        Registered first = register(customers, agent, "贺兰酒庄", "640122", "王磊", "110");
        Registered second = register(customers, agent, "西夏酒庄", "640105", "李敏", "119");
        var misplaced = new SaveContact(second.site(), "王磊", null, List.of());
        assertThatThrownBy(() -> contacts.add(agent, first.customer(), misplaced)).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.field()).isEqualTo("site"));
    }

    @Test
    void a_customer_is_not_handed_to_an_organisation_out_of_reach() {
        Registered made = register(customers, agent, "贺兰酒庄", "640122", "王磊", "110");
        assertThatThrownBy(() -> customers.change(agent, made.customer(), 0, customer(company.stranger(), "贺兰酒庄"))).isInstanceOf(NotFound.class);
        var site = new SaveSite("酒窖", null, null, company.stranger(), null, null, true);
        assertThatThrownBy(() -> sites.add(agent, made.customer(), site)).isInstanceOf(NotFound.class);
    }

    private List<String> audit(String type, String key) {
        return jdbc.sql("select action from access_audit where subject_type = ? and subject_key = ? order by sequence").params(type, key)
                .query(String.class).list();
    }
}
