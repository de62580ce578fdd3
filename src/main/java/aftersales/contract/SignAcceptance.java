package aftersales.contract;

import aftersales.kernel.Refusal;
import aftersales.kernel.Text;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Both sides sign for what they found.
 *
 * @param day      local day at the site
 * @param corrects number of the record this one stands for
 * @param reason   why it does, needed for a correction
 * @param goods    of an initial acceptance
 * @param units    of a final one
 */
public record SignAcceptance(LocalDate day, @Nullable String remarks, AcceptanceSignature ours, AcceptanceSignature customer,
        @Nullable Integer corrects, @Nullable String reason, List<AcceptanceGoods> goods, List<AcceptanceUnit> units) {

    public SignAcceptance {
        SaveContract.requireDay("day", day);
        remarks = Text.optional("remarks", remarks, 2000);
        reason = corrects == null ? null : Text.required("reason", reason, 500);
        goods = List.copyOf(goods);
        units = List.copyOf(units);
        if (units.stream().map(AcceptanceUnit::equipment).distinct().count() < units.size()) {
            throw Refusal.of("units", "contract.acceptance.units.twice");
        }
        if (goods.stream().map(AcceptanceGoods::position).distinct().count() < goods.size()) {
            throw Refusal.of("goods", "contract.acceptance.goods.twice");
        }
    }
}
