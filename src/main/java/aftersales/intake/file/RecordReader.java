package aftersales.intake.file;

import aftersales.intake.file.CsvRecord.Fault;
import aftersales.intake.file.LineReader.Line;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file record by record. A record may go over several lines inside quotation marks, but only if it then has as many
 * cells as the header: otherwise its first line alone is broken and reading goes on with the next, so that one stray
 * quotation mark does not swallow the lines after it.
 */
public final class RecordReader implements Closeable {

    private static final int MOST_LINES = 50;
    private static final int LONGEST = 20_000;

    private final LineReader lines;
    private final RecordParser parser;
    private final Deque<Line> pushedBack = new ArrayDeque<>();
    private final List<String> header;

    /** Reads the header at once; an empty file has none. */
    public RecordReader(Reader source, Separator separator) throws IOException {
        this.lines = new LineReader(source);
        this.parser = new RecordParser(separator);
        CsvRecord first = read(0);
        this.header = first == null ? List.of() : Header.names(first.cells());
    }

    /** The names of the columns, made different from each other where they are not. */
    public List<String> header() {
        return header;
    }

    /** The next record, whole or broken; null at the end. Lines without any content are passed over. */
    public @Nullable CsvRecord next() throws IOException {
        return read(header.size());
    }

    /** @param columns how many cells it must have; 0: any number */
    private @Nullable CsvRecord read(int columns) throws IOException {
        for (Line line = line(); line != null; line = line()) {
            CsvRecord found = record(line, columns);
            boolean unread = found.fault() != null && found.fault() != Fault.COLUMNS;
            if (unread || found.cells().stream().anyMatch(cell -> !cell.isEmpty())) {
                return found;
            }
        }
        return null;
    }

    private CsvRecord record(Line first, int columns) throws IOException {
        if (first.cut()) {
            return broken(first, List.of(), Fault.LENGTH);
        }
        if (!parser.isOpen(first.text(), false)) {
            List<String> cells = parser.cells(first.text());
            return cells == null ? broken(first, List.of(), Fault.QUOTES) : checked(first, cells, columns);
        }
        List<Line> taken = new ArrayList<>(List.of(first));
        String text = joined(taken);
        List<String> cells = text == null ? null : parser.cells(text);
        if (text != null && cells != null && (columns == 0 || cells.size() == columns)) {
            return new CsvRecord(first.number(), cells, text, null);
        }
        for (int i = taken.size() - 1; i > 0; i--) {
            pushedBack.push(taken.get(i));
        }
        return broken(first, List.of(), Fault.QUOTES);
    }

    /** The lines up to the one that closes the quotation marks; null if none does within the limits. */
    private @Nullable String joined(List<Line> taken) throws IOException {
        StringBuilder text = new StringBuilder(taken.get(0).text());
        while (taken.size() < MOST_LINES && text.length() < LONGEST) {
            Line line = line();
            if (line == null) {
                return null;
            }
            taken.add(line);
            text.append('\n').append(line.text());
            if (line.cut()) {
                return null;
            }
            if (!parser.isOpen(line.text(), true)) {
                return text.toString();
            }
        }
        return null;
    }

    private static CsvRecord checked(Line line, List<String> cells, int columns) {
        return columns == 0 || cells.size() == columns ? new CsvRecord(line.number(), cells, line.text(), null)
                : broken(line, cells, Fault.COLUMNS);
    }

    private static CsvRecord broken(Line line, List<String> cells, Fault fault) {
        return new CsvRecord(line.number(), cells, line.text(), fault);
    }

    private @Nullable Line line() throws IOException {
        return pushedBack.isEmpty() ? lines.next() : pushedBack.pop();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
