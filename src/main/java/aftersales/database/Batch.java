package aftersales.database;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SqlArrayValue;

/** Many rows as one array for each column, for {@code unnest}: one statement whatever their number. */
public final class Batch<T> {

    private final List<T> rows;
    private final List<Object> columns = new ArrayList<>();

    private Batch(List<T> rows) {
        this.rows = rows;
    }

    public static <T> Batch<T> of(List<T> rows) {
        return new Batch<>(rows);
    }

    public Batch<T> number(Function<T, @Nullable Number> column) {
        return add("bigint", column::apply);
    }

    public Batch<T> text(Function<T, @Nullable Object> column) {
        return add("text", row -> {
            Object value = column.apply(row);
            return value == null ? null : value.toString();
        });
    }

    public Batch<T> flag(Function<T, Boolean> column) {
        return add("boolean", column::apply);
    }

    public Batch<T> time(Function<T, @Nullable Instant> column) {
        return add("timestamptz", row -> {
            Instant value = column.apply(row);
            return value == null ? null : value.toString();
        });
    }

    private Batch<T> add(String type, Function<T, @Nullable Object> column) {
        columns.add(new SqlArrayValue(type, rows.stream().map(column).toArray()));
        return this;
    }

    /** In the order in which the columns were named. */
    public List<Object> params() {
        return columns;
    }
}
