package aftersales.sla.api;

import aftersales.sla.api.ClockResource.Part;
import aftersales.sla.api.ClockResource.Said;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is answered to a question about a calendar, always with its explanation. */
sealed interface InlineAnswer {

    /** A moment that is reached. */
    record Reached(Instant instant, List<Part> explanation, List<Said> warnings) implements InlineAnswer {
    }

    /** No moment, because a pause goes on: {@code instant} is null. */
    record Waiting(@Nullable Instant instant, Said reason, List<Part> explanation, List<Said> warnings) implements InlineAnswer {
    }

    /** Working time that has passed. */
    record Counted(long seconds, List<Part> explanation, List<Said> warnings) implements InlineAnswer {
    }

    /** Whether work is done then; explained by its whole day. */
    record Opened(boolean open, List<Part> explanation, List<Said> warnings) implements InlineAnswer {
    }

    /** What a policy would promise, kind by kind. */
    record Promised(List<ClockResource> clocks) implements InlineAnswer {
    }

    /** An item of a batch that could not be answered. */
    record Failed(ItemProblem error) implements InlineAnswer {
    }

    record ItemProblem(String code, String message, List<ItemField> errors) {
    }

    record ItemField(String field, String code, String message) {
    }
}
