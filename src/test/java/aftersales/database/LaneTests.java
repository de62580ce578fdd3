package aftersales.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class LaneTests {

    @AfterEach
    void endTransaction() {
        TransactionSynchronizationManager.setActualTransactionActive(false);
    }

    @Test
    void web_is_the_default() {
        assertThat(Lane.current()).isEqualTo(Lane.WEB);
    }

    @Test
    void work_runs_on_its_lane_and_the_thread_comes_back() {
        Lane inside = Lane.JOBS.call(() -> Lane.WEB.call(Lane::current) == Lane.WEB ? Lane.current() : null);

        assertThat(inside).isEqualTo(Lane.JOBS);
        assertThat(Lane.current()).isEqualTo(Lane.WEB);
    }

    @Test
    void the_thread_comes_back_after_a_failure_too() {
        assertThatThrownBy(() -> Lane.JOBS.run(() -> {
            throw new IllegalArgumentException("broken");
        })).hasMessage("broken");

        assertThat(Lane.current()).isEqualTo(Lane.WEB);
    }

    @Test
    void other_threads_are_not_moved() {
        Lane.JOBS.run(() -> assertThat(CompletableFuture.supplyAsync(Lane::current).join()).isEqualTo(Lane.WEB));
    }

    @Test
    void a_running_transaction_cannot_change_lanes() {
        TransactionSynchronizationManager.setActualTransactionActive(true);

        assertThatIllegalStateException().isThrownBy(() -> Lane.JOBS.run(() -> {})).withMessageContaining("before it begins");
        assertThat(Lane.WEB.call(Lane::current)).isEqualTo(Lane.WEB);
    }
}
