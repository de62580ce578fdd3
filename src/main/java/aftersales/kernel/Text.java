package aftersales.kernel;

import org.jspecify.annotations.Nullable;

/** Texts as they are kept: stripped, never blank, never longer than their place. For the constructors of command records. */
public final class Text {

    private Text() {
    }

    /** @throws Refusal on the field if there is no text or it is too long */
    public static String required(String field, @Nullable String text, int longest) {
        String kept = optional(field, text, longest);
        if (kept == null) {
            throw Refusal.of(field, "webkit.field.NotBlank");
        }
        return kept;
    }

    /**
     * @return null for a blank text
     * @throws Refusal on the field if it is too long
     */
    public static @Nullable String optional(String field, @Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String kept = text.strip();
        if (kept.codePointCount(0, kept.length()) > longest || kept.indexOf('\0') >= 0) {
            throw Refusal.of(field, "webkit.form.limit", longest);
        }
        return kept;
    }
}
