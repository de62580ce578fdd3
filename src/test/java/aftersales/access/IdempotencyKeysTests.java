package aftersales.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class IdempotencyKeysTests {

    @Autowired
    IdempotencyKeys keys;
    @Autowired
    Company company;
    private final AtomicInteger done = new AtomicInteger();
    private Actor agent = Company.SYSTEM;

    @BeforeEach
    void found() {
        company.found();
        agent = company.agent(company.yinchuan());
    }

    @Test
    void the_same_request_sent_by_many_at_one_moment_is_done_once_and_answered_alike() throws Exception {
        List<Object> answers = AtOnce.run(5, () -> keys.once(agent, "k", "open pump", this::work));
        assertThat(answers).containsOnly("R-1");
        assertThat(done).hasValue(1);
    }

    @Test
    void a_key_belongs_to_one_request_of_one_person() {
        keys.once(agent, "k", "open pump", this::work);
        assertThatThrownBy(() -> keys.once(agent, "k", "open valve", this::work))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("access.idempotency.other"));
        assertThat(keys.once(company.agent(company.yinchuan()), "k", "open valve", this::work)).isEqualTo("R-2");
        assertThat(keys.once(agent, "other", "open pump", this::work)).isEqualTo("R-3");
        assertThat(keys.once(agent, null, "open pump", this::work)).isEqualTo("R-4");
    }

    @Test
    void what_failed_may_be_tried_again() {
        assertThatThrownBy(() -> keys.once(agent, "k", "open pump", () -> {
            throw Refusal.because("x");
        })).isInstanceOf(Refusal.class);
        assertThat(keys.once(agent, "k", "open pump", this::work)).isEqualTo("R-1");
    }

    @Test
    void an_empty_or_endless_key_is_refused() {
        for (String key : new String[] {"", " ", "x".repeat(201), "a\u0000b"}) {
            assertThatThrownBy(() -> keys.once(agent, key, "open pump", this::work)).isInstanceOf(Refusal.class);
        }
    }

    private String work() {
        return "R-" + done.incrementAndGet();
    }
}
