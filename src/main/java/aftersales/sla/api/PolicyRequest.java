package aftersales.sla.api;

import aftersales.kernel.Refusal;
import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.CalendarId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.PolicyId;
import aftersales.kernel.time.Allowance;
import aftersales.kernel.time.Measure;
import aftersales.sla.Condition;
import aftersales.sla.EventKind;
import aftersales.sla.Fact;
import aftersales.sla.PauseReason;
import aftersales.sla.Reopening;
import aftersales.sla.Rung;
import aftersales.sla.SavePolicy;
import aftersales.sla.SaveTarget;
import aftersales.sla.TargetKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A policy as a program writes it.
 *
 * @param organization         whose it is
 * @param refines              code of another policy
 * @param hours                id of a calendar
 * @param standard             false unless said
 * @param enabled              true unless said
 * @param applyToRunningClocks false unless said; of a change only
 * @param contract             number of a contract: the policy becomes its own terms at once; of a new one only
 * @param keeper               the organisation that keeps that contract; the policy's own unless said
 * @param contractVersion      the version that contract was read in; needed where one is named
 * @param applyToOpenTickets   whether open tickets of that contract take the policy up; false unless said
 */
record PolicyRequest(@NotNull @Positive Long organization, @NotBlank String code, @NotBlank String name, @Nullable String refines,
        @Nullable @Positive Long hours, @NotNull List<@NotNull @Valid TargetRequest> targets,
        @Nullable List<@NotNull @Valid RungRequest> ladder, @Nullable Boolean standard, @Nullable Boolean enabled,
        @Nullable Boolean applyToRunningClocks, @Nullable String contract, @Nullable @Positive Long keeper, @Nullable Long contractVersion,
        @Nullable Boolean applyToOpenTickets) {

    /**
     * One promise.
     *
     * @param measure   TIME unless said
     * @param amount    seconds or days, as the measure says
     * @param calendar  id; none: round the clock
     * @param start     the first event that may start its kind unless said
     * @param stops     all events that may keep its kind unless said
     * @param reopening RESTART unless said
     */
    record TargetRequest(@NotNull TargetKind kind, @Nullable Measure measure, @NotNull @PositiveOrZero Long amount,
            @Nullable @Positive Long calendar, @Nullable EventKind start, @Nullable Set<@NotNull EventKind> stops,
            @Nullable Set<@NotNull PauseReason> pausable, @Nullable Set<@NotNull PauseReason> approval, @Nullable Reopening reopening,
            @Nullable List<@NotNull @Valid ConditionRequest> conditions, @Nullable Integer share, @Nullable String promiseEn,
            @Nullable String promiseZh, @Nullable String source) {

        SaveTarget toCommand() {
            return new SaveTarget(kind, new Allowance(measure == null ? Measure.TIME : measure, amount),
                    calendar == null ? null : new CalendarId(calendar), start == null ? kind.starts().iterator().next() : start, all(stops),
                    all(pausable), all(approval), reopening == null ? Reopening.RESTART : reopening,
                    conditions == null ? List.of() : conditions.stream().map(each -> Condition.of(each.fact, each.values)).toList(), share,
                    text(promiseEn), text(promiseZh), text(source));
        }
    }

    /** Promised only where the fact is one of the words. */
    record ConditionRequest(@NotNull Fact fact, @NotNull List<@NotBlank String> values) {
    }

    /**
     * A moment at which people are told.
     *
     * @param amount percent, or seconds before or after the deadline
     * @param named  ids of accounts
     */
    record RungRequest(Rung.@NotNull Basis basis, @NotNull @PositiveOrZero Long amount, @Nullable Set<Rung.@NotNull Recipient> recipients,
            @Nullable List<@NotNull @Positive Long> named) {

        Rung toCommand() {
            return new Rung(basis, amount, all(recipients), named == null ? List.of() : named.stream().map(AccountId::new).toList());
        }
    }

    /** @param refined the policy that {@code refines} names */
    SavePolicy toCommand(@Nullable PolicyId refined) {
        return new SavePolicy(new OrganizationId(organization), code, name, refined, hours == null ? null : new CalendarId(hours),
                targets.stream().map(TargetRequest::toCommand).toList(),
                ladder == null ? List.of() : ladder.stream().map(RungRequest::toCommand).toList(), Boolean.TRUE.equals(standard),
                !Boolean.FALSE.equals(enabled));
    }

    /** @throws Refusal of a field that only says something about own terms of a contract, where none is named */
    void requireNoContract() {
        refuse("contract", contract);
        refuse("keeper", keeper);
        refuse("contractVersion", contractVersion);
        refuse("applyToOpenTickets", applyToOpenTickets);
    }

    /** @throws Refusal where a field makes no sense for a new policy of its kind */
    void requireNew() {
        if (contract == null) {
            requireNoContract();
        } else if (Boolean.TRUE.equals(standard)) {
            throw Refusal.of("standard", "sla.terms.never.standard");
        }
        if (isApplied()) {
            throw Refusal.of("applyToRunningClocks", "sla.policy.change.only");
        }
    }

    private static void refuse(String field, @Nullable Object value) {
        if (value != null && !Boolean.FALSE.equals(value)) {
            throw Refusal.of(field, "sla.terms.new.only");
        }
    }

    OrganizationId requiredKeeper() {
        return new OrganizationId(keeper == null ? organization : keeper);
    }

    long requiredContractVersion() {
        if (contractVersion == null) {
            throw Refusal.of("contractVersion", "webkit.field.NotNull");
        }
        return contractVersion;
    }

    boolean isApplied() {
        return Boolean.TRUE.equals(applyToRunningClocks);
    }

    private static <T> Set<T> all(@Nullable Set<T> values) {
        return values == null ? Set.of() : values;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
