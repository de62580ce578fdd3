package aftersales.visit.web;

import aftersales.ticket.Cause;
import aftersales.ticket.Completion;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What the work came to. */
public class CompletionForm {

    @NotNull
    private @Nullable Cause cause;

    @NotBlank
    @Size(max = 8000)
    private String solution = "";

    Completion toCommand(boolean byPhone) {
        if (cause == null) {
            throw new IllegalStateException("validated before");
        }
        return new Completion(cause, solution, byPhone);
    }

    public @Nullable Cause getCause() {
        return cause;
    }

    public void setCause(@Nullable Cause cause) {
        this.cause = cause;
    }

    public String getSolution() {
        return solution;
    }

    public void setSolution(String solution) {
        this.solution = solution;
    }
}
