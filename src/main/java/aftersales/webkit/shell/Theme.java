package aftersales.webkit.shell;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Light, dark, or as the device says. */
public enum Theme {
    AUTO, LIGHT, DARK;

    static final String COOKIE = "theme";

    static Theme of(@Nullable String word) {
        for (Theme theme : values()) {
            if (theme.word().equals(word)) {
                return theme;
            }
        }
        return AUTO;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
