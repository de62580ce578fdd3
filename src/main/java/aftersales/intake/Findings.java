package aftersales.intake;

import aftersales.intake.history.Finding;
import aftersales.kernel.identity.ImportId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes what was found, of each kind up to a bound: a file that is wrong on every line says so often enough. */
@Component
class Findings {

    static final int MOST_OF_A_KIND = 5000;

    private final JdbcTemplate jdbc;

    Findings(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Writes them.
     *
     * @param before what was written before
     * @return how many there are of each kind, written or not
     */
    Map<Finding.Kind, Integer> add(ImportId id, boolean reading, List<Finding> findings, Tally before) {
        Map<Finding.Kind, Integer> counts = new EnumMap<>(Finding.Kind.class);
        List<Object[]> rows = new ArrayList<>();
        for (Finding finding : findings) {
            int nth = counts.merge(finding.kind(), 1, Integer::sum);
            if (before.found(finding.kind()) + nth <= MOST_OF_A_KIND) {
                rows.add(new Object[] {id.value(), reading, finding.line(), finding.number(), finding.kind().name(), finding.kind().isError(),
                        finding.details().toArray(new String[0])});
            }
        }
        jdbc.batchUpdate("""
                insert into intake_finding (import_id, reading, line, number, kind, error, details) values (?, ?, ?, ?, ?, ?, ?)
                """, rows);
        return counts;
    }

    void forget(ImportId id, boolean reading) {
        jdbc.update("delete from intake_finding where import_id = ? and reading = ?", id.value(), reading);
    }
}
