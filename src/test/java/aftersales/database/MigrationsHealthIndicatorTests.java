package aftersales.database;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.testing.ApplicationTest;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class MigrationsHealthIndicatorTests {

    @Autowired
    MigrationsHealthIndicator indicator;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void a_migrated_database_is_up() {
        assertThat(status()).isEqualTo(Status.UP);
    }

    @Test
    void an_older_database_put_under_a_running_application_is_not_ready() {
        transactions.executeWithoutResult(transaction -> {
            jdbc.sql("delete from flyway_schema_history where installed_rank = (select max(installed_rank) from flyway_schema_history)")
                    .update();
            assertThat(status()).isEqualTo(Status.OUT_OF_SERVICE);
            transaction.setRollbackOnly();
        });
    }

    private Status status() {
        return Objects.requireNonNull(indicator.health(true)).getStatus();
    }
}
