package aftersales.webkit;

import aftersales.kernel.identity.Actor;
import java.util.function.ToLongFunction;

/**
 * The bell on each page: what the reader has not read yet. At most one module has a bean of it; without one there is no bell.
 *
 * @param list   page it leads to
 * @param ring   answers {@code kit/bell :: ring} with the number as it is then; asked again and again while a page is open
 * @param unread the number, counted up to 99; asked on every page, so it must be cheap
 */
public record Bell(String list, String ring, ToLongFunction<Actor> unread) {
}
