package aftersales.intake.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Reads lines however they end, none longer than the limit: a file without line ends must not fill the memory. */
final class LineReader implements Closeable {

    /** A line of the file; one that is cut was longer than the limit. */
    record Line(int number, String text, boolean cut) {
    }

    static final int LIMIT = 100_000;

    private static final int NONE = -2;

    private final Reader source;
    private final char[] buffer = new char[1 << 15];
    private final StringBuilder text = new StringBuilder();
    private int ahead = NONE;
    private int number;
    private int at;
    private int filled;

    LineReader(Reader source) {
        this.source = source;
    }

    @Nullable Line next() throws IOException {
        int c = read();
        if (c < 0) {
            return null;
        }
        if (number == 0 && c == '\ufeff') {
            c = read();
        }
        text.setLength(0);
        boolean cut = false;
        while (c >= 0 && c != '\n' && c != '\r') {
            if (text.length() < LIMIT) {
                // The database keeps no such sign, and no text has it.
                text.append(c == 0 ? '\ufffd' : (char) c);
            } else {
                cut = true;
            }
            c = read();
        }
        if (c == '\r') {
            int following = read();
            ahead = following == '\n' ? NONE : following;
        }
        return new Line(++number, text.toString(), cut);
    }

    private int read() throws IOException {
        if (ahead != NONE) {
            int c = ahead;
            ahead = NONE;
            return c;
        }
        if (at == filled) {
            filled = source.read(buffer, 0, buffer.length);
            at = 0;
            if (filled <= 0) {
                filled = 0;
                return -1;
            }
        }
        return buffer[at++];
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
