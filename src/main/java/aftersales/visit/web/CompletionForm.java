package aftersales.visit.web;

import aftersales.contract.owed.FaultCause;
import aftersales.ticket.Completion;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What the work came to. */
public class CompletionForm {

    @NotNull
    private @Nullable FaultCause cause;

    @NotBlank
    @Size(max = 8000)
    private String solution = "";

    Completion toCommand(boolean byPhone) {
        if (cause == null) {
            throw new IllegalStateException("validated before");
        }
        return new Completion(cause, solution, byPhone);
    }

    public @Nullable FaultCause getCause() {
        return cause;
    }

    public void setCause(@Nullable FaultCause cause) {
        this.cause = cause;
    }

    public String getSolution() {
        return solution;
    }

    public void setSolution(String solution) {
        this.solution = solution;
    }
}
