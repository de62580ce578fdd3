package aftersales.intake;

import aftersales.intake.file.CsvRecord;
import aftersales.intake.file.RecordParser;
import aftersales.intake.file.Separator;
import aftersales.kernel.identity.ImportId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the sorted lines of a file, ticket by ticket. */
@Component
class StagedLines {

    /** More than any real ticket has; the lines after it are left out. */
    static final int MOST_OF_A_TICKET = 2000;

    private static final int FETCHED = 2 * MOST_OF_A_TICKET;

    /** All lines of one ticket; {@code cutAt} is the first line left out, or null. */
    record Group(String number, List<CsvRecord> records, @org.jspecify.annotations.Nullable Integer cutAt) {
    }

    private record Row(String number, int line, String record) {
    }

    private final JdbcClient jdbc;

    StagedLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many tickets the file tells of. */
    int count(ImportId id) {
        return jdbc.sql("select count(distinct number) from intake_line where import_id = ?").param(id.value()).query(Integer.class).single();
    }

    /** The next tickets after that number, some at least unless there are none. */
    List<Group> after(ImportId id, String number, Separator separator, int most) {
        List<Row> rows = jdbc.sql("""
                select number, line, record from intake_line
                where import_id = :id and number > :after and number <= (select max(n.number) from (select distinct number from intake_line
                    where import_id = :id and number > :after order by number limit :most) n)
                order by number, line limit :fetched
                """).param("id", id.value()).param("after", number).param("most", most).param("fetched", FETCHED)
                .query((row, n) -> new Row(row.getString("number"), row.getInt("line"), row.getString("record"))).list();
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        rows.forEach(row -> groups.computeIfAbsent(row.number(), first -> new ArrayList<>()).add(row));
        if (rows.size() == FETCHED && groups.size() > 1) {
            groups.remove(rows.get(FETCHED - 1).number());
        }
        RecordParser parser = new RecordParser(separator);
        return groups.values().stream().limit(most).map(group -> group(group, parser)).toList();
    }

    private static Group group(List<Row> rows, RecordParser parser) {
        boolean cut = rows.size() > MOST_OF_A_TICKET;
        List<CsvRecord> records = rows.stream().limit(MOST_OF_A_TICKET).map(row -> new CsvRecord(row.line(),
                Objects.requireNonNull(parser.cells(row.record()), "it was a record when it was kept"), row.record(), null)).toList();
        return new Group(rows.get(0).number(), records, cut ? rows.get(MOST_OF_A_TICKET).line() : null);
    }
}
