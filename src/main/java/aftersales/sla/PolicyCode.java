package aftersales.sla;

import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Pattern;

/** The short name of a policy: part of addresses, so it has no sign that would have to be escaped there. */
final class PolicyCode {

    private static final int LONGEST = 20;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,19}");

    /** Words of an address of their own. */
    private static final Set<String> TAKEN = Set.of("new", "draft");

    private PolicyCode() {
    }

    static boolean fits(String code) {
        return FORM.matcher(code).matches() && !TAKEN.contains(code);
    }

    /**
     * A code that reminds of a number on paper. Of a long one the end stays, which tells it from others.
     *
     * @param otherwise where nothing is left of it that fits
     */
    static String like(String number, String otherwise) {
        String code = trimmed(Normalizer.normalize(number, Normalizer.Form.NFKC).replaceAll("[^A-Za-z0-9._-]+", "-"));
        if (code.length() > LONGEST) {
            code = trimmed(code.substring(code.length() - LONGEST));
        }
        return fits(code) ? code : otherwise;
    }

    /** The same with a number behind it, for where it is taken. */
    static String numbered(String code, int number) {
        String end = "-" + number;
        return code.substring(0, Math.min(code.length(), LONGEST - end.length())) + end;
    }

    private static String trimmed(String code) {
        return code.replaceAll("^[._-]+|[._-]+$", "");
    }
}
