package aftersales.webkit.rest;

import org.jspecify.annotations.Nullable;

/**
 * A row elsewhere.
 *
 * @param name what people call it; null where the reader may not know
 */
public record Named(long id, @Nullable String name) {
}
