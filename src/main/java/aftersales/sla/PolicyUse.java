package aftersales.sla;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.PolicyId;
import java.util.List;

/** Whoever refers to policies and can say where. */
public interface PolicyUse {

    /** What holds under the policy within the actor's reach: the first of them, and how many there are. */
    Holders holders(Actor actor, PolicyId policy);

    /** @param first at most 20 */
    record Holders(List<Holder> first, long count) {
    }

    /**
     * One of them.
     *
     * @param label what people call it
     * @param path  of its page
     */
    record Holder(String label, String path) {
    }
}
