package aftersales.ticket.web;

import aftersales.contract.owed.FaultCause;
import aftersales.sla.PauseReason;
import aftersales.ticket.Completion;
import aftersales.ticket.Confirmation;
import aftersales.ticket.TakeStep;
import aftersales.ticket.TicketHolds.PauseTicket;
import aftersales.kernel.Refusal;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The fields of all the desk's steps; each step asks for some of them ({@link DeskStep}). */
public class StepForm {

    private @Nullable Instant at;

    @Size(max = 4000)
    private @Nullable String note;

    @Size(max = 400)
    private @Nullable String skipReason;

    private @Nullable FaultCause cause;

    @Size(max = 8000)
    private String solution = "";

    private boolean byPhone;
    private @Nullable Integer satisfaction;

    @Size(max = 4000)
    private @Nullable String opinion;

    private boolean close = true;
    private @Nullable PauseReason reason;
    private @Nullable Instant until;
    private boolean visit = true;

    TakeStep toStep() {
        return new TakeStep(at, note, skipReason == null || skipReason.isBlank() ? null : skipReason.strip());
    }

    Completion toCompletion() {
        if (cause == null) {
            throw Refusal.of("cause", "ticket.cause.missing");
        }
        return new Completion(cause, solution, byPhone);
    }

    Confirmation toConfirmation() {
        return new Confirmation(satisfaction, opinion == null || opinion.isBlank() ? null : opinion.strip());
    }

    PauseTicket toPause() {
        if (reason == null) {
            throw Refusal.of("reason", "ticket.pause.reason.missing");
        }
        return new PauseTicket(reason, at, until, note);
    }

    public @Nullable Instant getAt() {
        return at;
    }

    public void setAt(@Nullable Instant at) {
        this.at = at;
    }

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note;
    }

    public @Nullable String getSkipReason() {
        return skipReason;
    }

    public void setSkipReason(@Nullable String skipReason) {
        this.skipReason = skipReason;
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

    public boolean isByPhone() {
        return byPhone;
    }

    public void setByPhone(boolean byPhone) {
        this.byPhone = byPhone;
    }

    public @Nullable Integer getSatisfaction() {
        return satisfaction;
    }

    public void setSatisfaction(@Nullable Integer satisfaction) {
        this.satisfaction = satisfaction;
    }

    public @Nullable String getOpinion() {
        return opinion;
    }

    public void setOpinion(@Nullable String opinion) {
        this.opinion = opinion;
    }

    public boolean isClose() {
        return close;
    }

    public void setClose(boolean close) {
        this.close = close;
    }

    public @Nullable PauseReason getReason() {
        return reason;
    }

    public void setReason(@Nullable PauseReason reason) {
        this.reason = reason;
    }

    public @Nullable Instant getUntil() {
        return until;
    }

    public void setUntil(@Nullable Instant until) {
        this.until = until;
    }

    public boolean isVisit() {
        return visit;
    }

    public void setVisit(boolean visit) {
        this.visit = visit;
    }
}
