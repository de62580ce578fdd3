package aftersales.intake.file;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Cuts the text of one record into its cells. */
public final class RecordParser {

    private static final char QUOTE = '"';

    private final char separator;
    private final CSVFormat format;

    public RecordParser(Separator separator) {
        this.separator = separator.sign();
        this.format = CSVFormat.RFC4180.builder().setDelimiter(separator.sign()).setIgnoreEmptyLines(false).get();
    }

    /** The cells without surrounding blanks; null if the text is no record. */
    public @Nullable List<String> cells(String record) {
        return record.indexOf(QUOTE) < 0 ? plain(record) : quoted(record);
    }

    /** Most records have no quotation marks: nothing to interpret. */
    private List<String> plain(String record) {
        List<String> cells = new ArrayList<>();
        int begin = 0;
        for (int end = record.indexOf(separator); end >= 0; end = record.indexOf(separator, begin)) {
            cells.add(record.substring(begin, end).strip());
            begin = end + 1;
        }
        cells.add(record.substring(begin).strip());
        return cells;
    }

    private @Nullable List<String> quoted(String record) {
        try (CSVParser parser = CSVParser.parse(new StringReader(record), format)) {
            List<String> cells = new ArrayList<>();
            for (CSVRecord only : parser) {
                if (!cells.isEmpty()) {
                    return null;
                }
                only.forEach(cell -> cells.add(cell.strip()));
            }
            return cells.isEmpty() ? List.of("") : cells;
        } catch (IOException | UncheckedIOException | IllegalStateException malformed) {
            return null;
        }
    }

    /** Whether quotation marks are still open at the end of a line. They open only where a cell begins. */
    boolean isOpen(String line, boolean openBefore) {
        if (!openBefore && line.indexOf(QUOTE) < 0) {
            return false;
        }
        boolean open = openBefore;
        boolean cellBegins = !openBefore;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (open) {
                if (c == QUOTE && i + 1 < line.length() && line.charAt(i + 1) == QUOTE) {
                    i++;
                } else {
                    open = c != QUOTE;
                }
            } else {
                open = cellBegins && c == QUOTE;
                cellBegins = c == separator;
            }
        }
        return open;
    }
}
