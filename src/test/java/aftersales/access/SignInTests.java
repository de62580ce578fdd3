package aftersales.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class SignInTests {

    private static final String PASSWORD = "tall horses 7 jump";
    private static final String WRONG = "access.login.wrong";
    private static final String MANY = "access.login.many";

    @Autowired
    SignIn signIn;
    @Autowired
    AccountService accounts;
    @Autowired
    AccountQueries queries;
    @Autowired
    Company company;
    @Autowired
    JdbcClient jdbc;
    private Actor agent = Company.SYSTEM;

    @BeforeEach
    void found() {
        company.found();
        agent = company.agent(company.yinchuan());
        accounts.setPassword(Company.SYSTEM, Objects.requireNonNull(agent.account()), PASSWORD);
    }

    @Test
    void a_login_is_read_without_its_case_and_blanks() {
        assertThat(signIn.once(" " + agent.name().toUpperCase() + " ", PASSWORD, "10.0.0.1")).isEqualTo(agent);
    }

    @Test
    void unknown_wrong_disabled_and_not_yet_chosen_are_answered_alike() {
        Actor invited = company.agent(company.yinchuan());
        assertRefused(WRONG, agent.name(), "not the password");
        assertRefused(WRONG, "nobody", PASSWORD);
        assertRefused(WRONG, "", PASSWORD);
        assertRefused(WRONG, "a\u0000b", PASSWORD);
        assertRefused(WRONG, "x".repeat(5000), PASSWORD);
        assertRefused(WRONG, invited.name(), PASSWORD);
        assertRefused(WRONG, invited.name(), "");
        assertRefused(WRONG, agent.name(), "x".repeat(100_000));
        var row = queries.get(Company.SYSTEM, Objects.requireNonNull(agent.account()));
        accounts.change(Company.SYSTEM, row.id(), row.version(), new SaveAccount(row.organization(), row.login(), row.name(), null, null, false, row.roles()));
        assertRefused(WRONG, agent.name(), PASSWORD);
    }

    @Test
    void after_ten_failures_of_a_login_from_one_address_even_the_right_password_waits() {
        for (int i = 0; i < 10; i++) {
            assertRefused(WRONG, agent.name(), "not the password");
        }
        assertRefused(MANY, agent.name(), PASSWORD);
        assertThat(signIn.once(agent.name(), PASSWORD, "10.0.0.2")).as("from elsewhere").isEqualTo(agent);
        jdbc.sql("update access_attempt set window_start = window_start - interval '16 minutes'").update();
        assertThat(signIn.once(agent.name(), PASSWORD, "10.0.0.1")).as("later").isEqualTo(agent);
        assertRefused(WRONG, agent.name(), "not the password");
    }

    /** Whether the login exists must not be learnt from when it is refused. */
    @Test
    void an_unknown_login_waits_just_the_same() {
        for (int i = 0; i < 10; i++) {
            assertRefused(WRONG, "nobody", PASSWORD);
        }
        assertRefused(MANY, "nobody", PASSWORD);
    }

    @Test
    void guesses_sent_at_one_moment_are_counted_each() throws Exception {
        List<Object> answers = AtOnce.run(16, () -> signIn.once(agent.name(), "not the password", "10.0.0.1"));
        assertThat(answers).filteredOn(answer -> ((Refusal) answer).code().equals(WRONG)).hasSize(10);
    }

    @Test
    void one_address_that_tries_many_logins_waits_and_others_do_not() {
        jdbc.sql("insert into access_attempt values ('address 10.0.0.1', date_trunc('minute', now()) - interval '2 minutes', 100)").update();
        assertRefused(MANY, agent.name(), PASSWORD);
        assertThat(signIn.once(agent.name(), PASSWORD, "10.0.0.2")).isEqualTo(agent);
    }

    @Test
    void who_gets_in_is_not_counted_against_his_address() {
        for (int i = 0; i < 3; i++) {
            signIn.once(agent.name(), PASSWORD, "10.0.0.1");
        }
        assertThat(jdbc.sql("select coalesce(sum(failures), 0) from access_attempt").query(Long.class).single()).isZero();
    }

    @Test
    void a_network_of_the_sixth_version_counts_as_one_address() {
        assertThat(Attempts.network("2001:db8:1:2:aaaa::1")).isEqualTo(Attempts.network("2001:db8:1:2:bbbb::2"));
        assertThat(Attempts.network("2001:db8:1:3::1")).isNotEqualTo(Attempts.network("2001:db8:1:2::1"));
        assertThat(Attempts.network("10.0.0.1")).isEqualTo("10.0.0.1");
    }

    /** The slow hash is computed in every case; only then do the times agree. Compared with room for a busy machine. */
    @Test
    void an_unknown_login_is_as_much_work_as_a_known_one() {
        long known = leastWork(agent.name());
        long unknown = leastWork("nobody");
        assertThat((double) unknown / known).isBetween(0.5, 2.0);
        assertThat(known).as("much work on purpose").isGreaterThan(10_000_000L);
    }

    /** Nanoseconds of this thread's own processor time, so that a busy machine changes nothing. */
    private long leastWork(String login) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 6; i++) {
            long start = threads.getCurrentThreadCpuTime();
            assertRefused(WRONG, login, "not the password");
            least = Math.min(least, threads.getCurrentThreadCpuTime() - start);
        }
        return least;
    }

    private void assertRefused(String code, String login, String password) {
        assertThatThrownBy(() -> signIn.once(login, password, "10.0.0.1"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
