package aftersales.contract.template;

import aftersales.kernel.identity.CalendarId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.time.Allowance;
import aftersales.kernel.time.Measure;
import aftersales.sla.Condition;
import aftersales.sla.EventKind;
import aftersales.sla.Fact;
import aftersales.sla.PauseReason;
import aftersales.sla.Reopening;
import aftersales.sla.SavePolicy;
import aftersales.sla.SaveTarget;
import aftersales.sla.TargetKind;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The clock promises of a template, as the REST interface takes them; only calendars are named by what they must be like.
 *
 * @param code  of the policy that is made, or used again where it is there already
 * @param hours the hours that conditions tell in from out of
 */
public record TemplatePolicy(String code, String name, @JsonInclude(Include.NON_NULL) @Nullable TemplateHours hours, List<Target> targets) {

    public TemplatePolicy {
        targets = List.copyOf(targets);
    }

    /** A promise; what is absent is as in the REST interface: counted in time, round the clock, in all cases. */
    @JsonInclude(Include.NON_NULL)
    public record Target(TargetKind kind, @Nullable Measure measure, long amount, @Nullable TemplateHours calendar, EventKind start,
            @Nullable Set<PauseReason> pausable, @Nullable List<Where> conditions, @Nullable Integer share, String promiseEn, String promiseZh,
            String source) {

        public Allowance allowance() {
            return new Allowance(measure == null ? Measure.TIME : measure, amount);
        }

        public List<Condition> when() {
            return conditions == null ? List.of() : conditions.stream().map(each -> Condition.of(each.fact(), each.values())).toList();
        }

        SaveTarget toCommand(Function<TemplateHours, CalendarId> calendars) {
            return new SaveTarget(kind, allowance(), calendar == null ? null : calendars.apply(calendar), start, Set.of(),
                    pausable == null ? Set.of() : pausable, Set.of(), Reopening.RESTART, when(), share, promiseEn, promiseZh, source);
        }
    }

    /** Promised only where the fact is one of these. */
    public record Where(Fact fact, List<String> values) {
    }

    /** What calendars it needs, each once. */
    List<TemplateHours> calendars() {
        return Stream.concat(Stream.ofNullable(hours), targets.stream().map(Target::calendar).filter(Objects::nonNull)).distinct().toList();
    }

    /** @param calendars which one is meant */
    public SavePolicy toCommand(OrganizationId organization, String freeCode, Function<TemplateHours, CalendarId> calendars) {
        return new SavePolicy(organization, freeCode, name, null, hours == null ? null : calendars.apply(hours),
                targets.stream().map(target -> target.toCommand(calendars)).toList(), List.of(), false, true);
    }
}
