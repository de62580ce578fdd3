package aftersales.sla.api;

import aftersales.sla.EventKind;
import aftersales.sla.PauseReason;
import aftersales.sla.PolicyRow;
import aftersales.sla.TargetKind;
import aftersales.sla.TargetRow;
import aftersales.webkit.rest.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A policy as programs see it.
 *
 * @param enabled whether it is offered for new contracts and tickets
 * @param version what {@code If-Match} takes, without its quotes
 */
record PolicyResource(String code, String name, Named organization, boolean enabled, List<TargetResource> targets, long version) {

    /**
     * One promise.
     *
     * @param seconds  promised working time
     * @param calendar null for round the clock
     * @param start    the event that starts the clock
     * @param pausable reasons that stop it
     */
    record TargetResource(TargetKind kind, long seconds, @Nullable Named calendar, EventKind start, List<PauseReason> pausable,
            String promiseEn, String promiseZh, String source) {

        static TargetResource of(TargetRow row) {
            return new TargetResource(row.kind(), row.allowance().amount(),
                    row.calendar() == null || row.calendarName() == null ? null : new Named(row.calendar().value(), row.calendarName()),
                    row.start(), row.pausable().stream().sorted().toList(), row.promiseEn(), row.promiseZh(), row.source());
        }
    }

    static PolicyResource of(PolicyRow row) {
        return new PolicyResource(row.code(), row.name(), new Named(row.organization().value(), row.organizationName()), row.enabled(),
                row.targets().stream().map(TargetResource::of).toList(), row.version());
    }
}
