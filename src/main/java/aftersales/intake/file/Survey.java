package aftersales.intake.file;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/**
 * What a file looks like once it is read through: what people need to say what its columns mean.
 *
 * @param records how many there are, whole and broken
 * @param broken  how many of them can't be read at all
 */
public record Survey(List<Column> columns, int records, int broken) {

    private static final int HOPELESS = 1000;

    /**
     * One column.
     *
     * @param known    in how many records it says something
     * @param values   what it says and how often, in the order of appearance; only the first few where there are many
     * @param many     whether there are more values than these
     * @param patterns of {@link TimeFormat#COMMON} those that read the most of its values
     */
    public record Column(String name, int known, List<Value> values, boolean many, List<String> patterns) {

        public Column {
            values = List.copyOf(values);
            patterns = List.copyOf(patterns);
        }

        /** The first few values, to show. */
        public List<String> examples() {
            return values.stream().limit(3).map(Value::text).toList();
        }
    }

    /** A value of a column, cut where it is long. */
    public record Value(String text, int count) {
    }

    public Survey {
        columns = List.copyOf(columns);
    }

    public static Survey of(Reader source, Separator separator) throws IOException {
        try (RecordReader reader = new RecordReader(source, separator)) {
            List<ColumnSurvey> columns = new ArrayList<>(reader.header().stream().map(ColumnSurvey::new).toList());
            int records = 0;
            int broken = 0;
            for (CsvRecord record = reader.next(); record != null; record = reader.next()) {
                records++;
                if (record.fault() != null) {
                    broken++;
                    if (broken > HOPELESS && broken > records / 2) {
                        break;
                    }
                    continue;
                }
                for (int i = 0; i < columns.size(); i++) {
                    columns.get(i).take(record.cells().get(i));
                }
            }
            return new Survey(columns.stream().map(ColumnSurvey::result).toList(), records, broken);
        }
    }

    /** Whether the file can't have been read the right way: reading it stopped early then. */
    public boolean isHopeless() {
        return broken == records || broken > HOPELESS && broken > records / 2;
    }

    /** The names of the columns, in order. */
    public List<String> header() {
        return columns.stream().map(Column::name).toList();
    }
}
