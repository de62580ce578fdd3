package aftersales.product;

import aftersales.kernel.identity.EquipmentId;

/** A device did not pass its acceptance. Told before {@link EquipmentChanged} where an earlier day of acceptance is taken back with it. */
public record EquipmentFailed(EquipmentId id) {
}
