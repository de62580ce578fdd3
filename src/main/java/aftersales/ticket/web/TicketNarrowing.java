package aftersales.ticket.web;

import aftersales.access.AccountQueries;
import aftersales.customer.CustomerQueries;
import aftersales.kernel.NotFound;
import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.CustomerId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.organization.OrganizationQueries;
import aftersales.ticket.Priority;
import aftersales.ticket.TicketState;
import aftersales.sla.ClockState;
import aftersales.sla.PauseReason;
import aftersales.sla.TargetKind;
import aftersales.webkit.list.ListRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Names what else a list of tickets is narrowed by, so that a shared address explains itself and each part can be taken off. */
@Component
class TicketNarrowing {

    private final OrganizationQueries organizations;
    private final AccountQueries accounts;
    private final CustomerQueries customers;
    private final TicketWords words;

    TicketNarrowing(OrganizationQueries organizations, AccountQueries accounts, CustomerQueries customers, TicketWords words) {
        this.organizations = organizations;
        this.accounts = accounts;
        this.customers = customers;
        this.words = words;
    }

    /** Filter to words; what is out of the reader's reach has none but its filter's. */
    Map<String, String> of(Actor actor, ListRequest request) {
        Map<String, String> named = new LinkedHashMap<>();
        OrganizationId organization = request.id("organization", OrganizationId::new);
        if (organization != null) {
            name(named, "organization", () -> organizations.get(actor, organization).name());
        }
        AccountId assignee = request.id("assignee", AccountId::new);
        if (assignee != null) {
            name(named, "assignee", () -> accounts.get(actor, assignee).name());
        }
        CustomerId customer = request.id("customer", CustomerId::new);
        if (customer != null) {
            name(named, "customer", () -> customers.get(actor, customer).customer().name());
        }
        for (String filter : new String[] {"site", "equipment", "contract"}) {
            if (request.text(filter) != null) {
                named.put(filter, words.say("ticket.narrowed." + filter));
            }
        }
        request.choices("priority", Priority.class).forEach(one -> named.put("priority", words.say("ticket.priority." + one)));
        request.choices("state", TicketState.class).forEach(one -> named.put("state", words.say("ticket.state." + one)));
        request.choices("reason", PauseReason.class).forEach(one -> named.put("reason", words.say("ticket.pause." + one)));
        request.choices("clock", TargetKind.class).forEach(one -> named.put("clock", words.say("sla.kind." + one)));
        request.choices("verdict", ClockState.class).forEach(one -> named.put("verdict", words.say("webkit.state." + one)));
        if (request.day("since") != null) {
            named.put("since", words.say("ticket.narrowed.since", request.day("since")));
        }
        if (request.day("until") != null) {
            named.put("until", words.say("ticket.narrowed.until", request.day("until")));
        }
        if (request.day("from") != null) {
            named.put("from", words.say("ticket.narrowed.from", request.day("from")));
        }
        if (request.day("to") != null) {
            named.put("to", words.say("ticket.narrowed.to", request.day("to")));
        }
        return named;
    }

    private void name(Map<String, String> named, String filter, Supplier<String> name) {
        try {
            named.put(filter, name.get());
        } catch (NotFound outOfReach) {
            named.put(filter, words.say("ticket.narrowed." + filter));
        }
    }
}
