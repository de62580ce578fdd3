package aftersales.intake;

import aftersales.intake.history.Finding;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ImportId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what was found in a file, within the actor's reach. */
@Component
@Transactional(readOnly = true)
public class FindingQueries {

    /** What of one kind is shown on a page; the whole list is for downloading. */
    public static final int SHOWN = 20;

    private static final int FETCHED = 1000;

    private final ImportQueries imports;
    private final JdbcClient jdbc;

    FindingQueries(ImportQueries imports, JdbcClient jdbc) {
        this.imports = imports;
        this.jdbc = jdbc;
    }

    /** The first few of a kind, or of every kind, in the order of the file. */
    public List<Finding> first(Actor actor, ImportId id, Finding.@Nullable Kind kind, int most) {
        imports.row(actor, id);
        return jdbc.sql("""
                select line, number, kind, details from intake_finding
                where import_id = :id and (cast(:kind as text) is null or kind = :kind) order by line, id limit :most
                """).param("id", id.value()).param("kind", kind == null ? null : kind.name()).param("most", most)
                .query((row, n) -> finding(row)).list();
    }

    /** Up to so many lost lines, or contradictions, in the order of the file. */
    public List<Finding> first(Actor actor, ImportId id, boolean errors, int most) {
        imports.row(actor, id);
        return jdbc.sql("select line, number, kind, details from intake_finding where import_id = ? and error = ? order by line, id limit ?")
                .params(id.value(), errors, most).query((row, n) -> finding(row)).list();
    }

    /** All that were kept, in the order of the file, read in portions. */
    public void each(Actor actor, ImportId id, Consumer<Finding> consumer) {
        imports.row(actor, id);
        int line = 0;
        long last = 0;
        record Found(long id, Finding finding) {
        }
        List<Found> portion;
        do {
            portion = jdbc.sql("""
                    select id, line, number, kind, details from intake_finding
                    where import_id = ? and (line, id) > (?, ?) order by line, id limit ?
                    """).params(id.value(), line, last, FETCHED).query((row, n) -> new Found(row.getLong("id"), finding(row))).list();
            for (Found found : portion) {
                consumer.accept(found.finding());
                line = found.finding().line();
                last = found.id();
            }
        } while (portion.size() == FETCHED);
    }

    private static Finding finding(ResultSet row) throws SQLException {
        return new Finding(row.getInt("line"), row.getString("number"), Finding.Kind.valueOf(row.getString("kind")),
                Arrays.asList((String[]) row.getArray("details").getArray()));
    }
}
