package aftersales.intake.file;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One record of a file.
 *
 * @param line  number of its first line in the file; the header is line 1
 * @param cells its cells without surrounding blanks, as many as the header has; of a broken one what could be read
 * @param text  the record as it stands in the file
 * @param fault why it can't be used, or null
 */
public record CsvRecord(int line, List<String> cells, String text, @Nullable Fault fault) {

    /** What can be wrong with a record as such. */
    public enum Fault {
        /** More or fewer cells than the header. */
        COLUMNS,
        /** A quotation mark is opened and not closed, or closed in the middle of a cell. */
        QUOTES,
        /** Longer than any record may be. */
        LENGTH
    }

    public CsvRecord {
        cells = List.copyOf(cells);
    }
}
