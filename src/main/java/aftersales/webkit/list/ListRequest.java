package aftersales.webkit.list;

import aftersales.webkit.error.BadRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What one reader asks of one list: order, filters, which page. Made by {@link Listing}; its address can be shared. */
public final class ListRequest {

    static final String SORT = "sort";
    static final String AFTER = "after";
    static final String BEFORE = "before";
    static final String LIMIT = "limit";
    private static final int LONGEST_TEXT = 200;
    private static final int MOST_VALUES = 50;
    private static final int MOST_ROWS = 200;

    private final Listing listing;
    private final boolean strict;
    private final String order;
    private final @Nullable Cursor cursor;
    private final boolean backwards;
    private final int size;
    private final MultiValueMap<String, String> filters;
    private final MultiValueMap<String, String> carried = new LinkedMultiValueMap<>();

    private ListRequest(Listing listing, boolean strict, MultiValueMap<String, String> parameters) {
        this.listing = listing;
        this.strict = strict;
        this.order = order(parameters.getFirst(SORT));
        this.filters = filters(parameters);
        this.backwards = parameters.containsKey(BEFORE);
        this.cursor = cursor(parameters.getFirst(backwards ? BEFORE : AFTER));
        this.size = size(parameters.getFirst(LIMIT));
        if (strict) {
            parameters.keySet().forEach(this::requireKnown);
        }
    }

    static ListRequest read(Listing listing, MultiValueMap<String, String> parameters, boolean strict) {
        return new ListRequest(listing, strict, parameters);
    }

    /** The text of a filter, stripped; null when it is not set. */
    public @Nullable String text(String filter) {
        List<String> values = values(filter);
        return values.isEmpty() ? null : values.get(0);
    }

    /** All texts of a filter that may be set several times. */
    public List<String> values(String filter) {
        if (!listing.filters().contains(filter)) {
            throw new IllegalArgumentException("no filter " + filter);
        }
        return filters.getOrDefault(filter, List.of());
    }

    /** The values of a filter that names words of an enum, possibly empty. */
    public <E extends Enum<E>> Set<E> choices(String filter, Class<E> type) {
        Set<E> chosen = EnumSet.noneOf(type);
        values(filter).forEach(value -> add(chosen, filter, value, text -> Enum.valueOf(type, text)));
        return chosen;
    }

    /** A filter that is one of a few words; the first of them when it is not set. */
    public String word(String filter, String first, String... others) {
        String word = one(filter, text -> {
            if (!text.equals(first) && !List.of(others).contains(text)) {
                throw new IllegalArgumentException(text);
            }
            return text;
        });
        return word == null ? first : word;
    }

    /** A filter that names a row: {@code request.id("customer", CustomerId::new)}. */
    public <I> @Nullable I id(String filter, LongFunction<I> type) {
        return one(filter, text -> type.apply(Long.parseLong(text)));
    }

    /** The same as the bare number, for the condition. */
    public @Nullable Long number(String filter) {
        return one(filter, Long::valueOf);
    }

    public @Nullable LocalDate day(String filter) {
        return one(filter, LocalDate::parse);
    }

    /** Is a yes-or-no filter set? */
    public boolean is(String filter) {
        return "true".equals(text(filter));
    }

    /** Its page's addresses carry this parameter, which is no filter of the list; nothing where the value is null. */
    public ListRequest carrying(String name, @Nullable String value) {
        if (value != null) {
            carried.set(name, value);
        }
        return this;
    }

    /** The order asked for: a sort's name, with {@code -} in front for downwards. */
    public String order() {
        return order;
    }

    /** Is any filter set? An empty list says something else then. */
    public boolean isFiltered() {
        return !filters.isEmpty();
    }

    MultiValueMap<String, String> filters() {
        return filters;
    }

    MultiValueMap<String, String> carried() {
        return carried;
    }

    Listing listing() {
        return listing;
    }

    @Nullable Cursor cursor() {
        return cursor;
    }

    boolean isBackwards() {
        return backwards && cursor != null;
    }

    int size() {
        return size;
    }

    private <T> @Nullable T one(String filter, Function<String, T> parser) {
        List<T> found = new ArrayList<>();
        String value = text(filter);
        if (value != null) {
            add(found, filter, value, parser);
        }
        return found.isEmpty() ? null : found.get(0);
    }

    private <T> void add(java.util.Collection<T> found, String filter, String value, Function<String, T> parser) {
        try {
            found.add(parser.apply(value));
        } catch (IllegalArgumentException | DateTimeException malformed) {
            refuse(filter);
        }
    }

    private String order(@Nullable String asked) {
        if (asked == null || asked.isEmpty()) {
            return listing.order();
        }
        if (!listing.sorts(asked)) {
            refuse(SORT);
            return listing.order();
        }
        return asked;
    }

    private MultiValueMap<String, String> filters(MultiValueMap<String, String> parameters) {
        MultiValueMap<String, String> known = new LinkedMultiValueMap<>();
        for (String filter : listing.filters()) {
            List<String> values = parameters.getOrDefault(filter, List.of()).stream().limit(MOST_VALUES).map(String::strip)
                    .filter(value -> !value.isEmpty() && value.indexOf('\0') < 0)
                    .map(value -> value.substring(0, Math.min(value.length(), LONGEST_TEXT))).toList();
            if (!values.isEmpty()) {
                known.put(filter, values);
            }
        }
        return known;
    }

    private @Nullable Cursor cursor(@Nullable String token) {
        if (token == null) {
            return null;
        }
        Cursor read = Cursor.read(listing, order, token).orElse(null);
        if (read == null) {
            refuse(backwards ? BEFORE : AFTER);
        }
        return read;
    }

    private int size(@Nullable String asked) {
        if (asked == null || !strict) {
            return listing.size();
        }
        if (!asked.matches("\\d{1,3}") || Integer.parseInt(asked) < 1 || Integer.parseInt(asked) > MOST_ROWS) {
            refuse(LIMIT);
        }
        return Integer.parseInt(asked);
    }

    private void requireKnown(String parameter) {
        if (!listing.filters().contains(parameter) && !Set.of(SORT, AFTER, BEFORE, LIMIT).contains(parameter)) {
            throw new BadRequest(parameter, "webkit.error.unknown_field", parameter);
        }
    }

    private void refuse(String parameter) {
        if (strict) {
            throw new BadRequest(parameter, "webkit.error.malformed", parameter);
        }
    }
}
