package aftersales.warranty;

import aftersales.kernel.identity.EquipmentId;

/** What is known of a unit changed: verdicts about it are found anew. */
public record UnitFactsChanged(EquipmentId id) {
}
