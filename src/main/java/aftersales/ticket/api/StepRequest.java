package aftersales.ticket.api;

import aftersales.ticket.TakeStep;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step without fields of its own. An empty body is one too: now, nothing to say.
 *
 * @param at         when it happened; now unless said
 * @param skipReason why steps before it were left out, where some were
 */
public record StepRequest(@Nullable Instant at, @Nullable @Size(max = 4000) String note, @Nullable @Size(max = 400) String skipReason) {

    public static TakeStep step(@Nullable StepRequest request) {
        return request == null ? TakeStep.NOW : new TakeStep(request.at(), request.note(), request.skipReason());
    }
}
