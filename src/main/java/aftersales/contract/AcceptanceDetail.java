package aftersales.contract;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A delivery with what shall arrive and what was signed, in the order it was recorded. */
public record AcceptanceDetail(AcceptanceRow row, List<AcceptanceItem> items, List<AcceptanceRecord> records, AcceptanceStanding standing) {

    AcceptanceDetail(AcceptanceRow row, List<AcceptanceItem> items, List<AcceptanceRecord> records) {
        this(row, List.copyOf(items), List.copyOf(records), new AcceptanceStanding(items, records));
    }

    /**
     * Whether it is finally accepted and no term starts with it: it has no units, and the contract's day is another.
     *
     * @param ofContract the contract's day of acceptance
     */
    public boolean startsNothing(@Nullable LocalDate ofContract) {
        return row.state() == AcceptanceState.FINALLY_ACCEPTED && standing.withoutUnits() && standing.passed().isEmpty()
                && standing.holding().stream().noneMatch(record -> record.kind() == AcceptanceKind.FINAL && record.day().equals(ofContract));
    }

    public boolean signed() {
        return !records.isEmpty();
    }
}
