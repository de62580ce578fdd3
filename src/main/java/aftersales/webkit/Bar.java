package aftersales.webkit;

import org.jspecify.annotations.Nullable;

/**
 * One bar of a list of bars.
 *
 * @param label whose it is, in the reader's language
 * @param words its figure as said: "98.4 %", "12 of 14"
 * @param share its length, 0 to 1
 * @param state its colour, and the shape before its figure; null for the plain one
 * @param path  where it leads, or null
 */
public record Bar(String label, String words, double share, Strip.@Nullable State state, @Nullable String path) {

    /** For the SVG attribute. */
    public String width() {
        return Math.round(Math.max(0, Math.min(1, share)) * 1000) / 10.0 + "%";
    }
}
