package aftersales.webkit.shell;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The two languages of the pages. */
public final class Languages {

    public static final Locale ENGLISH = Locale.ENGLISH;
    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    public static final List<Locale> ALL = List.of(CHINESE, ENGLISH);

    private Languages() {
    }

    /** Every Chinese is answered in simplified Chinese, everything else in English. */
    public static Locale nearest(Locale asked) {
        return asked.getLanguage().equals(CHINESE.getLanguage()) ? CHINESE : ENGLISH;
    }

    /** By tag ({@code en}, {@code zh-CN}), null for any other text. */
    public static @Nullable Locale byTag(@Nullable String tag) {
        return ALL.stream().filter(language -> language.toLanguageTag().equals(tag)).findFirst().orElse(null);
    }
}
