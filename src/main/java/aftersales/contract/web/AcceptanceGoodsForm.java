package aftersales.contract.web;

import aftersales.contract.AcceptanceGoods;
import aftersales.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** What was found of one item when it arrived; without a number of arrived ones it was not looked at. */
public class AcceptanceGoodsForm {

    private int position;
    private @Nullable Integer promised;
    private @Nullable Integer arrived;
    private boolean appearanceOk;
    private boolean packingOk;
    private @Nullable String defect;

    static AcceptanceGoodsForm of(int position, int promised) {
        var form = new AcceptanceGoodsForm();
        form.position = position;
        form.promised = promised;
        form.arrived = promised;
        form.appearanceOk = true;
        form.packingOk = true;
        return form;
    }

    static AcceptanceGoodsForm of(AcceptanceGoods found) {
        var form = of(found.position(), found.promised());
        form.arrived = found.arrived();
        form.appearanceOk = found.appearanceOk();
        form.packingOk = found.packingOk();
        form.defect = found.defect();
        return form;
    }

    /** @param path the beginning of its fields' names */
    AcceptanceGoods toGoods(String path) {
        if (promised == null) {
            throw Refusal.of(path + "promised", "webkit.field.NotNull");
        }
        return new AcceptanceGoods(position, promised, arrived == null ? 0 : arrived, appearanceOk, packingOk, defect).checked(path);
    }

    public int getPosition() {
        return position;
    }

    public void setPosition(int position) {
        this.position = position;
    }

    public @Nullable Integer getPromised() {
        return promised;
    }

    public void setPromised(@Nullable Integer promised) {
        this.promised = promised;
    }

    public @Nullable Integer getArrived() {
        return arrived;
    }

    public void setArrived(@Nullable Integer arrived) {
        this.arrived = arrived;
    }

    public boolean isAppearanceOk() {
        return appearanceOk;
    }

    public void setAppearanceOk(boolean appearanceOk) {
        this.appearanceOk = appearanceOk;
    }

    public boolean isPackingOk() {
        return packingOk;
    }

    public void setPackingOk(boolean packingOk) {
        this.packingOk = packingOk;
    }

    public @Nullable String getDefect() {
        return defect;
    }

    public void setDefect(@Nullable String defect) {
        this.defect = defect;
    }
}
