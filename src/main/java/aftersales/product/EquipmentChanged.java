package aftersales.product;

import aftersales.kernel.identity.EquipmentId;

/**
 * A device was changed. Whoever keeps its words in a search text renews them in the same transaction.
 *
 * @param renamed another serial number, equipment tag or model
 * @param moved   another site
 */
public record EquipmentChanged(EquipmentId id, boolean renamed, boolean moved) {
}
