package aftersales.quote;

import aftersales.access.PublicLinks;
import aftersales.kernel.Conflict;
import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.QuoteId;
import aftersales.kernel.identity.Role;
import aftersales.kernel.identity.TicketId;
import aftersales.kernel.money.Money;
import aftersales.organization.OrganizationQueries;
import aftersales.ticket.TicketDetail;
import aftersales.ticket.TicketQueries;
import aftersales.ticket.TicketState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
    private final QuoteTerms terms;
    private final OrganizationQueries organizations;
    private final QuoteHold hold;
    private final QuoteJournal journal;
    private final CustomerPages pages;
    private final PublicLinks links;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    QuoteService(QuoteRepository quotes, TicketQueries tickets, QuoteTerms terms, OrganizationQueries organizations, QuoteHold hold,
            QuoteJournal journal, CustomerPages pages, PublicLinks links, ApplicationEventPublisher events, Clock clock) {
        this.quotes = quotes;
        this.tickets = tickets;
        this.terms = terms;
        this.organizations = organizations;
        this.hold = hold;
        this.journal = journal;
        this.pages = pages;
        this.links = links;
        this.events = events;
        this.clock = clock;
    }

    public boolean mayWrite(Actor actor) {
        return actor.isAnyOf(Role.AGENT, Role.DISPATCHER, Role.MANAGER);
    }

    /**
     * A draft. Where one was sent before, this is its next version and replaces it once it is sent itself.
     *
     * @throws NotFound if the ticket is unknown or out of reach
     * @throws Refusal  if the ticket has a draft already or is in the archive, or a line's amount is missing or out of bounds
     */
    public QuoteId create(Actor actor, String number, SaveQuote details) {
        require(actor);
        journal.lock(tickets.get(actor, number).row().id());
        TicketDetail ticket = tickets.get(actor, number);
        requireOpen(ticket);
        if (!quotes.findByTicketIdAndStateIn(ticket.row().id().value(), List.of(QuoteState.DRAFT)).isEmpty()) {
            throw Refusal.because("quote.draft.exists");
        }
        Quote quote = quotes.saveAndFlush(new Quote(ticket.row().id(), journal.nextNumber(ticket.row().id()), priced(actor, number, details), actor,
                clock.instant()));
        journal.note(actor, ticket, quote, "drafted", total(quote));
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
        journal.note(actor, opened.ticket, opened.quote, "changed", total(opened.quote));
    }

    /**
     * To the customer: a page of his own, and a mail that leads there. The ticket waits for his answer. Sent again, the address told
     * before ends.
     *
     * @return the secret part of the page's address, told this once
     * @throws Refusal on {@code validUntil} if it is past or far away; on {@code mail} if it could not say where the page is; if the ticket is in the archive or cancelled
     */
    public String send(Actor actor, QuoteId id, long version, SendQuote how) {
        require(actor);
        pages.require(how);
        Opened opened = open(actor, id, version);
        requireOpen(opened.ticket);
        ZoneId zone = zone(opened);
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
        journal.note(actor, opened.ticket, opened.quote, "sent", how.mail() == null ? Map.of("answer_until", how.validUntil())
                : Map.of("mail", how.mail(), "answer_until", how.validUntil()));
        return secret;
    }

    /** Told on the phone or on paper. */
    public void answer(Actor actor, QuoteId id, long version, QuoteAnswer answer) {
        require(actor);
        Opened opened = open(actor, id, version);
        answered(actor, opened, answer, false);
    }

    /** The same said once more, by a second press of the button, changes nothing. */
    void answeredByLink(Actor customer, QuoteId id, QuoteAnswer answer) {
        Opened opened = open(customer, id);
        if (!opened.quote.says(answer)) {
            answered(customer, opened, answer, true);
        }
    }

    private void answered(Actor actor, Opened opened, QuoteAnswer answer, boolean link) {
        requireOpen(opened.ticket);
        opened.quote.answer(answer, link, clock.instant());
        hold.end(actor, opened.quote, opened.ticket.number());
        quotes.saveAndFlush(opened.quote);
        journal.note(actor, opened.ticket, opened.quote, answer.accepted() ? "accepted" : "refused", answer.remark() == null
                ? Map.of("said_by", answer.name()) : Map.of("said_by", answer.name(), "remark", answer.remark()));
        events.publishEvent(new QuoteAnswered(opened.ticket.number(), label(opened), opened.ticket.row().organization(),
                QuoteJournal.account(opened.quote.senderId()), answer.accepted(), actor));
    }

    public void withdraw(Actor actor, QuoteId id, long version) {
        require(actor);
        withdraw(actor, open(actor, id, version));
    }

    /** Its ticket is in the archive or cancelled: nobody needs an answer any more. */
    void withdrawAll(Actor actor, TicketId ticket) {
        journal.lock(ticket);
        quotes.findByTicketIdAndStateIn(ticket.value(), List.of(QuoteState.DRAFT, QuoteState.SENT))
                .forEach(quote -> withdraw(actor, open(actor, quote.id())));
    }

    private void withdraw(Actor actor, Opened opened) {
        opened.quote.withdraw(clock.instant());
        end(actor, opened, "withdrawn");
    }

    /** Nothing where it was answered meanwhile, or sent again with a later last day. */
    void expire(Actor actor, QuoteId id, Instant now) {
        Opened opened = open(actor, id);
        if (opened.quote.isOver(now.atZone(zone(opened)).toLocalDate())) {
            opened.quote.expire(now);
            end(actor, opened, "expired");
            events.publishEvent(new QuoteExpired(opened.ticket.number(), label(opened), QuoteJournal.account(opened.quote.senderId())));
        }
    }

    private void end(Actor actor, Opened opened, String how) {
        hold.end(actor, opened.quote, opened.ticket.number());
        quotes.saveAndFlush(opened.quote);
        journal.note(actor, opened.ticket, opened.quote, how, Map.of());
    }

    private record Opened(Quote quote, TicketDetail ticket) {
    }

    private Opened open(Actor actor, QuoteId id, long version) {
        Opened opened = open(actor, id);
        Conflict.check("quote", version, opened.quote.version());
        return opened;
    }

    /**
     * The ticket's row is locked before its quotes, always: so no two wait for each other in a circle. Both are read once it is
     * locked: what was read before may be over.
     */
    private Opened open(Actor actor, QuoteId id) {
        String number = journal.lockTicketOf(actor, id);
        return new Opened(quotes.findById(id.value()).orElseThrow(() -> new NotFound("quote", id)), tickets.get(actor, number));
    }

    private static void requireOpen(TicketDetail ticket) {
        if (!ticket.state().isOpen()) {
            throw Refusal.because(ticket.state() == TicketState.CANCELLED ? "quote.ticket.cancelled" : "quote.ticket.closed");
        }
    }

    private ZoneId zone(Opened opened) {
        return organizations.get(Actor.system("quote"), opened.ticket.row().organization()).zone();
    }

    private QuoteDocument priced(Actor actor, String number, SaveQuote details) {
        return new QuoteDocument(details.scheme(), details.liability(), details.byPhone(),
                new QuotePricing(terms.fees(actor, number), details.liability(), details.byPhone()).price(details.lines()));
    }

    private static Map<String, String> total(Quote quote) {
        return Map.of("total", quote.document().totals().stream().map(Money::toString).collect(Collectors.joining(" + ")));
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
