package aftersales.warranty;

import aftersales.kernel.identity.EquipmentId;
import java.time.ZoneId;

/**
 * A unit as it is judged.
 *
 * @param zone of the organisation that answers for its place: its days are days there
 */
record KnownUnit(EquipmentId id, ZoneId zone, UnitFacts facts) {
}
