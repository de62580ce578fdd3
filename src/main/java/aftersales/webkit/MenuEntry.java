package aftersales.webkit;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.Role;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * One line of the side menu.
 *
 * @param key    message key of its words
 * @param path   where it leads; also lit on every page below that path
 * @param group  its part of the menu
 * @param order  its place in the group, small first
 * @param icon   a name of the icon sprite ({@code static/img/icons.svg})
 * @param roles  who sees it: any of these
 * @param count  the number beside the words, or null; asked on every page, so it must be cheap and counted in scope
 * @param urgent true when the number calls for action
 */
public record MenuEntry(String key, String path, MenuGroup group, int order, String icon, Set<Role> roles,
        @Nullable ToLongFunction<Actor> count, boolean urgent) {

    public MenuEntry {
        roles = Set.copyOf(roles);
        if (roles.isEmpty()) {
            throw new IllegalArgumentException(key + " is seen by nobody");
        }
    }

    /** An entry every role sees; narrow it with {@link #only}. */
    public static MenuEntry of(String key, String path, MenuGroup group, int order, String icon) {
        return new MenuEntry(key, path, group, order, icon, EnumSet.allOf(Role.class), null, false);
    }

    public MenuEntry only(Role first, Role... others) {
        return new MenuEntry(key, path, group, order, icon, EnumSet.of(first, others), count, urgent);
    }

    public MenuEntry counting(ToLongFunction<Actor> number) {
        return new MenuEntry(key, path, group, order, icon, roles, number, false);
    }

    /** As {@link #counting}, in red: something here is late. */
    public MenuEntry warning(ToLongFunction<Actor> number) {
        return new MenuEntry(key, path, group, order, icon, roles, number, true);
    }
}
