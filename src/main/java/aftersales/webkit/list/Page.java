package aftersales.webkit.list;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriUtils;

/**
 * The rows of one page, and the addresses around it. Addresses are relative to the list ({@code ?sort=due}).
 *
 * @param request what was asked
 * @param rows    the rows, in order
 * @param before  token of the page before, null on the first
 * @param after   token of the page after, null on the last
 * @param count   how many rows the whole list has
 */
public record Page<T>(ListRequest request, List<T> rows, @Nullable String before, @Nullable String after, Count count) {

    public Page {
        rows = List.copyOf(rows);
    }

    public <R> Page<R> map(Function<T, R> mapping) {
        return new Page<>(request, rows.stream().map(mapping).toList(), before, after, count);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The list sorted by this; by the other direction when it is already. */
    public String sortedBy(String name) {
        return address(request.filters(), request.order().equals(name) ? "-" + name : name, null, null);
    }

    /** {@code ascending}, {@code descending} or {@code none}, as {@code aria-sort} says it. */
    public String sorting(String name) {
        if (!Listing.bare(request.order()).equals(name)) {
            return "none";
        }
        return request.order().startsWith("-") ? "descending" : "ascending";
    }

    /** The list with this filter set to this value alone. */
    public String with(String filter, Object value) {
        MultiValueMap<String, String> filters = new LinkedMultiValueMap<>(request.filters());
        filters.set(filter, String.valueOf(value));
        return address(filters, request.order(), null, null);
    }

    /** The list without this filter. */
    public String without(String filter) {
        MultiValueMap<String, String> filters = new LinkedMultiValueMap<>(request.filters());
        filters.remove(filter);
        return address(filters, request.order(), null, null);
    }

    /** Is this filter set to this value? */
    public boolean has(String filter, Object value) {
        return request.filters().getOrDefault(filter, List.of()).contains(String.valueOf(value));
    }

    /** The list without any filter. */
    public String bare() {
        return address(new LinkedMultiValueMap<>(), request.order(), null, null);
    }

    /** The same list and order from its beginning: also the address of its export. */
    public String first() {
        return address(request.filters(), request.order(), null, null);
    }

    public @Nullable String previous() {
        return before == null ? null : address(request.filters(), request.order(), ListRequest.BEFORE, before);
    }

    public @Nullable String next() {
        return after == null ? null : address(request.filters(), request.order(), ListRequest.AFTER, after);
    }

    /** Everything a filter form must carry along besides its own field: name and values. */
    public MultiValueMap<String, String> besides(String filter) {
        MultiValueMap<String, String> kept = new LinkedMultiValueMap<>(request.filters());
        kept.remove(filter);
        kept.addAll(request.carried());
        if (!request.order().equals(request.listing().order())) {
            kept.set(ListRequest.SORT, request.order());
        }
        return kept;
    }

    private String address(MultiValueMap<String, String> filters, String order, @Nullable String cursor, @Nullable String token) {
        var address = new StringBuilder();
        filters.forEach((name, values) -> values.forEach(value -> add(address, name, value)));
        request.carried().forEach((name, values) -> values.forEach(value -> add(address, name, value)));
        if (!order.equals(request.listing().order())) {
            add(address, ListRequest.SORT, order);
        }
        if (request.size() != request.listing().size()) {
            add(address, ListRequest.LIMIT, String.valueOf(request.size()));
        }
        if (cursor != null && token != null) {
            add(address, cursor, token);
        }
        return address.isEmpty() ? "?" : address.toString();
    }

    private static void add(StringBuilder address, String name, String value) {
        address.append(address.isEmpty() ? '?' : '&').append(name).append('=')
                .append(UriUtils.encode(value, StandardCharsets.UTF_8));
    }
}
