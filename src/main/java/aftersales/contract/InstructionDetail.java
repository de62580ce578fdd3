package aftersales.contract;

import aftersales.files.AttachmentRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An instruction with what became of it.
 *
 * @param steps the oldest first
 */
public record InstructionDetail(InstructionRow row, List<Step> steps, List<AttachmentRow> files) {

    public InstructionDetail {
        steps = List.copyOf(steps);
        files = List.copyOf(files);
    }

    /**
     * One step. It stays as it was recorded.
     *
     * @param day         when it happened; null: when it was recorded
     * @param by          who carried it out, or who at the customer said so
     * @param responsible who was responsible from then on, where that was said
     * @param dueOn       until when, where that was said
     */
    public record Step(int number, InstructionStepKind kind, @Nullable LocalDate day, @Nullable String by, @Nullable String words,
            @Nullable String responsible, @Nullable LocalDate dueOn, Instant at, String account) {
    }
}
