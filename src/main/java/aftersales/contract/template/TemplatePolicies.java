package aftersales.contract.template;

import aftersales.access.ScopeTree;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.CalendarId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.PolicyId;
import aftersales.organization.CalendarQueries;
import aftersales.organization.CalendarRow;
import aftersales.sla.PolicyRow;
import aftersales.sla.SlaPolicyQueries;
import aftersales.sla.SlaPolicyService;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the policy that a template promises, or makes it. */
@Component
class TemplatePolicies {

    private final SlaPolicyQueries policies;
    private final SlaPolicyService service;
    private final CalendarQueries calendars;
    private final ScopeTree scopes;
    private final JdbcClient jdbc;

    TemplatePolicies(SlaPolicyQueries policies, SlaPolicyService service, CalendarQueries calendars, ScopeTree scopes, JdbcClient jdbc) {
        this.policies = policies;
        this.service = service;
        this.calendars = calendars;
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    /**
     * The policy of that code in reach, as the company has changed it since, else a new one of the keeper.
     *
     * @throws Refusal if no calendar is there that the promises could count with, or the policy is no longer offered
     */
    PolicyId of(Actor actor, TemplatePolicy promised, OrganizationId keeper) {
        String own = promised.code() + "-" + keeper;
        for (String code : List.of(promised.code(), own)) {
            PolicyRow kept = policies.find(actor, code).filter(policy -> scopes.isWithin(keeper, policy.organization())).orElse(null);
            if (kept != null) {
                if (!kept.enabled()) {
                    throw Refusal.of("policy", "contract.policy.disabled");
                }
                return kept.id();
            }
        }
        return service.create(actor, promised.toCommand(keeper, isTaken(promised.code()) ? own : promised.code(),
                hours -> calendar(actor, hours, keeper)));
    }

    /** Codes are unique in the whole company: here nobody's reach counts. */
    private boolean isTaken(String code) {
        return jdbc.sql("select exists (select from sla_policy where lower(code) = lower(?))").param(code).query(Boolean.class).single();
    }

    /** Of several the one that refines most: it knows the holidays. */
    private CalendarId calendar(Actor actor, TemplateHours hours, OrganizationId keeper) {
        return calendars.list(actor).stream().filter(calendar -> scopes.isWithin(keeper, calendar.organization()))
                .filter(calendar -> !calendar.roundTheClock() && hours.fits(calendar.week()))
                .max(Comparator.comparingInt((CalendarRow calendar) -> calendar.line().size())
                        .thenComparing(calendar -> -calendar.id().value())).map(CalendarRow::id)
                .orElseThrow(() -> Refusal.of("policy", "contract.template.hours." + hours));
    }
}
