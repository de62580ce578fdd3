package aftersales.security;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.OrganizationId;
import aftersales.testing.Company;
import java.util.HashMap;
import java.util.Map;

/** An organisation with rows of every kind in it, all marked, so that they are recognised wherever they turn up. */
public final class Place {

    /** Where it stands, seen from those who ask. */
    public enum Where {
        /** The headquarters. Settings made here are read below. */
        ABOVE,
        /** The organisation of those who ask. */
        OWN,
        BELOW,
        /** Another branch of the same headquarters. */
        BESIDE,
        /** Another headquarters. */
        STRANGE;

        boolean isInReach() {
            return this == OWN || this == BELOW;
        }
    }

    private final Where where;
    private final OrganizationId organization;
    private final String region;
    private final Map<Class<?>, Object> remembered = new HashMap<>();
    final Paths rows = new Paths();
    final Paths settings = new Paths();
    final Paths words = new Paths();

    Place(Where where, OrganizationId organization, String region) {
        this.where = where;
        this.organization = organization;
        this.region = region;
    }

    public Where where() {
        return where;
    }

    public OrganizationId organization() {
        return organization;
    }

    /** Code of a region that this organisation answers first for. */
    public String region() {
        return region;
    }

    /** Who plants: the application itself, which reaches every place. */
    public Actor keeper() {
        return Company.SYSTEM;
    }

    /** A text that says where it comes from. */
    public String text(String word) {
        return marker() + " " + word;
    }

    /** A word without blanks that says where it comes from, for codes and logins; at most 20 characters with a short one. */
    public String code(String word) {
        return (marker() + "-" + word).toLowerCase(java.util.Locale.ROOT);
    }

    /** A telephone number that says where it comes from. */
    public String phone() {
        return "1397531" + (2000 + where.ordinal() * 1111);
    }

    /** What all its texts hold and nothing else does. */
    String marker() {
        return "Zq" + where.name().toLowerCase(java.util.Locale.ROOT) + "Qz";
    }

    /** Keeps a row's id for the modules that build on it, by its class. */
    public void remember(Object id) {
        remembered.put(id.getClass(), id);
    }

    /** @throws IllegalStateException if no module has remembered one before */
    public <T> T recall(Class<T> type) {
        Object found = remembered.get(type);
        if (found == null) {
            throw new IllegalStateException("nobody has planted a " + type.getSimpleName() + " yet: see @Order of the samples");
        }
        return type.cast(found);
    }

    /** A row of this organisation: who reaches the organisation reaches it, for everybody else it does not exist. */
    public void row(String pattern, Object id) {
        rows.put(pattern, id);
    }

    /** A setting of this organisation: read by those below it too. */
    public void setting(String pattern, Object id) {
        settings.put(pattern, id);
    }

    /** A variable that names no row of an organisation: a step, a secret that opens a page for whoever holds it. */
    public void word(String pattern, String word) {
        words.put(pattern, word);
    }

    @Override
    public String toString() {
        return where.name();
    }
}
