package aftersales.access;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@ApplicationTest
class PublicLinksTests {

    @Autowired
    PublicLinks links;
    @Autowired
    Company company;
    @Autowired
    TransactionOperations transactions;
    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void found() {
        company.found();
    }

    @Test
    void a_link_opens_its_subject_and_its_purpose_only() {
        String secret = make("ticket 7", Duration.ofHours(1));
        assertThat(links.open("survey", secret)).get().satisfies(opened -> {
            assertThat(opened.subject()).isEqualTo("ticket 7");
            assertThat(opened.organization()).isEqualTo(company.yinchuan());
        });
        assertThat(links.open("invitation", secret)).isEmpty();
        assertThat(links.open("survey", secret + "A")).isEmpty();
        assertThat(links.open("survey", "")).isEmpty();
    }

    @Test
    void a_link_of_no_organization_opens_too() {
        String secret = links.make(Company.SYSTEM, "setup", "first administrator", null, Duration.ofDays(1));
        assertThat(links.open("setup", secret)).get().satisfies(opened -> assertThat(opened.organization()).isNull());
    }

    @Test
    void a_link_ends_by_itself_and_when_a_newer_one_is_made() {
        String old = make("ticket 7", Duration.ofHours(1));
        String other = make("ticket 8", Duration.ofHours(1));
        String young = make("ticket 7", Duration.ofHours(1));
        assertThat(links.open("survey", old)).isEmpty();
        assertThat(links.open("survey", young)).isPresent();
        assertThat(links.open("survey", other)).isPresent();
        jdbc.sql("update access_link set expires_at = now() - interval '1 second'").update();
        assertThat(links.open("survey", young)).isEmpty();
        assertThat(links.use("survey", young)).isEmpty();
    }

    @Test
    void of_many_who_use_it_at_one_moment_one_gets_it() throws Exception {
        String secret = make("ticket 7", Duration.ofHours(1));
        List<Object> answers = AtOnce.run(5, () -> transactions.execute(status -> links.use("survey", secret)));
        assertThat(answers).filteredOn(answer -> answer instanceof Optional<?> used && used.isPresent()).hasSize(1);
        assertThat(links.open("survey", secret)).isEmpty();
    }

    @Test
    void a_use_that_fails_leaves_the_link_good() {
        String secret = make("ticket 7", Duration.ofHours(1));
        transactions.executeWithoutResult(status -> {
            assertThat(links.use("survey", secret)).isPresent();
            status.setRollbackOnly();
        });
        assertThat(links.use("survey", secret)).isPresent();
    }

    @Test
    void who_reads_the_database_can_open_nothing() {
        String secret = make("ticket 7", Duration.ofHours(1));
        assertThat(secret).hasSizeGreaterThanOrEqualTo(43);
        assertThat(jdbc.sql("select l::text from access_link l").query(String.class).single()).doesNotContain(secret);
    }

    private String make(String subject, Duration validity) {
        return links.make(Company.SYSTEM, "survey", subject, company.yinchuan(), validity);
    }
}
