package aftersales.ticket.web;

import aftersales.ticket.TicketRow;
import aftersales.webkit.Strip;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * A ticket as a line of a list.
 *
 * @param model    of its equipment, in the reader's language
 * @param state    how it stands, as word, shape and colour
 * @param what     the promise that is due, or what is waited for
 * @param deadline when it is due; null where no clock runs
 * @param strip    the promise that is due as a bar; null where none runs
 */
@NamedInterface("words")
public record TicketLine(TicketRow row, @Nullable String model, Strip.State state, String what, @Nullable Instant deadline,
        @Nullable Strip strip) {
}
