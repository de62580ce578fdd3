package aftersales.sla.api;

import aftersales.kernel.time.Piece;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is answered to a question about a calendar, always with its explanation. */
sealed interface InlineAnswer {

    /** Words with their code. */
    record Said(String code, String message) {
    }

    /**
     * A piece of the explanation; their seconds add up to the working time between start and end.
     *
     * @param date   local date to which it belongs; the first one where it tells of several
     * @param to     null for a pause that goes on
     * @param reason {@code WORKED}, {@code HALF_DAY}, {@code MAKE_UP}, {@code CLOSED}, {@code HOLIDAY} or {@code PAUSED}
     * @param name   what the calendar calls the day
     */
    record Part(LocalDate date, Instant from, @Nullable Instant to, long seconds, Piece.Reason reason, String name) {

        static Part of(Piece piece) {
            return new Part(piece.date(), piece.from(), piece.to(), piece.seconds(), piece.reason(), piece.name());
        }
    }

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

    /** An item of a batch that could not be answered. */
    record Failed(ItemProblem error) implements InlineAnswer {
    }

    record ItemProblem(String code, String message, List<ItemField> errors) {
    }

    record ItemField(String field, String code, String message) {
    }
}
