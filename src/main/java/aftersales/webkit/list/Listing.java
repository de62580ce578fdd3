package aftersales.webkit.list;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.util.MultiValueMap;

/**
 * What a list can be asked for: its sorts and its filters, by name. Nothing else of a request reaches the SQL.
 *
 * <pre>{@code
 * static final Listing LISTING = Listing.by("c.id")
 *         .sort("number", "c.number", SortType.TEXT)
 *         .sort("due", "coalesce(t.next_due_at, 'infinity')", SortType.MOMENT)
 *         .filters("q", "kind");
 * }</pre>
 */
public final class Listing {

    /** A column or expression to sort by; never null in any row, or rows would be lost between pages. */
    record Sort(String name, String expression, SortType type) {
    }

    private final String id;
    private final Map<String, Sort> sorts = new LinkedHashMap<>();
    private final Set<String> filters = new LinkedHashSet<>();
    private String order = "";
    private int size = 40;

    private Listing(String id) {
        this.id = id;
    }

    /** @param id column of the unique bigint that decides between equal rows */
    public static Listing by(String id) {
        return new Listing(id);
    }

    /** Adds a sort; the first one added is the order of the list when none is asked for, upwards. */
    public Listing sort(String name, String expression, SortType type) {
        sorts.put(name, new Sort(name, expression, type));
        if (order.isEmpty()) {
            order = name;
        }
        return this;
    }

    /** The order when none is asked for: a sort's name, with {@code -} in front for downwards. */
    public Listing order(String name) {
        if (!sorts.containsKey(bare(name))) {
            throw new IllegalArgumentException("no sort " + name);
        }
        order = name;
        return this;
    }

    public Listing filters(String... names) {
        filters.addAll(Set.of(names));
        return this;
    }

    /** Rows of a page, 40 unless told. */
    public Listing size(int rows) {
        size = rows;
        return this;
    }

    /** A page's request: what can't be understood is left out, so that an old or mangled address still shows a list. */
    public ListRequest request(MultiValueMap<String, String> parameters) {
        return ListRequest.read(this, parameters, false);
    }

    /** A machine's request: what can't be understood is refused (400), so that no caller pages through the wrong list. */
    public ListRequest strict(MultiValueMap<String, String> parameters) {
        return ListRequest.read(this, parameters, true);
    }

    String id() {
        return id;
    }

    String order() {
        return order;
    }

    int size() {
        return size;
    }

    Set<String> filters() {
        return filters;
    }

    boolean sorts(String order) {
        return sorts.containsKey(bare(order));
    }

    Sort sort(String order) {
        Sort sort = sorts.get(bare(order));
        if (sort == null) {
            throw new IllegalStateException("a list needs at least one sort");
        }
        return sort;
    }

    static String bare(String order) {
        return order.startsWith("-") ? order.substring(1) : order;
    }
}
