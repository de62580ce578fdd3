package aftersales.ticket.api;

import aftersales.contract.owed.FaultCause;
import aftersales.sla.ClockState;
import aftersales.sla.ClockView;
import aftersales.sla.PauseReason;
import aftersales.sla.TargetKind;
import aftersales.ticket.Channel;
import aftersales.ticket.PauseRequest;
import aftersales.ticket.Priority;
import aftersales.ticket.TicketDetail;
import aftersales.ticket.TicketState;
import aftersales.ticket.TicketStep;
import aftersales.webkit.rest.Named;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as programs see it. Moments are UTC instants.
 *
 * @param nextStep the step of the flow that comes next, null when there is none
 * @param pausesToApprove that stop clocks only once a manager approves
 * @param clocks   each promise with its verdict
 * @param version  what {@code If-Match} takes, without its quotes
 */
public record TicketResource(String number, String title, String description, TicketState state, @Nullable TicketStep nextStep,
        Priority priority, Channel channel, Named customer, @Nullable Named site, @Nullable Named equipment, @Nullable Named contact,
        @Nullable String callerName, @Nullable String callerPhone, Named organization, @Nullable Named assignee,
        @Nullable Named contract, @Nullable Paused paused, List<Asked> pausesToApprove, boolean complaint, Instant reportedAt, @Nullable Instant answeredAt,
        @Nullable Instant visitRequestedAt, @Nullable Instant doneAt, @Nullable Instant closedAt, boolean solvedByPhone,
        @Nullable FaultCause cause, @Nullable String solution, @Nullable Integer satisfaction, @Nullable String opinion, int reopenings,
        @Nullable String sourceKey, List<ClockResource> clocks, long version) {

    public record Paused(PauseReason reason, @Nullable Instant since, @Nullable Instant until) {
    }

    /** @param since when the pause began */
    public record Asked(long request, PauseReason reason, Instant since, String by) {
    }

    /**
     * One promise.
     *
     * @param generation 0 for the first round, one more with each reopening
     * @param deadline   null while a pause leaves it open
     */
    public record ClockResource(TargetKind kind, int generation, ClockState state, Instant startedAt, @Nullable Instant deadline,
            long targetSeconds, long usedSeconds, long pausedSeconds, @Nullable Instant stoppedAt, @Nullable Instant missedAt,
            @Nullable String calendar, String policy, String promiseEn, String promiseZh, String source) {

        static ClockResource of(ClockView clock) {
            return new ClockResource(clock.kind(), clock.generation(), clock.state(), clock.startedAt(), clock.deadline(),
                    clock.targetSeconds(), clock.usedSeconds(), clock.pausedSeconds(), clock.stoppedAt(), clock.missedAt(),
                    clock.calendarName(), clock.policyCode(), clock.promiseEn(), clock.promiseZh(), clock.source());
        }
    }

    static TicketResource of(TicketDetail ticket, List<PauseRequest> asked, List<ClockView> clocks) {
        var row = ticket.row();
        return new TicketResource(row.number(), row.title(), ticket.description(), row.state(), ticket.nextStep(), row.priority(),
                ticket.channel(), new Named(row.customer().value(), row.customerName()),
                ticket.site() == null ? null : new Named(ticket.site().value(), row.siteName()),
                row.equipment() == null ? null : new Named(row.equipment().value(), row.serial()),
                ticket.contact() == null ? null : new Named(ticket.contact().value(), ticket.contactName()), ticket.callerName(),
                ticket.callerPhone(), new Named(row.organization().value(), row.organizationName()),
                row.assignee() == null ? null : new Named(row.assignee().value(), row.assigneeName()),
                ticket.contract() == null ? null : new Named(ticket.contract().value(), ticket.contractNumber()),
                row.pauseReason() == null ? null : new Paused(row.pauseReason(), row.pausedAt(), ticket.pausedUntil()),
                asked.stream().map(one -> new Asked(one.id(), one.reason(), one.pausedAt(), one.by())).toList(), ticket.complaint(),
                row.reportedAt(), ticket.answeredAt(), ticket.visitRequestedAt(), row.doneAt(), ticket.closedAt(),
                ticket.solvedByPhone(), ticket.cause(), ticket.solution(), ticket.satisfaction(), ticket.opinion(), ticket.reopenings(),
                ticket.sourceKey(), clocks.stream().map(ClockResource::of).toList(), ticket.version());
    }
}
