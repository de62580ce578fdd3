package aftersales.contract;

import aftersales.kernel.Refusal;
import aftersales.kernel.Text;
import org.jspecify.annotations.Nullable;

/**
 * What was found of one item when it arrived.
 *
 * @param position     of the item, from 1
 * @param promised     how many shall come
 * @param arrived      how many have come, counted with earlier tries
 * @param defect       in words; needed where something is not in order
 */
public record AcceptanceGoods(int position, int promised, int arrived, boolean appearanceOk, boolean packingOk, @Nullable String defect) {

    /** Whether nothing of it stays open. */
    public boolean inOrder() {
        return arrived >= promised && appearanceOk && packingOk;
    }

    /**
     * @param path where it stands, before the names of its fields: {@code goods[0].}
     * @throws Refusal if a number cannot be meant or the words are missing
     */
    public AcceptanceGoods checked(String path) {
        AcceptanceItem.requireQuantity(path + "promised", promised, 1);
        AcceptanceItem.requireQuantity(path + "arrived", arrived, 0);
        String words = Text.optional(path + "defect", defect, 500);
        if (!inOrder() && words == null) {
            throw Refusal.of(path + "defect", "contract.acceptance.defect.missing");
        }
        return new AcceptanceGoods(position, promised, arrived, appearanceOk, packingOk, words);
    }
}
