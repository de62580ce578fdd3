package aftersales.webkit.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * A table for spreadsheets: RFC 4180, with a byte order mark, without which they read Chinese as noise. Text that a
 * spreadsheet would run as a formula gets an apostrophe in front; numbers stay numbers.
 */
public final class CsvWriter {

    /** Begin a formula, or are skipped before one; the full-width signs count too in Chinese and Japanese spreadsheets. */
    private static final String DANGEROUS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20|%";
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CSVPrinter printer;

    public CsvWriter(Appendable out) {
        try {
            out.append(BYTE_ORDER_MARK);
            printer = new CSVPrinter(out, CSVFormat.RFC4180);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    public CsvWriter row(@Nullable Object... cells) {
        return row(Arrays.asList(cells));
    }

    public CsvWriter row(List<? extends @Nullable Object> cells) {
        try {
            printer.printRecord(cells.stream().map(CsvWriter::safe));
            return this;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static Object safe(@Nullable Object cell) {
        if (cell == null || cell instanceof Number) {
            return cell == null ? "" : cell;
        }
        String text = cell.toString();
        return !text.isEmpty() && DANGEROUS.indexOf(text.stripLeading().isEmpty() ? text.charAt(0) : first(text)) >= 0
                ? "'" + text : text;
    }

    /** The sign a spreadsheet would see first: leading blanks do not protect. */
    private static char first(String text) {
        char sign = text.charAt(0);
        return sign == '\t' || sign == '\r' || sign == '\n' ? sign : text.stripLeading().charAt(0);
    }
}
