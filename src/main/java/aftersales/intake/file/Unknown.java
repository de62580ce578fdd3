package aftersales.intake.file;

import java.util.Locale;
import java.util.Set;

/** The signs by which other desks say that they do not know. */
public final class Unknown {

    private static final Set<String> SIGNS = Set.of("", "?", "-", "--", "n/a", "null", "(empty)");

    private Unknown() {
    }

    public static boolean is(String cell) {
        return cell.length() <= 7 && SIGNS.contains(cell.toLowerCase(Locale.ROOT));
    }
}
