package aftersales.contract.template;

import aftersales.access.ScopeTree;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.PolicyId;
import aftersales.organization.CalendarQueries;
import aftersales.organization.CalendarRow;
import aftersales.sla.PolicyRow;
import aftersales.sla.SlaPolicyQueries;
import aftersales.sla.SlaPolicyService;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds the policy that a template promises, or makes it. */
@Component
class TemplatePolicies {

    private final SlaPolicyQueries policies;
    private final SlaPolicyService service;
    private final CalendarQueries calendars;
    private final ScopeTree scopes;

    TemplatePolicies(SlaPolicyQueries policies, SlaPolicyService service, CalendarQueries calendars, ScopeTree scopes) {
        this.policies = policies;
        this.service = service;
        this.calendars = calendars;
        this.scopes = scopes;
    }

    /**
     * The policy of that code in reach, as the company has changed it since, else a new one of the keeper.
     *
     * @throws Refusal if no calendar is there that the promises could count with, or the policy is no longer offered
     */
    PolicyId of(Actor actor, TemplatePolicy promised, OrganizationId keeper) {
        PolicyRow kept = kept(actor, promised, keeper).orElse(null);
        if (kept == null) {
            return service.create(actor, promised.toCommand(keeper, policies.isTaken(promised.code()) ? own(promised, keeper) : promised.code(),
                    hours -> calendar(actor, hours, keeper).map(CalendarRow::id)
                            .orElseThrow(() -> Refusal.of("policy", "contract.template.hours." + hours))));
        }
        if (!kept.enabled()) {
            throw Refusal.of("policy", "contract.policy.disabled");
        }
        return kept.id();
    }

    /** The names of the calendars that a policy would count with if it had to be made now; empty where it is there already. */
    List<String> calendars(Actor actor, TemplatePolicy promised, OrganizationId keeper) {
        return kept(actor, promised, keeper).isPresent() ? List.of() : promised.calendars().stream()
                .flatMap(hours -> calendar(actor, hours, keeper).stream()).map(CalendarRow::name).distinct().toList();
    }

    private Optional<PolicyRow> kept(Actor actor, TemplatePolicy promised, OrganizationId keeper) {
        return Stream.of(promised.code(), own(promised, keeper)).flatMap(code -> policies.find(actor, code).stream())
                .filter(policy -> scopes.isWithin(keeper, policy.organization())).findFirst();
    }

    private static String own(TemplatePolicy promised, OrganizationId keeper) {
        return promised.code() + "-" + keeper;
    }

    /** Of several the one that refines most: it knows the holidays. */
    private Optional<CalendarRow> calendar(Actor actor, TemplateHours hours, OrganizationId keeper) {
        return calendars.list(actor).stream().filter(calendar -> scopes.isWithin(keeper, calendar.organization()))
                .filter(calendar -> !calendar.roundTheClock() && hours.fits(calendar.week()))
                .max(Comparator.comparingInt((CalendarRow calendar) -> calendar.line().size())
                        .thenComparing(calendar -> -calendar.id().value()));
    }
}
