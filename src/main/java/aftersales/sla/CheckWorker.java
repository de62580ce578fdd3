package aftersales.sla;

import aftersales.database.Lane;
import aftersales.kernel.identity.OrganizationId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Works off the checks that were asked for. One whose instance is gone is begun anew by another. */
@Component
class CheckWorker {

    /** So many differences are kept in words; the rest is only counted. */
    private static final int TOLD = 100;

    private record Taken(long id, OrganizationId organization) {
    }

    private final JdbcClient jdbc;
    private final SlaAudit audit;
    private final JsonMapper json;

    CheckWorker(JdbcClient jdbc, SlaAudit audit, JsonMapper json) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.json = json;
    }

    @Scheduled(fixedDelay = 1_000)
    void look() {
        workOff();
    }

    /** Does the next check, if there is one, on this thread. */
    boolean workOff() {
        Optional<Taken> taken = take();
        taken.ifPresent(check -> Lane.JOBS.run(() -> run(check)));
        return taken.isPresent();
    }

    private Optional<Taken> take() {
        return jdbc.sql("""
                update sla_check set taken_at = clock_timestamp() where id = (
                    select id from sla_check
                    where finished_at is null and (taken_at is null or taken_at < clock_timestamp() - interval '2 minutes')
                    order by id limit 1 for update skip locked)
                returning id, organization_id
                """).query((row, n) -> new Taken(row.getLong(1), new OrganizationId(row.getLong(2)))).optional();
    }

    private void run(Taken check) {
        List<SlaAudit.Difference> told = new ArrayList<>();
        long subjects = 0;
        long clocks = 0;
        long differences = 0;
        long last = 0;
        SlaAudit.Chunk chunk;
        do {
            chunk = audit.chunk(check.organization(), last);
            subjects += chunk.subjects();
            clocks += chunk.clocks();
            differences += chunk.differences().size();
            chunk.differences().stream().limit(Math.max(0, TOLD - told.size())).forEach(told::add);
            last = chunk.last();
            jdbc.sql("""
                    update sla_check set taken_at = clock_timestamp(), subjects = ?, clocks = ?, differences = ?, details = ?,
                        finished_at = case when ? then clock_timestamp() end where id = ?
                    """).params(subjects, clocks, differences, json.writeValueAsString(told), chunk.isLast(), check.id()).update();
        } while (!chunk.isLast());
    }
}
