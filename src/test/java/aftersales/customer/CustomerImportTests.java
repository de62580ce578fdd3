package aftersales.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.CustomerId;
import aftersales.kernel.identity.Role;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class CustomerImportTests {

    @Autowired
    CustomerImport customers;
    @Autowired
    CustomerQueries queries;
    @Autowired
    Company company;
    @Autowired
    JdbcClient jdbc;
    Actor administrator;

    @BeforeEach
    void found() {
        company.found();
        administrator = company.actor(company.headquarters(), Role.ADMINISTRATOR);
    }

    @Test
    void each_name_becomes_a_customer_of_the_organisation_in_the_order_given() {
        List<String> names = IntStream.range(0, 300).mapToObj(i -> "Caller " + (i * 7919) % 300).toList();

        List<CustomerId> made = customers.register(administrator, company.yinchuan(), names);

        assertThat(made).hasSize(300).doesNotHaveDuplicates();
        for (int i : new int[] {0, 1, 150, 299}) {
            CustomerRow row = queries.get(administrator, made.get(i)).customer();
            assertThat(row.name()).isEqualTo(names.get(i));
            assertThat(row.kind()).isEqualTo(CustomerKind.IMPORT);
            assertThat(row.organization()).isEqualTo(company.yinchuan());
            assertThat(row.number()).matches("C-\\d{6}");
        }
        assertThat(jdbc.sql("select count(*) from access_audit where subject_type = 'customer'").query(Long.class).single()).isEqualTo(300);
    }

    @Test
    void only_administrators_and_only_within_their_reach() {
        Actor agent = company.agent(company.yinchuan());
        Actor stranger = company.actor(company.stranger(), Role.ADMINISTRATOR);

        assertThatThrownBy(() -> customers.register(agent, company.yinchuan(), List.of("A"))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> customers.register(stranger, company.yinchuan(), List.of("A"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> customers.register(administrator, company.yinchuan(), List.of("A", " "))).isInstanceOf(Refusal.class);
    }
}
