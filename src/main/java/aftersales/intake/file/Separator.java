package aftersales.intake.file;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;

/** What stands between the cells of a line. */
public enum Separator {
    COMMA(','),
    SEMICOLON(';'),
    TAB('\t'),
    PIPE('|');

    private static final int LOOKED_AT = 30;

    private final char sign;

    Separator(char sign) {
        this.sign = sign;
    }

    public char sign() {
        return sign;
    }

    /** The one by which the beginning of a file falls into the most columns, line after line the same number. */
    public static Separator guess(String beginning) {
        Separator best = COMMA;
        double most = 0;
        for (Separator separator : values()) {
            double score = separator.score(beginning);
            if (score > most) {
                best = separator;
                most = score;
            }
        }
        return best;
    }

    private double score(String beginning) {
        try (RecordReader reader = new RecordReader(new StringReader(beginning), this)) {
            int columns = reader.header().size();
            int whole = 1;
            int all = 1;
            for (CsvRecord next = reader.next(); next != null && all < LOOKED_AT; next = reader.next()) {
                whole += next.fault() == null ? 1 : 0;
                all++;
            }
            return columns < 2 ? 0 : Math.log(columns) * whole / all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
