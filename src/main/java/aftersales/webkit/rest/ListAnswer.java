package aftersales.webkit.rest;

import aftersales.webkit.list.Page;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list for programs; every list is answered so.
 *
 * @param next     the address of the next page, with the same filters; null on the last
 * @param previous the address of the page before, null on the first
 * @param count    how many rows the whole list has, counted to a bound
 * @param more     whether there are more than that
 */
public record ListAnswer<T>(List<T> items, @Nullable String next, @Nullable String previous, long count, boolean more) {

    /** @param path the address of the list */
    public static <R, T> ListAnswer<T> of(String path, Page<R> page, Function<R, T> resource) {
        return new ListAnswer<>(page.rows().stream().map(resource).toList(), address(path, page.next()), address(path, page.previous()),
                page.count().number(), page.count().more());
    }

    private static @Nullable String address(String path, @Nullable String query) {
        return query == null ? null : path + query;
    }
}
