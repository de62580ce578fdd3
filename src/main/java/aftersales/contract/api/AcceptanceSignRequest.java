package aftersales.contract.api;

import aftersales.contract.AcceptanceGoods;
import aftersales.contract.AcceptanceSignature;
import aftersales.contract.AcceptanceUnit;
import aftersales.contract.SignAcceptance;
import aftersales.kernel.identity.EquipmentId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What both sides found and signed for, as a program tells it.
 *
 * @param day             local day at the site
 * @param goods           of an initial acceptance
 * @param units           of a final one
 * @param ourDrawing      path of the drawn signature within 600 x 200, such as {@code M10 20L11 22L14 25}
 * @param corrects        number of the record this one stands for
 * @param reason          why it does
 */
record AcceptanceSignRequest(@NotNull LocalDate day, @Nullable List<@NotNull @Valid GoodsRequest> goods, @Nullable List<@NotNull @Valid UnitRequest> units,
        @Nullable String remarks, @NotBlank String ourName, @Nullable String ourRole, @Nullable String ourDrawing, @NotBlank String customerName,
        @Nullable String customerRole, @Nullable String customerDrawing, @Nullable Integer corrects, @Nullable String reason) {

    /**
     * What was found of one item.
     *
     * @param position of the item, from 1
     * @param arrived  counted with earlier tries
     * @param defect   in words, where something is not in order
     */
    record GoodsRequest(@NotNull @Positive Integer position, @NotNull @Positive Integer promised, @NotNull Integer arrived,
            @NotNull Boolean appearanceOk, @NotNull Boolean packingOk, @Nullable String defect) {
    }

    /**
     * What was found of one unit.
     *
     * @param defect   in words, where it failed
     * @param replaces id of the unit that failed and was replaced by this one
     */
    record UnitRequest(@NotNull @Positive Long equipment, @NotNull Boolean passed, @Nullable String defect, @Nullable @Positive Long replaces) {
    }

    SignAcceptance toCommand() {
        List<GoodsRequest> found = goods == null ? List.of() : goods;
        List<UnitRequest> judged = units == null ? List.of() : units;
        return new SignAcceptance(day, remarks, AcceptanceSignature.read("our", ourName, ourRole, ourDrawing),
                AcceptanceSignature.read("customer", customerName, customerRole, customerDrawing), corrects, reason,
                IntStream.range(0, found.size()).mapToObj(i -> goods(found.get(i), "goods[" + i + "].")).toList(),
                IntStream.range(0, judged.size()).mapToObj(i -> unit(judged.get(i), "units[" + i + "].")).toList());
    }

    private static AcceptanceGoods goods(GoodsRequest one, String path) {
        return new AcceptanceGoods(one.position(), one.promised(), one.arrived(), one.appearanceOk(), one.packingOk(), one.defect()).checked(path);
    }

    private static AcceptanceUnit unit(UnitRequest one, String path) {
        return new AcceptanceUnit(new EquipmentId(one.equipment()), one.passed(), one.defect(),
                one.replaces() == null ? null : new EquipmentId(one.replaces())).checked(path);
    }
}
