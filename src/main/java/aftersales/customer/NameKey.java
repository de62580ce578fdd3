package aftersales.customer;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What of a name tells customers apart: letters and digits, without the words that most companies end with. */
final class NameKey {

    private static final Pattern FORM = Pattern.compile(
            "(有限责任公司|股份有限公司|有限公司|集团公司|总公司|分公司|公司|\\b(co|ltd|inc|llc|gmbh|corp|corporation|limited|company)\\b)");

    private NameKey() {
    }

    static String of(String name) {
        String lower = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String key = plain(FORM.matcher(lower).replaceAll(" "));
        return key.isEmpty() ? plain(lower) : key;
    }

    private static String plain(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
