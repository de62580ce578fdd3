package aftersales.database;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.testing.ApplicationTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

@ApplicationTest
class DatabaseTimeTests {

    @Autowired
    DatabaseTime time;

    @Autowired
    TransactionOperations transactions;

    @Test
    void is_about_the_systems_time_with_parts_of_seconds() {
        assertThat(Duration.between(time.now(), Instant.now()).abs()).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void goes_on_inside_a_transaction() {
        transactions.executeWithoutResult(status -> assertThat(time.now()).isBefore(time.now()));
    }
}
