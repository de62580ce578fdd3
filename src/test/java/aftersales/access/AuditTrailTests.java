package aftersales.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.Role;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import aftersales.testing.TestDatabase;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.LinkedMultiValueMap;

@ApplicationTest
class AuditTrailTests {

    @Autowired
    AuditTrail audit;
    @Autowired
    AuditQueries queries;
    @Autowired
    Company company;
    @Autowired
    TransactionOperations transactions;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    TestDatabase database;
    private Actor chief = Company.SYSTEM;
    private OrganizationId organization = new OrganizationId(1);

    @BeforeEach
    void found() {
        company.found();
        chief = company.actor(company.headquarters(), Role.ADMINISTRATOR);
        organization = company.zhongwei();
    }

    @Test
    void each_change_leaves_one_line_and_the_chain_is_whole() {
        long before = lines();
        note("one");
        note("two");
        assertThat(lines()).isEqualTo(before + 2);
        ChainCheck check = queries.check(chief, organization);
        assertThat(check.broken()).isNull();
        assertThat(check.lines()).isEqualTo(before + 2);
        assertThat(check.seal()).matches("[0-9a-f]{64}");
        note("three");
        assertThat(queries.check(chief, organization).seal()).isNotEqualTo(check.seal());
    }

    @Test
    void what_is_rolled_back_leaves_no_line() {
        long before = lines();
        transactions.executeWithoutResult(status -> {
            audit.record(chief, organization, "thing", "1", "changed", Map.of());
            status.setRollbackOnly();
        });
        assertThat(lines()).isEqualTo(before);
    }

    @Test
    void a_line_needs_the_transaction_of_its_change() {
        assertThatThrownBy(() -> audit.record(chief, organization, "thing", "1", "changed", Map.of())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_application_itself_can_neither_change_nor_remove_a_line() {
        note("one");
        assertThatThrownBy(() -> jdbc.sql("update access_audit set details = '{}'").update()).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from access_audit").update()).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("truncate access_audit").update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void whatever_is_changed_behind_its_back_is_found() throws SQLException {
        note("one");
        note("two");
        note("three");
        long last = lines();
        for (String forgery : List.of("details = '{\"x\":\"y\"}'", "actor = 'somebody'", "at = at - interval '1 second'", "account_id = null",
                "recorded_at = recorded_at - interval '1 second'", "subject_key = 'other'", "action = 'other'", "subject_type = 'other'")) {
            forged("update access_audit set " + forgery + " where sequence = " + (last - 1), last - 1);
        }
        forged("delete from access_audit where sequence = " + (last - 1), last - 1);
        forged("delete from access_audit where sequence = " + last, last);
        forged("update access_audit_head set sequence = sequence - 1", last - 1);
    }

    /** Forges, looks, and puts everything back as it was. */
    private void forged(String sql, long broken) throws SQLException {
        String own = " organization_id = " + organization;
        database.execute("create temp table kept_audit as select * from access_audit where" + own);
        database.execute("create temp table kept_head as select * from access_audit_head where" + own);
        database.execute(sql + (sql.contains("where") ? " and" : " where") + own);
        assertThat(queries.check(chief, organization).broken()).as(sql).isEqualTo(broken);
        database.execute("delete from access_audit where" + own);
        database.execute("delete from access_audit_head where" + own);
        database.execute("insert into access_audit overriding system value select * from kept_audit");
        database.execute("insert into access_audit_head select * from kept_head");
        database.execute("drop table kept_audit, kept_head");
        assertThat(queries.check(chief, organization).broken()).isNull();
    }

    @Test
    void writers_at_the_same_moment_keep_the_chains_whole() throws Exception {
        List<Callable<Boolean>> writers = new ArrayList<>();
        for (int writer = 0; writer < 4; writer++) {
            boolean turned = writer % 2 == 1;
            writers.add(() -> {
                for (int i = 0; i < 25; i++) {
                    transactions.executeWithoutResult(status -> { // in either order: the chains are locked in one
                        audit.record(chief, turned ? organization : company.yinchuan(), "thing", "1", "changed", Map.of());
                        audit.record(chief, turned ? company.yinchuan() : organization, "thing", "1", "changed", Map.of());
                    });
                }
                return true;
            });
        }
        long before = lines();
        var pool = Executors.newFixedThreadPool(writers.size());
        try {
            for (Future<Boolean> done : pool.invokeAll(writers)) {
                assertThat(done.get()).isTrue();
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(lines()).isEqualTo(before + 100);
        assertThat(queries.check(chief, organization).broken()).isNull();
        assertThat(queries.check(chief, company.yinchuan()).broken()).isNull();
    }

    @Test
    void administrators_read_and_check_the_trails_in_their_reach() {
        note("mine");
        Actor branch = company.actor(company.yinchuan(), Role.ADMINISTRATOR);
        assertThat(read(chief)).contains("mine");
        assertThat(read(branch)).doesNotContain("mine").isNotEmpty();
        assertThatThrownBy(() -> queries.check(branch, organization)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> read(company.actor(company.headquarters(), Role.MANAGER))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> queries.check(company.agent(organization), organization)).isInstanceOf(Refusal.class);
    }

    private List<String> read(Actor actor) {
        return queries.list(actor, AuditQueries.LISTING.request(new LinkedMultiValueMap<>()), ZoneOffset.UTC).rows().stream()
                .map(AuditRow::subjectKey).toList();
    }

    private void note(String key) {
        transactions.executeWithoutResult(status -> audit.record(chief, organization, "thing", key, "changed", Map.of("from", "a", "to", "b")));
    }

    private long lines() {
        return jdbc.sql("select count(*) from access_audit where organization_id = ?").param(organization.value()).query(Long.class).single();
    }
}
