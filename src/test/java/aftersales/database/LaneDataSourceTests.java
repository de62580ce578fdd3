package aftersales.database;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.testing.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class LaneDataSourceTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void requests_have_seconds() {
        assertThat(show("statement_timeout")).isEqualTo("4s");
        assertThat(show("application_name")).isEqualTo("aftersales web");
    }

    @Test
    void jobs_have_minutes_also_inside_a_transaction() {
        String inside = Lane.JOBS.call(() -> transactions.execute(status -> show("statement_timeout")));

        assertThat(inside).isEqualTo("30min");
        assertThat(Lane.JOBS.call(() -> show("application_name"))).isEqualTo("aftersales jobs");
    }

    @Test
    void dates_are_cut_in_utc_wherever_the_server_stands() {
        assertThat(show("timezone")).isEqualTo("UTC");
    }

    @Test
    void transactions_left_idle_end_by_themselves() {
        assertThat(show("idle_in_transaction_session_timeout")).isEqualTo("10s");
    }

    private String show(String setting) {
        return jdbc.sql("show " + setting).query(String.class).single();
    }
}
