package aftersales.contract;

import java.util.List;

/** A delivery with what shall arrive and what was signed, in the order it was recorded. */
public record AcceptanceDetail(AcceptanceRow row, List<AcceptanceItem> items, List<AcceptanceRecord> records, AcceptanceStanding standing) {

    AcceptanceDetail(AcceptanceRow row, List<AcceptanceItem> items, List<AcceptanceRecord> records) {
        this(row, List.copyOf(items), List.copyOf(records), new AcceptanceStanding(items, records));
    }

    public boolean signed() {
        return !records.isEmpty();
    }
}
