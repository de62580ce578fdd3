package aftersales.sanbao;

import aftersales.kernel.identity.EquipmentId;
import java.util.List;

/** Whoever keeps what was done to units. */
public interface RepairHistory {

    /** The earliest first, each time it was fixed by itself; no visits that found nothing, nothing called off, no fault for which the customer answers. */
    List<Repair> repairs(EquipmentId unit);
}
