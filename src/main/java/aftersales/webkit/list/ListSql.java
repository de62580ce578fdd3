package aftersales.webkit.list;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The SQL of a list: one select whose rows, pages, counts and exports all go through the same conditions. Text given here
 * comes from the code, values from requests are parameters.
 *
 * <pre>{@code
 * return ListSql.select("c.id, c.number, c.name").from("customer c")
 *         .where(scope.clause("c.organization_id"), scope.params())
 *         .whenPresent(request.text("q"), "c.name ilike '%' || :q || '%'", "q")
 *         .page(jdbc, request, CustomerQueries::row);
 * }</pre>
 */
public final class ListSql {

    private static final int COUNTED = 1000;
    private static final int FETCHED = 500;

    private final String columns;
    private String source = "";
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    private ListSql(String columns) {
        this.columns = columns;
    }

    public static ListSql select(String columns) {
        return new ListSql(columns);
    }

    /** Tables and joins. */
    public ListSql from(String tables) {
        source = tables;
        return this;
    }

    public ListSql where(String condition) {
        conditions.add("(" + condition + ")");
        return this;
    }

    public ListSql where(String condition, Map<String, ?> values) {
        parameters.putAll(values);
        return where(condition);
    }

    public ListSql where(String condition, String parameter, Object value) {
        parameters.put(parameter, value);
        return where(condition);
    }

    /** Adds the condition unless the value is null, blank or an empty collection. Enums are passed by name. */
    public ListSql whenPresent(@Nullable Object value, String condition, String parameter) {
        boolean absent = value == null || (value instanceof String text && text.isBlank())
                || (value instanceof Collection<?> all && all.isEmpty());
        return absent ? this : where(condition, parameter, plain(value));
    }

    /** The page asked for, with one query for its rows and one for the bounded count. */
    public <T> Page<T> page(JdbcClient jdbc, ListRequest request, RowMapper<T> mapper) {
        List<Keyed<T>> rows = new ArrayList<>(rows(jdbc, request, request.size() + 1, mapper));
        boolean further = rows.size() > request.size();
        if (further) {
            rows.remove(rows.size() - 1);
        }
        if (request.isBackwards()) {
            Collections.reverse(rows);
        }
        boolean before = request.isBackwards() ? further : request.cursor() != null;
        boolean after = request.isBackwards() || further;
        return new Page<>(request, rows.stream().map(Keyed::row).toList(),
                before && !rows.isEmpty() ? rows.get(0).cursor().token() : null,
                after && !rows.isEmpty() ? rows.get(rows.size() - 1).cursor().token() : null,
                count(jdbc, COUNTED));
    }

    /** How many rows, counted up to the bound. */
    public Count count(JdbcClient jdbc, int bound) {
        long counted = jdbc.sql("select count(*) from (select 1 from " + source + whereClause("") + " limit " + (bound + 1) + ") counted")
                .params(parameters).query(Long.class).single();
        return new Count(Math.min(counted, bound), counted > bound);
    }

    /** Every row in the order asked for, for exports: read in portions, so that a long list takes no memory. */
    public <T> void each(JdbcClient jdbc, ListRequest request, RowMapper<T> mapper, Consumer<T> consumer) {
        Cursor from = null;
        List<Keyed<T>> portion;
        do {
            portion = rows(jdbc, request, from, false, FETCHED, mapper);
            portion.forEach(keyed -> consumer.accept(keyed.row()));
            from = portion.isEmpty() ? null : portion.get(portion.size() - 1).cursor();
        } while (portion.size() == FETCHED);
    }

    private record Keyed<T>(T row, Cursor cursor) {
    }

    private <T> List<Keyed<T>> rows(JdbcClient jdbc, ListRequest request, int limit, RowMapper<T> mapper) {
        return rows(jdbc, request, request.cursor(), request.isBackwards(), limit, mapper);
    }

    private <T> List<Keyed<T>> rows(JdbcClient jdbc, ListRequest request, @Nullable Cursor cursor, boolean backwards, int limit,
            RowMapper<T> mapper) {
        Listing listing = request.listing();
        Listing.Sort sort = listing.sort(request.order());
        boolean downwards = request.order().startsWith("-") != backwards;
        Map<String, Object> values = new HashMap<>(parameters);
        String seek = "";
        if (cursor != null) {
            seek = "(" + sort.expression() + ", " + listing.id() + ") " + (downwards ? "<" : ">")
                    + " (cast(:list_key as " + sort.type().sql() + "), :list_id)";
            values.put("list_key", cursor.key());
            values.put("list_id", cursor.id());
        }
        String direction = downwards ? " desc" : "";
        String sql = "select " + columns + ", (" + sort.expression() + ")::text as list_key, " + listing.id() + " as list_id from "
                + source + whereClause(seek) + " order by " + sort.expression() + direction + ", " + listing.id() + direction
                + " limit " + limit;
        return jdbc.sql(sql).params(values).query((rs, number) -> keyed(rs, number, request.order(), mapper)).list();
    }

    private static <T> Keyed<T> keyed(ResultSet rs, int number, String order, RowMapper<T> mapper) throws SQLException {
        T row = mapper.mapRow(rs, number);
        if (row == null) {
            throw new IllegalStateException("a mapper answered no row");
        }
        return new Keyed<>(row, new Cursor(order, rs.getString("list_key"), rs.getLong("list_id")));
    }

    private String whereClause(String seek) {
        List<String> all = new ArrayList<>(conditions);
        if (!seek.isEmpty()) {
            all.add(seek);
        }
        return all.isEmpty() ? "" : " where " + String.join(" and ", all);
    }

    private static Object plain(Object value) {
        if (value instanceof Enum<?> word) {
            return word.name();
        }
        return value instanceof Collection<?> all ? all.stream().map(ListSql::plain).toList() : value;
    }
}
