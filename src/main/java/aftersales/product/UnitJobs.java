package aftersales.product;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.EquipmentId;
import java.util.Optional;

/** Whoever knows what a technician has to do at a unit; a module above implements it. */
public interface UnitJobs {

    /** The page of the job the actor himself has under way there. */
    Optional<String> underWay(Actor actor, EquipmentId unit);
}
