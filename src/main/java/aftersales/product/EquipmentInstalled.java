package aftersales.product;

import aftersales.kernel.identity.EquipmentId;

/** A device was added. */
public record EquipmentInstalled(EquipmentId id) {
}
