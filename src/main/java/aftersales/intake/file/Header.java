package aftersales.intake.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names of columns as we keep them: never empty, never twice, not too long. */
final class Header {

    private static final int LONGEST = 70;

    private Header() {
    }

    static List<String> names(List<String> cells) {
        List<String> names = new ArrayList<>();
        Set<String> used = new HashSet<>();
        for (String cell : cells) {
            String base = cell.isEmpty() ? "#" + (names.size() + 1) : cell.replaceAll("\\s+", " ");
            base = base.substring(0, Math.min(base.length(), LONGEST));
            String name = base;
            for (int n = 2; !used.add(name.toLowerCase(Locale.ROOT)); n++) {
                name = base + " (" + n + ")";
            }
            names.add(name);
        }
        return names;
    }
}
