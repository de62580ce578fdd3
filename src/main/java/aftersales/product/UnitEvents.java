package aftersales.product;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.EquipmentId;
import java.util.List;
import java.util.Set;

/** Whoever knows of events in the life of units tells them: a module above implements this, and its events are part of each unit's life. */
public interface UnitEvents {

    /** Others are never asked for. */
    Set<UnitEventKind> kinds();

    /**
     * Those the actor may see, the newest first, no more than asked for; with at most two statements.
     *
     * @param unit the actor is known to reach it; each row has its own scope besides
     */
    List<UnitEvent> events(Actor actor, EquipmentId unit, UnitEventsAsked asked);
}
