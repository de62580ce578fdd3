package aftersales.warranty;

import aftersales.kernel.identity.EquipmentId;
import aftersales.kernel.identity.OrganizationId;
import java.time.ZoneId;

/**
 * A unit as it is judged.
 *
 * @param organization who answers for its place
 * @param zone         of that organisation: its days are days there
 */
record KnownUnit(EquipmentId id, OrganizationId organization, ZoneId zone, UnitFacts facts) {
}
