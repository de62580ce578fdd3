package aftersales.webkit;

import aftersales.kernel.identity.Actor;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who reads the page.
 *
 * @param actor    who is signed in
 * @param language the language the account chose, or null: as the browser says
 * @param zone     the zone in which moments are shown and typed, or null for the application's own
 */
public record Reader(Actor actor, @Nullable Locale language, @Nullable ZoneId zone) {
}
