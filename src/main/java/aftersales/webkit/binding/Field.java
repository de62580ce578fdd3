package aftersales.webkit.binding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field of a form as the templates show it.
 *
 * @param name     parameter name
 * @param id       id of the input, target of the summary's link
 * @param values   what was typed, or what the form holds; several for a field that takes several
 * @param errors   what is wrong with it, in the reader's words
 * @param required must it be filled in
 * @param longest  most characters it takes, null when it does not say
 */
public record Field(String name, String id, List<String> values, List<String> errors, boolean required,
        @Nullable Integer longest) {

    /** The only value, empty text when there is none. */
    public String value() {
        return values.isEmpty() ? "" : values.get(0);
    }

    public boolean has(@Nullable Object value) {
        return value != null && values.contains(String.valueOf(value));
    }

    public boolean invalid() {
        return !errors.isEmpty();
    }

    /** Ids of the texts that describe the input: its hint and its errors. Null when there are none. */
    public @Nullable String describedBy(@Nullable Object hint) {
        String ids = (hint == null ? "" : id + "-hint ") + (invalid() ? id + "-error" : "");
        return ids.isBlank() ? null : ids.strip();
    }
}
