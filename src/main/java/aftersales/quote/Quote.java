package aftersales.quote;

import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.QuoteId;
import aftersales.kernel.identity.TicketId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** A quote on its way from draft to the customer's answer. Once sent its words stay; another one replaces it. */
@Entity
@Table(name = "quote")
class Quote {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;
    private long ticketId;
    private int number;
    @Enumerated(EnumType.STRING)
    private QuoteState state = QuoteState.DRAFT;
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "cast(? as jsonb)")
    private String document;
    private boolean held;
    private @Nullable String mail;
    private @Nullable String language;
    private @Nullable LocalDate validUntil;
    private @Nullable Instant sentAt;
    private @Nullable Long senderId;
    private @Nullable Instant answeredAt;
    private @Nullable String answeredBy;
    private @Nullable String answerRemark;
    private @Nullable Boolean byLink;
    private String createdBy;
    private Instant createdAt;
    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Quote() {
    }

    Quote(TicketId ticket, int number, QuoteDocument document, Actor by, Instant now) {
        this.ticketId = ticket.value();
        this.number = number;
        this.document = document.json();
        this.createdBy = by.name();
        this.createdAt = now;
    }

    void edit(QuoteDocument changed) {
        if (state != QuoteState.DRAFT) {
            throw Refusal.because("quote.fixed");
        }
        document = changed.json();
    }

    /** Again while it waits: another address, another last day. */
    void send(SendQuote how, Actor by, Instant now) {
        if (state != QuoteState.DRAFT && state != QuoteState.SENT) {
            throw Refusal.because("quote.answered");
        }
        state = QuoteState.SENT;
        mail = how.mail();
        language = how.language().toLanguageTag();
        validUntil = how.validUntil();
        sentAt = now;
        senderId = by.account() == null ? null : by.account().value();
    }

    void answer(QuoteAnswer answer, boolean link, Instant now) {
        requireWaiting();
        state = answer.accepted() ? QuoteState.ACCEPTED : QuoteState.REFUSED;
        answeredBy = answer.name();
        answerRemark = answer.remark();
        answeredAt = now;
        byLink = link;
    }

    /** Whether this is what the customer said on his page already. */
    boolean says(QuoteAnswer answer) {
        return Boolean.TRUE.equals(byLink) && state == (answer.accepted() ? QuoteState.ACCEPTED : QuoteState.REFUSED)
                && answer.name().equals(answeredBy) && Objects.equals(answer.remark(), answerRemark);
    }

    void withdraw(Instant now) {
        if (state != QuoteState.DRAFT && state != QuoteState.SENT) {
            throw Refusal.because("quote.answered");
        }
        state = QuoteState.WITHDRAWN;
        answeredAt = now;
    }

    /** @return whether the customer let his last day go by; {@code today} is where its organisation is */
    boolean isOver(LocalDate today) {
        return state == QuoteState.SENT && validUntil != null && validUntil.isBefore(today);
    }

    void expire(Instant now) {
        requireWaiting();
        state = QuoteState.EXPIRED;
        answeredAt = now;
    }

    private void requireWaiting() {
        if (state == QuoteState.DRAFT) {
            throw Refusal.because("quote.not.sent");
        }
        if (state != QuoteState.SENT) {
            throw Refusal.because("quote.answered");
        }
    }

    /** Whether the ticket was paused for it. */
    void hold() {
        held = true;
    }

    /** @return whether the ticket stood still for it until now */
    boolean release() {
        boolean was = held;
        held = false;
        return was;
    }

    QuoteId id() {
        if (id == null) {
            throw new IllegalStateException("not stored yet");
        }
        return new QuoteId(id);
    }

    TicketId ticket() {
        return new TicketId(ticketId);
    }

    int number() {
        return number;
    }

    QuoteState state() {
        return state;
    }

    QuoteDocument document() {
        return QuoteDocument.parse(document);
    }

    @Nullable Long senderId() {
        return senderId;
    }

    long version() {
        return version;
    }
}
