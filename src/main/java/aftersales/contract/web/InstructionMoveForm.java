package aftersales.contract.web;

import aftersales.contract.InstructionMove;
import aftersales.contract.InstructionRow;
import aftersales.contract.InstructionStepKind;
import aftersales.kernel.identity.AccountId;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What became of an instruction; each step shows the fields it takes. */
public class InstructionMoveForm {

    private @Nullable LocalDate day;
    private @Size(max = 80) @Nullable String by;
    private @Size(max = 2000) @Nullable String words;
    private @Nullable AccountId responsible;
    private @Nullable LocalDate dueOn;
    private long version;

    /** As it usually is: today, by who is responsible; said by who gave the instruction. */
    static InstructionMoveForm of(InstructionRow row, InstructionStepKind kind) {
        var form = new InstructionMoveForm();
        form.day = row.today();
        form.by = kind == InstructionStepKind.CARRIED_OUT ? row.responsibleName() : row.givenBy();
        form.responsible = row.responsible();
        form.dueOn = row.dueOn();
        form.version = row.version();
        return form;
    }

    InstructionMove toCommand(InstructionStepKind kind) {
        return new InstructionMove(kind, day, by, words, responsible, dueOn);
    }

    public @Nullable LocalDate getDay() {
        return day;
    }

    public void setDay(@Nullable LocalDate day) {
        this.day = day;
    }

    public @Nullable String getBy() {
        return by;
    }

    public void setBy(@Nullable String by) {
        this.by = by;
    }

    public @Nullable String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words;
    }

    public @Nullable AccountId getResponsible() {
        return responsible;
    }

    public void setResponsible(@Nullable AccountId responsible) {
        this.responsible = responsible;
    }

    public @Nullable LocalDate getDueOn() {
        return dueOn;
    }

    public void setDueOn(@Nullable LocalDate dueOn) {
        this.dueOn = dueOn;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }
}
