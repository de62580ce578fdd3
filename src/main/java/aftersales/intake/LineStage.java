package aftersales.intake;

import aftersales.intake.file.CsvRecord;
import aftersales.intake.file.RecordReader;
import aftersales.intake.history.Finding;
import aftersales.intake.history.Layout;
import aftersales.intake.job.Job;
import aftersales.intake.job.JobQueue;
import aftersales.intake.job.Reins;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cuts a file into records and keeps them sorted by ticket: the lines of one may stand anywhere in it, and the database sorts
 * any number of them in little memory.
 */
@Component
class LineStage {

    private static final int PORTION = 2000;
    private static final int LONGEST_NUMBER = 80;

    private final FileContent content;
    private final Findings findings;
    private final ImportStore imports;
    private final JobQueue queue;
    private final JdbcTemplate jdbc;

    LineStage(FileContent content, Findings findings, ImportStore imports, JobQueue queue, JdbcTemplate jdbc) {
        this.content = content;
        this.findings = findings;
        this.imports = imports;
        this.queue = queue;
        this.jdbc = jdbc;
    }

    /** All or nothing, so that it may be done again. */
    @Transactional
    public void stage(Job job, ImportFile file, Reins reins) {
        jdbc.update("delete from intake_line where import_id = ?", file.id().value());
        findings.forget(file.id(), true);
        Mapping mapping = file.described();
        Tally tally = Tally.NOTHING;
        try (RecordReader reader = new RecordReader(content.open(file.id(), file.encoding()), file.separator())) {
            Portion portion = new Portion(file, new Layout(reader.header(), mapping.log()));
            int lines = 0;
            for (CsvRecord record = reader.next(); record != null; record = reader.next()) {
                portion.take(record);
                if (++lines % PORTION == 0) {
                    reins.check();
                    reins.done(lines);
                    tally = portion.write(tally);
                }
            }
            tally = portion.write(tally);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        queue.hold(job);
        imports.staged(file.id(), mapping.numberColumn(), tally);
    }

    /** Some lines on their way into the table. */
    private final class Portion {

        private final ImportFile file;
        private final Layout layout;
        private final StringBuilder rows = new StringBuilder();
        private final List<Finding> found = new ArrayList<>();

        Portion(ImportFile file, Layout layout) {
            this.file = file;
            this.layout = layout;
        }

        void take(CsvRecord record) {
            String number = record.fault() == null ? layout.number(record.cells()) : "";
            if (record.fault() != null) {
                found.add(new Finding(record.line(), "", Finding.Kind.valueOf(record.fault().name()), counts(record)));
            } else if (number.isEmpty()) {
                found.add(new Finding(record.line(), "", Finding.Kind.NUMBER_MISSING, List.of()));
            } else if (number.codePointCount(0, number.length()) > LONGEST_NUMBER) {
                found.add(new Finding(record.line(), "", Finding.Kind.NUMBER_LONG, List.of(number)));
            } else {
                rows.append(file.id().value()).append('\t');
                CopyText.append(rows, number);
                rows.append('\t').append(record.line()).append('\t');
                CopyText.append(rows, record.text());
                rows.append('\n');
            }
        }

        private List<String> counts(CsvRecord record) {
            return record.fault() == CsvRecord.Fault.COLUMNS
                    ? List.of(String.valueOf(record.cells().size()), String.valueOf(file.survey().columns().size())) : List.of();
        }

        Tally write(Tally before) {
            if (!rows.isEmpty()) {
                jdbc.execute((ConnectionCallback<Long>) connection -> copy(connection.unwrap(PGConnection.class)));
                rows.setLength(0);
            }
            Map<Finding.Kind, Integer> counts = findings.add(file.id(), true, found, before);
            found.clear();
            return before.plus(new Tally(0, 0, 0, 0, Map.of(), counts));
        }

        private long copy(PGConnection connection) throws SQLException {
            try {
                return connection.getCopyAPI().copyIn("copy intake_line (import_id, number, line, record) from stdin",
                        new StringReader(rows.toString()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
