package aftersales.contract.api;

import aftersales.contract.AcceptanceDetail;
import aftersales.contract.AcceptanceGoods;
import aftersales.contract.AcceptanceItem;
import aftersales.contract.AcceptanceKind;
import aftersales.contract.AcceptanceRecord;
import aftersales.contract.AcceptanceRow;
import aftersales.contract.AcceptanceSignature;
import aftersales.contract.AcceptanceState;
import aftersales.contract.AcceptanceUnit;
import aftersales.webkit.rest.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as a program reads it.
 *
 * @param openItems   positions of the items that have not arrived in order
 * @param failedUnits ids of the units that failed and were not replaced yet
 * @param missing     how many units have not passed yet
 * @param version     what {@code If-Match} takes, without its quotes
 */
record AcceptanceResource(long id, long contract, String title, Named site, @Nullable LocalDate plannedOn, AcceptanceState state,
        List<Item> items, List<Record> records, List<Integer> openItems, List<Long> failedUnits, int missing, long version) {

    /** Something that shall arrive. */
    record Item(int position, @Nullable Long model, @Nullable String name, int promised) {
    }

    /** @param holds false where a correction stands for it */
    record Record(int number, AcceptanceKind kind, LocalDate day, boolean holds, @Nullable Integer corrects, @Nullable String reason,
            @Nullable String remarks, Signature ours, Signature customer, Instant recordedAt, String recordedBy, List<AcceptanceGoods> goods,
            List<Unit> units) {
    }

    /** @param drawing null where it was signed on paper */
    record Signature(String name, @Nullable String role, @Nullable String drawing) {

        static Signature of(AcceptanceSignature signature) {
            return new Signature(signature.name(), signature.role(), signature.drawing() == null ? null : signature.drawing().path());
        }
    }

    /** @param label as it was called then */
    record Unit(long equipment, @Nullable String label, boolean passed, @Nullable String defect, @Nullable Long replaces) {

        static Unit of(AcceptanceUnit unit) {
            return new Unit(unit.equipment().value(), unit.label(), unit.passed(), unit.defect(),
                    unit.replaces() == null ? null : unit.replaces().value());
        }
    }

    /** A delivery in a list. */
    record Line(long id, String title, Named site, @Nullable LocalDate plannedOn, AcceptanceState state, long version) {

        static Line of(AcceptanceRow row) {
            return new Line(row.id().value(), row.title(), new Named(row.site().value(), row.siteName()), row.plannedOn(), row.state(), row.version());
        }
    }

    static AcceptanceResource of(AcceptanceDetail acceptance) {
        AcceptanceRow row = acceptance.row();
        List<AcceptanceItem> items = acceptance.items();
        return new AcceptanceResource(row.id().value(), row.contract().value(), row.title(), new Named(row.site().value(), row.siteName()),
                row.plannedOn(), row.state(), IntStream.range(0, items.size()).mapToObj(i -> item(i + 1, items.get(i))).toList(),
                acceptance.records().stream().map(record -> record(acceptance, record)).toList(), acceptance.standing().openItems(),
                acceptance.standing().failed().stream().map(unit -> unit.equipment().value()).toList(), acceptance.standing().missing(), row.version());
    }

    private static Item item(int position, AcceptanceItem item) {
        return new Item(position, item.model() == null ? null : item.model().value(), item.name(), item.promised());
    }

    private static Record record(AcceptanceDetail acceptance, AcceptanceRecord record) {
        return new Record(record.number(), record.kind(), record.day(), acceptance.standing().holds(record.number()), record.corrects(),
                record.reason(), record.remarks(), Signature.of(record.ours()), Signature.of(record.customer()), record.at(), record.by(),
                record.goods(), record.units().stream().map(Unit::of).toList());
    }
}
