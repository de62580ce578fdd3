package aftersales.product;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Names that a thing has in one language or in both. */
public final class Names {

    private Names() {
    }

    /** The one in the reader's language, else the other. */
    public static String of(@Nullable String zh, @Nullable String en, Locale language) {
        boolean chinese = "zh".equals(language.getLanguage());
        String first = chinese ? zh : en;
        String second = chinese ? en : zh;
        return first != null ? first : String.valueOf(second);
    }
}
