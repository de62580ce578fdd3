package aftersales.visit.web;

import aftersales.kernel.Refusal;
import aftersales.sla.PauseReason;
import aftersales.ticket.TakeStep;
import aftersales.ticket.TicketHolds.PauseTicket;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What keeps the technician from going on, and until when. */
public class ObstacleForm {

    /** Something is waited for, or he can't do it at all. */
    public enum Obstacle {
        WAITING_CUSTOMER, WAITING_PARTS, AGREED_DATE, GIVE_BACK
    }

    @NotNull
    private @Nullable Obstacle obstacle;

    private @Nullable Instant until;

    @Size(max = 4000)
    private @Nullable String note;

    boolean isGivingBack() {
        return obstacle == Obstacle.GIVE_BACK;
    }

    PauseTicket toPause() {
        if (obstacle == null) {
            throw new IllegalStateException("validated before");
        }
        return new PauseTicket(PauseReason.valueOf(obstacle.name()), null, until, note);
    }

    /** @throws Refusal on {@code note} if it gives no reason */
    TakeStep toReturn() {
        if (note == null || note.isBlank()) {
            throw Refusal.of("note", "ticket.reason.missing");
        }
        return new TakeStep(null, note, null);
    }

    public @Nullable Obstacle getObstacle() {
        return obstacle;
    }

    public void setObstacle(@Nullable Obstacle obstacle) {
        this.obstacle = obstacle;
    }

    public @Nullable Instant getUntil() {
        return until;
    }

    public void setUntil(@Nullable Instant until) {
        this.until = until;
    }

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note;
    }
}
