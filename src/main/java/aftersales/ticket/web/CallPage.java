package aftersales.ticket.web;

import aftersales.customer.ContactQueries;
import aftersales.customer.ContactRow;
import aftersales.customer.CustomerDetail;
import aftersales.customer.CustomerQueries;
import aftersales.customer.SiteRow;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.SiteId;
import aftersales.product.EquipmentQueries;
import aftersales.product.EquipmentRow;
import aftersales.ticket.Channel;
import aftersales.ticket.Priority;
import aftersales.ticket.TicketIntake;
import aftersales.ticket.TicketIntake.Promised;
import aftersales.ticket.TicketQueries;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the page of a new call shows around its form: the caller's places and equipment, promises, open tickets, the past. */
@Component
class CallPage {

    private static final int PAST = 5;

    private final CustomerQueries customers;
    private final ContactQueries contacts;
    private final EquipmentQueries equipment;
    private final TicketQueries tickets;
    private final TicketIntake intake;
    private final TicketPromises promises;
    private final TicketLines lines;
    private final CallSearch search;
    private final TicketWords words;
    private final TicketVerdict verdict;

    CallPage(CustomerQueries customers, ContactQueries contacts, EquipmentQueries equipment, TicketQueries tickets, TicketIntake intake,
            TicketPromises promises, TicketLines lines, CallSearch search, TicketWords words, TicketVerdict verdict) {
        this.customers = customers;
        this.contacts = contacts;
        this.equipment = equipment;
        this.tickets = tickets;
        this.intake = intake;
        this.promises = promises;
        this.lines = lines;
        this.search = search;
        this.words = words;
        this.verdict = verdict;
    }

    String show(Actor actor, TicketForm form, @Nullable String q, Model page) {
        if (form.getCustomer() == null) {
            return ask(actor, q, page);
        }
        CustomerDetail customer = customers.get(actor, form.getCustomer());
        settle(actor, form, customer);
        SiteId site = form.getSite();
        page.addAttribute("customer", customer);
        page.addAttribute("sites", sites(customer));
        page.addAttribute("units", site == null ? Map.of() : units(equipment.at(actor, site)));
        page.addAttribute("people", people(site == null ? customer.contacts() : contacts.at(actor, site)));
        page.addAttribute("priorities", words.options(Priority.values(), "ticket.priority."));
        page.addAttribute("channels", words.options(new Channel[] {Channel.PHONE, Channel.EMAIL, Channel.WALK_IN}, "ticket.channel."));
        page.addAttribute("opened", lines.of(tickets.openAbout(actor, form.getCustomer(), site, form.getEquipment())));
        page.addAttribute("past", tickets.doneAbout(actor, form.getCustomer(), site, form.getEquipment(), null, PAST));
        LocalDate faultOn = promises(actor, form, page);
        page.addAttribute("verdict", verdict.preview(actor, form.getEquipment(), faultOn, form.getChannel().wanted(form.isVisitRequested())));
        return "ticket/new";
    }

    /** Nobody chosen yet: who may it be? One answer alone needs no choosing. */
    private String ask(Actor actor, @Nullable String q, Model page) {
        search.show(actor, q, page);
        if (page.getAttribute("found") instanceof List<?> found && found.size() == 1 && found.get(0) instanceof CallSearch.Caller only) {
            return "redirect:" + only.path();
        }
        return "ticket/calls";
    }

    /** The only site of a customer is the site; a piece of equipment says its own. */
    private void settle(Actor actor, TicketForm form, CustomerDetail customer) {
        if (form.getEquipment() != null && form.getSite() == null) {
            form.setSite(equipment.get(actor, form.getEquipment()).site());
        }
        List<SiteRow> served = customer.sites().stream().filter(SiteRow::active).toList();
        if (form.getSite() == null && served.size() == 1) {
            form.setSite(served.get(0).id());
        }
        if (form.getSite() != null && served.stream().noneMatch(site -> site.id().equals(form.getSite()))) {
            form.setSite(null);
        }
        SiteId site = form.getSite();
        if (form.getEquipment() != null && (site == null || equipment.at(actor, site).stream().noneMatch(unit -> unit.id().equals(form.getEquipment())))) {
            form.setEquipment(null);
        }
    }

    /** @return the day of the report; null where what is typed does not fit together yet */
    private @Nullable LocalDate promises(Actor actor, TicketForm form, Model page) {
        try {
            Promised promised = intake.promises(actor, form.toCommand());
            page.addAttribute("contract", promised.contract());
            page.addAttribute("promises", promises.of(promised.clocks()));
            return promised.faultOn();
        } catch (Refusal notYet) { // what is typed does not fit together yet: saving will say so
            page.addAttribute("contract", null);
            page.addAttribute("promises", List.of());
            return null;
        }
    }

    private static Map<Object, String> sites(CustomerDetail customer) {
        Map<Object, String> options = new LinkedHashMap<>();
        customer.sites().stream().filter(SiteRow::active).forEach(site -> options.put(site.id(), site.name()));
        return options;
    }

    private static Map<Object, String> units(List<EquipmentRow> equipment) {
        Locale locale = LocaleContextHolder.getLocale();
        Map<Object, String> options = new LinkedHashMap<>();
        equipment.forEach(unit -> options.put(unit.id(), unit.modelName(locale) + " · " + unit.label()));
        return options;
    }

    private static Map<Object, String> people(List<ContactRow> contacts) {
        Map<Object, String> options = new LinkedHashMap<>();
        contacts.stream().filter(ContactRow::active).forEach(contact -> options.put(contact.id(),
                contact.phones().isEmpty() ? contact.name() : contact.name() + " · " + contact.phones().get(0)));
        return options;
    }
}
