package aftersales.ticket.web;

import aftersales.customer.CallerRow;
import aftersales.customer.CustomerQueries;
import aftersales.kernel.identity.Actor;
import aftersales.product.EquipmentQueries;
import aftersales.product.EquipmentRow;
import aftersales.ticket.TicketFilter;
import aftersales.ticket.TicketQueries;
import aftersales.ticket.TicketRow;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.util.UriUtils;

/** One box for everything a caller can say: ticket number, serial number, telephone number, name of a person, place or customer. */
@Component
class CallSearch {

    private static final int MOST = 12;
    private static final int TICKETS = 5;

    private final TicketQueries tickets;
    private final CustomerQueries customers;
    private final EquipmentQueries equipment;

    CallSearch(TicketQueries tickets, CustomerQueries customers, EquipmentQueries equipment) {
        this.tickets = tickets;
        this.customers = customers;
        this.equipment = equipment;
    }

    /**
     * Something the caller may have meant.
     *
     * @param kind  key part of its word: TICKET, EQUIPMENT, CUSTOMER
     * @param title what it is
     * @param more  what tells it from others
     * @param path  the ticket, or the form of a new call with all of it filled in
     */
    record Caller(String kind, String title, @Nullable String more, String path) {
    }

    /** Puts what was typed, what was found and the way to register a new customer onto the page. */
    void show(Actor actor, @Nullable String text, Model page) {
        page.addAttribute("q", text);
        page.addAttribute("found", text == null ? List.of() : find(actor, text));
        page.addAttribute("register", register(text == null ? "" : text.strip()));
    }

    /** Nothing typed is lost: a number becomes the new contact's telephone, anything else the customer's name. */
    private static String register(String text) {
        String field = text.matches("[+0-9 ()/-]{4,}") ? "phone" : "name";
        return "/customers/new?to=%2Ftickets%2Fnew" + (text.isEmpty() ? "" : "&" + field + "=" + UriUtils.encode(text, StandardCharsets.UTF_8));
    }

    List<Caller> find(Actor actor, String text) {
        String wanted = text.strip();
        if (wanted.length() < 2) {
            return List.of();
        }
        List<Caller> found = new ArrayList<>();
        if (wanted.toUpperCase(Locale.ROOT).startsWith("R-")) {
            var parameters = new LinkedMultiValueMap<String, String>();
            parameters.add("q", wanted);
            parameters.add("sort", "-number");
            tickets.list(actor, TicketFilter.LISTING.request(parameters), ZoneOffset.UTC).rows().stream().limit(TICKETS)
                    .forEach(row -> found.add(ticket(row)));
        }
        Locale locale = LocaleContextHolder.getLocale();
        equipment.findByCall(actor, wanted).forEach(unit -> found.add(unit(unit, locale)));
        customers.findByCall(actor, wanted).forEach(caller -> found.add(caller(caller)));
        return found.stream().limit(MOST).toList();
    }

    private static Caller ticket(TicketRow row) {
        return new Caller("TICKET", row.number() + " " + row.title(), row.customerName(), "/tickets/" + row.number());
    }

    private static Caller unit(EquipmentRow unit, Locale locale) {
        return new Caller("EQUIPMENT", unit.modelName(locale) + " " + unit.label(), unit.customerName() + " · " + unit.siteName(),
                "/tickets/new?customer=" + unit.customer() + "&site=" + unit.site() + "&equipment=" + unit.id());
    }

    private static Caller caller(CallerRow caller) {
        StringBuilder path = new StringBuilder("/tickets/new?customer=").append(caller.customer());
        if (caller.site() != null) {
            path.append("&site=").append(caller.site());
        }
        if (caller.contact() != null) {
            path.append("&contact=").append(caller.contact());
        }
        List<String> more = new ArrayList<>();
        if (caller.siteName() != null) {
            more.add(caller.siteName());
        }
        if (caller.contactName() != null) {
            more.add(caller.contactName());
        }
        if (caller.phone() != null) {
            more.add(caller.phone());
        }
        return new Caller("CUSTOMER", caller.name(), more.isEmpty() ? null : String.join(" · ", more), path.toString());
    }
}
