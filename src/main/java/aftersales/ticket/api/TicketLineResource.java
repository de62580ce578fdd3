package aftersales.ticket.api;

import aftersales.sla.PauseReason;
import aftersales.sla.TargetKind;
import aftersales.ticket.Priority;
import aftersales.ticket.TicketRow;
import aftersales.ticket.TicketState;
import aftersales.webkit.rest.Named;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A ticket in a list.
 *
 * @param site      the name of the place
 * @param equipment with its serial number
 * @param assignee  null while it waits for a technician
 * @param pause     why its clocks stand still, null when they do not
 * @param due       the promise that is due next, null when none runs
 */
record TicketLineResource(String number, String title, TicketState state, Priority priority, Named customer, @Nullable String site,
        @Nullable Named equipment, Named organization, @Nullable Named assignee, @Nullable PauseReason pause, Instant reportedAt,
        @Nullable Instant doneAt, @Nullable Due due) {

    /**
     * @param riskAt   when 80 % of its time is used
     * @param deadline may lie in the past
     */
    record Due(TargetKind kind, @Nullable Instant riskAt, @Nullable Instant deadline) {
    }

    static TicketLineResource of(TicketRow row) {
        return new TicketLineResource(row.number(), row.title(), row.state(), row.priority(),
                new Named(row.customer().value(), row.customerName()), row.siteName(),
                row.equipment() == null ? null : new Named(row.equipment().value(), row.serial()),
                new Named(row.organization().value(), row.organizationName()),
                row.assignee() == null ? null : new Named(row.assignee().value(), row.assigneeName()), row.pauseReason(), row.reportedAt(),
                row.doneAt(), row.dueKind() == null ? null : new Due(row.dueKind(), row.riskAt(), row.dueAt()));
    }
}
