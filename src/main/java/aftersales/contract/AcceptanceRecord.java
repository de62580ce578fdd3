package aftersales.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What both sides signed.
 *
 * @param number   from 1 within its delivery
 * @param corrects number of the record it stands for
 * @param by       the name of who recorded it
 */
public record AcceptanceRecord(int number, AcceptanceKind kind, LocalDate day, @Nullable String remarks, @Nullable Integer corrects,
        @Nullable String reason, AcceptanceSignature ours, AcceptanceSignature customer, Instant at, String by,
        List<AcceptanceGoods> goods, List<AcceptanceUnit> units) {

    public AcceptanceRecord {
        goods = List.copyOf(goods);
        units = List.copyOf(units);
    }
}
