package aftersales.access;

import aftersales.kernel.identity.Actor;
import java.util.Map;

/**
 * The one rule of who sees which rows: an actor sees the rows of his organisation and of all below it. Lists, totals,
 * search, exports and single rows all put this same clause into their SQL, so that nothing is read that is not shown.
 */
public final class Scope {

    private static final String PARAMETER = "scope";

    private final Actor actor;

    private Scope(Actor actor) {
        this.actor = actor;
    }

    public static Scope of(Actor actor) {
        return new Scope(actor);
    }

    /**
     * A condition on the column that holds a row's organisation; {@code true} for the application itself.
     *
     * @param column qualified column name from the code, never from input
     */
    public String clause(String column) {
        if (actor.organization() == null) {
            return "true";
        }
        return column + " in (select s.descendant_id from access_scope s where s.ancestor_id = :" + PARAMETER + ")";
    }

    /**
     * The same for settings that flow down, such as calendars and policies: those of the actor's organisation, of all below
     * it and of all above it. For reading and choosing; changing them needs {@link #clause}.
     */
    public String settingsClause(String column) {
        if (actor.organization() == null) {
            return "true";
        }
        return "(" + clause(column) + " or " + column + " in (select s.ancestor_id from access_scope s where s.descendant_id = :"
                + PARAMETER + "))";
    }

    /** The parameters of {@link #clause} and {@link #settingsClause}; empty for the application itself. */
    public Map<String, Object> params() {
        return actor.organization() == null ? Map.of() : Map.of(PARAMETER, actor.organization().value());
    }
}
