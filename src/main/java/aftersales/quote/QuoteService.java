package aftersales.quote;

import aftersales.access.PublicLinks;
import aftersales.contract.ContractQueries;
import aftersales.contract.owed.CostClass;
import aftersales.contract.owed.FaultCause;
import aftersales.contract.owed.FeeRules;
import aftersales.contract.owed.Liability;
import aftersales.kernel.Conflict;
import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.QuoteId;
import aftersales.kernel.identity.Role;
import aftersales.organization.OrganizationQueries;
import aftersales.ticket.TicketDetail;
import aftersales.ticket.TicketQueries;
import aftersales.warranty.Ask;
import aftersales.warranty.WarrantyService;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk's work on quotes: written, sent, taken back, and answered on the phone. */
@Service
@Transactional
public class QuoteService {

    static final String PURPOSE = "quote";
    private static final int LONGEST_DAYS = 180;

    private final QuoteRepository quotes;
    private final TicketQueries tickets;
    private final ContractQueries contracts;
    private final OrganizationQueries organizations;
    private final WarrantyService warranty;
    private final QuoteHold hold;
    private final QuoteJournal journal;
    private final PublicLinks links;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    QuoteService(QuoteRepository quotes, TicketQueries tickets, ContractQueries contracts, OrganizationQueries organizations,
            WarrantyService warranty, QuoteHold hold, QuoteJournal journal, PublicLinks links, ApplicationEventPublisher events, Clock clock) {
        this.quotes = quotes;
        this.tickets = tickets;
        this.contracts = contracts;
        this.organizations = organizations;
        this.warranty = warranty;
        this.hold = hold;
        this.journal = journal;
        this.links = links;
        this.events = events;
        this.clock = clock;
    }

    public boolean mayWrite(Actor actor) {
        return actor.isAnyOf(Role.AGENT, Role.DISPATCHER, Role.MANAGER);
    }

    /** The fees of the contract version the ticket runs under; without a contract all is entered. */
    @Transactional(readOnly = true)
    public FeeRules fees(Actor actor, String number) {
        TicketDetail ticket = tickets.get(actor, number);
        return ticket.contract() == null || ticket.contractVersion() == null ? FeeRules.NONE
                : contracts.owed(ticket.contract(), ticket.contractVersion()).document().fees();
    }

    /** Who bears what, as the warranty says of the unit the ticket is about; nothing where it is about none. */
    @Transactional(readOnly = true)
    public Map<CostClass, Liability> judged(Actor actor, String number) {
        TicketDetail ticket = tickets.get(actor, number);
        Map<CostClass, Liability> judged = new EnumMap<>(CostClass.class);
        if (ticket.row().equipment() != null) {
            ZoneId zone = organizations.get(Actor.system("quote"), ticket.row().organization()).zone();
            FaultCause cause = ticket.cause() == null ? null : FaultCause.valueOf(ticket.cause().name());
            warranty.verdict(actor, new Ask(ticket.row().equipment(), null, ticket.row().reportedAt().atZone(zone).toLocalDate(), cause, null))
                    .findings().forEach((cost, finding) -> judged.put(cost, finding.liability()));
        }
        return judged;
    }

    /**
     * A draft. Where one was sent before, this is its next version and replaces it once it is sent itself.
     *
     * @throws NotFound if the ticket is unknown or out of reach
     * @throws Refusal  if the ticket has a draft already or is in the archive, or a line's amount is missing or out of bounds
     */
    public QuoteId create(Actor actor, String number, SaveQuote details) {
        require(actor);
        TicketDetail ticket = tickets.get(actor, number);
        journal.lock(ticket.row().id());
        if (!ticket.state().isOpen()) {
            throw Refusal.because("quote.ticket.closed");
        }
        if (!quotes.findByTicketIdAndStateIn(ticket.row().id().value(), List.of(QuoteState.DRAFT)).isEmpty()) {
            throw Refusal.because("quote.draft.exists");
        }
        Quote quote = quotes.saveAndFlush(new Quote(ticket.row().id(), journal.nextNumber(ticket.row().id()), priced(actor, number, details), actor,
                clock.instant()));
        journal.note(actor, ticket, quote, "drafted", Map.of("total", quote.document().totals().toString()));
        return quote.id();
    }

    /**
     * @throws Conflict if somebody changed it since {@code version}
     * @throws Refusal  if it was sent: then a new one is written
     */
    public void edit(Actor actor, QuoteId id, long version, SaveQuote details) {
        require(actor);
        Opened opened = open(actor, id, version);
        opened.quote.edit(priced(actor, opened.ticket.number(), details));
        quotes.saveAndFlush(opened.quote);
        journal.note(actor, opened.ticket, opened.quote, "changed", Map.of("total", opened.quote.document().totals().toString()));
    }

