package aftersales.sla.web;

import aftersales.kernel.identity.CalendarId;
import aftersales.sla.EventKind;
import aftersales.sla.PauseReason;
import aftersales.sla.SaveTarget;
import aftersales.sla.TargetKind;
import aftersales.sla.TargetRow;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One target on the form; without an amount it is not promised. */
public class TargetForm {

    /** In what a promise is counted. */
    public enum Unit {
        MINUTES(60),
        HOURS(3600);

        private final long seconds;

        Unit(long seconds) {
            this.seconds = seconds;
        }

        static Unit of(long seconds) {
            return seconds % HOURS.seconds == 0 ? HOURS : MINUTES;
        }
    }

    private @Nullable @Positive @Max(87_600) Long amount;
    private @NotNull Unit unit = Unit.HOURS;
    private @Nullable CalendarId calendar;
    private @NotNull EventKind start = EventKind.REPORTED;
    private Set<PauseReason> pausable = EnumSet.noneOf(PauseReason.class);
    private @Size(max = 400) String promiseZh = "";
    private @Size(max = 400) String promiseEn = "";
    private @Size(max = 200) String source = "";

    static TargetForm empty(TargetKind kind) {
        TargetForm form = new TargetForm();
        form.unit = kind == TargetKind.RESPOND ? Unit.MINUTES : Unit.HOURS;
        form.start = kind == TargetKind.RESPOND ? EventKind.REPORTED : EventKind.VISIT_REQUESTED;
        form.pausable = kind == TargetKind.RESPOND ? Set.of() : PauseReason.choices();
        return form;
    }

    /** @param row null for one that is not promised */
    static TargetForm of(TargetKind kind, @Nullable TargetRow row) {
        if (row == null) {
            return empty(kind);
        }
        TargetForm form = new TargetForm();
        form.unit = Unit.of(row.allowance().amount());
        form.amount = row.allowance().amount() / form.unit.seconds;
        form.calendar = row.calendar();
        form.start = row.start();
        form.pausable = row.pausable();
        form.promiseZh = row.promiseZh();
        form.promiseEn = row.promiseEn();
        form.source = row.source();
        return form;
    }

    Optional<SaveTarget> toTarget(TargetKind kind) {
        return Optional.ofNullable(amount).map(promised ->
                new SaveTarget(kind, promised * unit.seconds, calendar, start, pausable, promiseEn, promiseZh, source));
    }

    public @Nullable Long getAmount() {
        return amount;
    }

    public void setAmount(@Nullable Long amount) {
        this.amount = amount;
    }

    public Unit getUnit() {
        return unit;
    }

    public void setUnit(Unit unit) {
        this.unit = unit;
    }

    public @Nullable CalendarId getCalendar() {
        return calendar;
    }

    public void setCalendar(@Nullable CalendarId calendar) {
        this.calendar = calendar;
    }

    public EventKind getStart() {
        return start;
    }

    public void setStart(EventKind start) {
        this.start = start;
    }

    public Set<PauseReason> getPausable() {
        return pausable;
    }

    public void setPausable(@Nullable Set<PauseReason> pausable) {
        this.pausable = pausable == null ? Set.of() : pausable;
    }

    public String getPromiseZh() {
        return promiseZh;
    }

    public void setPromiseZh(String promiseZh) {
        this.promiseZh = promiseZh;
    }

    public String getPromiseEn() {
        return promiseEn;
    }

    public void setPromiseEn(String promiseEn) {
        this.promiseEn = promiseEn;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }
}
