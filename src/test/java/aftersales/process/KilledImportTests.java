package aftersales.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import aftersales.intake.ImportQueries;
import aftersales.intake.ImportRow;
import aftersales.intake.ImportService;
import aftersales.intake.ImportState;
import aftersales.intake.Mapping;
import aftersales.intake.UploadFile;
import aftersales.intake.history.Meaning;
import aftersales.intake.history.Target;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ImportId;
import aftersales.kernel.identity.Role;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import aftersales.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The packaged application, killed in the middle of an import: the next one goes on where it ended. */
@ApplicationTest
@Tag("proof")
class KilledImportTests {

    private static final int TICKETS = 5000;

    @TempDir
    private static Path folder;

    @Autowired
    private ImportService imports;

    @Autowired
    private ImportQueries queries;

    @Autowired
    private Company company;

    @Autowired
    private TestDatabase database;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void anotherInstanceFinishesIt() {
        company.found();
        Actor administrator = company.actor(company.headquarters(), Role.ADMINISTRATOR);
        ImportId id = imports.bring(administrator, log(), new Mapping("Old desk", null, "Asia/Shanghai", "yyyy-MM-dd HH:mm",
                Map.of("number", Target.NUMBER, "state", Target.STATE, "at", Target.CHANGED_AT),
                Map.of("New", Meaning.NEW, "Active", Meaning.IN_PROGRESS, "Resolved", Meaning.RESOLVED)), false);
        try (ApplicationProcess first = instance().launch()) {
            await("in the middle").atMost(Duration.ofSeconds(120)).pollInterval(Duration.ofMillis(50))
                    .until(() -> count("select count(*) from ticket") > TICKETS / 10);
            first.kill();
        }
        long stored = count("select count(*) from ticket");
        assertThat(stored).as("killed in the middle").isLessThan(TICKETS);
        assertThat(queries.row(administrator, id).state()).isEqualTo(ImportState.STORING);

        try (ApplicationProcess second = instance().start()) {
            await("the rest").atMost(Duration.ofSeconds(180)).until(() -> queries.row(administrator, id).state() != ImportState.STORING);
            assertThat(second.log()).doesNotContain(" ERROR ");
        }

        ImportRow row = queries.row(administrator, id);
        assertThat(row.state()).isEqualTo(ImportState.DONE);
        assertThat(row.job().tally().fresh()).isEqualTo(TICKETS);
        assertThat(row.job().tally().known()).isZero();
        assertThat(count("select count(*) from ticket")).isEqualTo(TICKETS);
        assertThat(count("select count(*) from ticket_event where kind in ('REPORTED', 'ACCEPTED', 'COMPLETED')")).isEqualTo(3L * TICKETS);
        assertThat(count("select attempt from intake_job")).isEqualTo(2);
    }

    private static UploadFile log() {
        var text = new StringBuilder("number,state,at\n");
        for (String line : new String[] {"New,2026-03-01 08:00", "Active,2026-03-01 09:00", "Resolved,2026-03-01 10:00"}) {
            for (int n = 0; n < TICKETS; n++) {
                text.append("T-").append(n).append(',').append(line).append('\n');
            }
        }
        return new UploadFile("log.csv", new ByteArrayResource(text.toString().getBytes(StandardCharsets.UTF_8)), null, null);
    }

    private ApplicationProcess.Builder instance() {
        return ApplicationProcess.in(folder).on(database, "instance");
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