    /**
     * To the customer: a page of his own, and a mail that leads there. The ticket waits for his answer. Sent again, the address told
     * before ends.
     *
     * @return the secret part of the page's address, told this once
     * @throws Refusal on {@code validUntil} if it is past or far away
     */
    public String send(Actor actor, QuoteId id, long version, SendQuote how) {
        require(actor);
        Opened opened = open(actor, id, version);
        ZoneId zone = organizations.get(Actor.system("quote"), opened.ticket.row().organization()).zone();
        Instant now = clock.instant();
        LocalDate today = now.atZone(zone).toLocalDate();
        if (how.validUntil().isBefore(today) || how.validUntil().isAfter(today.plusDays(LONGEST_DAYS))) {
            throw Refusal.of("validUntil", "quote.valid.range", LONGEST_DAYS);
        }
        for (Quote other : quotes.findByTicketIdAndStateIn(opened.ticket.row().id().value(), List.of(QuoteState.SENT))) {
            if (!other.id().equals(id)) {
                hold.end(actor, other, opened.ticket.number());
                other.withdraw(now);
                quotes.saveAndFlush(other);
            }
        }
        opened.quote.send(how, actor, now);
        hold.begin(actor, opened.quote, opened.ticket.number());
        quotes.saveAndFlush(opened.quote);
        Instant end = how.validUntil().plusDays(1).atStartOfDay(zone).toInstant();
        String secret = links.make(actor, PURPOSE, id.toString(), opened.ticket.row().organization(), Duration.between(now, end));
        if (how.mail() != null) {
            events.publishEvent(new QuoteSent(opened.ticket.number(), label(opened), opened.ticket.row().organization(), how.mail(), how.language(),
                    opened.quote.document().totals(), how.validUntil(), QuoteLinks.PATH + secret));
        }
        journal.note(actor, opened.ticket, opened.quote, "sent", how.mail() == null ? Map.of("until", how.validUntil())
                : Map.of("mail", how.mail(), "until", how.validUntil()));
        return secret;
    }

    /** Told on the phone or on paper. */
    public void answer(Actor actor, QuoteId id, long version, QuoteAnswer answer) {
        require(actor);
        Opened opened = open(actor, id, version);
        answered(actor, opened, answer, false);
    }

    void answeredByLink(Actor customer, QuoteId id, QuoteAnswer answer) {
        Quote quote = quotes.findById(id.value()).orElseThrow(() -> new NotFound("quote", id));
        answered(customer, open(customer, id, quote.version()), answer, true);
    }

    private void answered(Actor actor, Opened opened, QuoteAnswer answer, boolean link) {
        opened.quote.answer(answer, link, clock.instant());
        hold.end(actor, opened.quote, opened.ticket.number());
        quotes.saveAndFlush(opened.quote);
        journal.note(actor, opened.ticket, opened.quote, answer.accepted() ? "accepted" : "refused", answer.remark() == null
                ? Map.of("name", answer.name()) : Map.of("name", answer.name(), "remark", answer.remark()));
        events.publishEvent(new QuoteAnswered(opened.ticket.number(), label(opened), opened.ticket.row().organization(),
                QuoteJournal.account(opened.quote.senderId()), answer.accepted(), actor));
    }

    public void withdraw(Actor actor, QuoteId id, long version) {
        require(actor);
        end(actor, open(actor, id, version), "withdrawn");
    }

    /** Its last day is over. */
    void expire(Actor actor, QuoteId id) {
        Quote quote = quotes.findById(id.value()).orElseThrow(() -> new NotFound("quote", id));
        end(actor, open(actor, id, quote.version()), "expired");
    }

    private void end(Actor actor, Opened opened, String how) {
        if (how.equals("expired")) {
            opened.quote.expire(clock.instant());
        } else {
            opened.quote.withdraw(clock.instant());
        }
        hold.end(actor, opened.quote, opened.ticket.number());
        quotes.saveAndFlush(opened.quote);
        journal.note(actor, opened.ticket, opened.quote, how, Map.of());
    }

    private record Opened(Quote quote, TicketDetail ticket) {
    }

    /** The ticket's row is locked before its quotes, always: so no two wait for each other in a circle. */
    private Opened open(Actor actor, QuoteId id, long version) {
        TicketDetail ticket = tickets.get(actor, journal.ticketOf(actor, id));
        journal.lock(ticket.row().id());
        Quote quote = quotes.findById(id.value()).orElseThrow(() -> new NotFound("quote", id));
        Conflict.check("quote", version, quote.version());
        return new Opened(quote, ticket);
    }

    private QuoteDocument priced(Actor actor, String number, SaveQuote details) {
        return new QuoteDocument(details.scheme(), details.liability(), details.byPhone(),
                new QuotePricing(fees(actor, number), details.liability(), details.byPhone()).price(details.lines()));
    }

    private static String label(Opened opened) {
        return opened.ticket.number() + "-Q" + opened.quote.number();
    }

    private void require(Actor actor) {
        if (!mayWrite(actor)) {
            throw Refusal.because("access.refused");
        }
    }
}
