package aftersales.access;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.OrganizationId;

/** Founds the headquarters when the first administrator is set up. Made by the module that owns organisations. */
public interface FirstOrganization {

    /** @param zone id of its time zone, such as {@code Asia/Shanghai} */
    OrganizationId found(Actor actor, String name, String zone);
}
