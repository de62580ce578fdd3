package aftersales.sla.api;

import aftersales.kernel.identity.AccountId;
import aftersales.kernel.time.Measure;
import aftersales.sla.Condition;
import aftersales.sla.EventKind;
import aftersales.sla.Fact;
import aftersales.sla.PauseReason;
import aftersales.sla.PolicyRow;
import aftersales.sla.Reopening;
import aftersales.sla.Rung;
import aftersales.sla.TargetKind;
import aftersales.sla.TargetRow;
import aftersales.webkit.rest.Named;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * A policy as programs see it.
 *
 * @param refines  code of the policy whose promises hold where this one has none that fits
 * @param hours    the calendar that tells in hours from out of hours; null: that of the refined policy
 * @param ladder   who is told when; empty: that of the refined policy, or the usual one
 * @param standard whether it holds in its organisation where no contract says otherwise
 * @param enabled  whether it is offered for new contracts and tickets
 * @param version  what {@code If-Match} takes, without its quotes
 */
public record PolicyResource(String code, String name, Named organization, @Nullable String refines, @Nullable Named hours,
        List<TargetResource> targets, List<RungResource> ladder, boolean standard, boolean enabled, long version) {

    /**
     * One promise.
     *
     * @param seconds  promised working time where it is promised so, else null
     * @param measure  in what the amount is counted
     * @param amount   seconds or days, as the measure says
     * @param calendar null for round the clock
     * @param start    the event that starts the clock
     * @param stops    the events that keep the promise, whichever comes first
     * @param pausable reasons that stop it
     * @param approval those of them that need approval first
     * @param share    percent of cases; null for all
     */
    record TargetResource(TargetKind kind, @Nullable Long seconds, Measure measure, long amount, @Nullable Named calendar, EventKind start,
            List<EventKind> stops, List<PauseReason> pausable, List<PauseReason> approval, Reopening reopening,
            List<ConditionResource> conditions, @Nullable Integer share, String promiseEn, String promiseZh, String source) {

        static TargetResource of(TargetRow row) {
            long amount = row.allowance().amount();
            return new TargetResource(row.kind(), row.allowance().measure() == Measure.TIME ? amount : null, row.allowance().measure(), amount,
                    row.calendar() == null || row.calendarName() == null ? null : new Named(row.calendar().value(), row.calendarName()),
                    row.start(), row.stops().stream().sorted().toList(), row.pausable().stream().sorted().toList(),
                    row.approval().stream().sorted().toList(), row.reopening(), row.conditions().stream().map(ConditionResource::of).toList(),
                    row.share(), row.promiseEn(), row.promiseZh(), row.source());
        }
    }

    /** Promised only where the fact is one of the words. */
    public record ConditionResource(Fact fact, SortedSet<String> values) {

        static ConditionResource of(Condition condition) {
            return new ConditionResource(condition.fact(), condition.values());
        }
    }

    /**
     * A moment at which people are told.
     *
     * @param amount percent, or seconds before or after the deadline
     * @param named  ids of accounts
     */
    record RungResource(Rung.Basis basis, long amount, List<Rung.Recipient> recipients, List<Long> named) {

        static RungResource of(Rung rung) {
            return new RungResource(rung.basis(), rung.amount(), rung.recipients().stream().sorted().toList(),
                    rung.named().stream().map(AccountId::value).toList());
        }
    }

    static PolicyResource of(PolicyRow row) {
        return new PolicyResource(row.code(), row.name(), new Named(row.organization().value(), row.organizationName()),
                row.refines() == null ? null : row.refines().code(), row.hours() == null ? null : new Named(row.hours().value(), row.hoursName()),
                row.targets().stream().map(TargetResource::of).toList(), row.ladder().stream().map(RungResource::of).toList(), row.standard(),
                row.enabled(), row.version());
    }
}
