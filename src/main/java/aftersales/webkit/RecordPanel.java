package aftersales.webkit;

import aftersales.kernel.identity.Actor;
import org.springframework.ui.Model;

/** What a module adds to the page of a record that a module below it shows: calls go down the stairs, pages grow from above. */
public interface RecordPanel {

    /** The view it is added to, such as {@code product/device}. */
    String view();

    /** The template and its fragment, such as {@code sanbao/panels :: counters}. */
    String fragment();

    /** Where it stands among the others of the page, the lowest first. */
    int place();

    /**
     * Puts what the fragment shows into the page.
     *
     * @param key of the record: its number, or its id where it has none; the actor is known to reach it
     * @return whether there is anything to show
     */
    boolean fill(Actor actor, String key, Model page);
}
