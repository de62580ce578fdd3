package aftersales.ticket;

import aftersales.contract.owed.FaultCause;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.TicketId;
import aftersales.sla.PauseReason;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One fault report and what became of it. Its verbs keep the order of the steps; who may call them is the services' matter. */
@Entity
class Ticket {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    private String number;
    private long organizationId;
    @Embedded
    private TicketReport report;
    @Enumerated(EnumType.STRING)
    private TicketState state = TicketState.NEW;
    private @Nullable Long assigneeId;
    @Enumerated(EnumType.STRING)
    private @Nullable PauseReason pauseReason;
    private @Nullable Instant pausedAt;
    private @Nullable Instant pausedUntil;
    private @Nullable Instant answeredAt;
    private @Nullable Instant visitRequestedAt;
    private Instant stepAt;
    private @Nullable Instant doneAt;
    private @Nullable Instant closedAt;
    private boolean solvedByPhone;
    private boolean signatureWaived;
    @Enumerated(EnumType.STRING)
    private @Nullable FaultCause cause;
    private @Nullable String solution;
    private @Nullable Integer satisfaction;
    private @Nullable String opinion;
    private int reopenings;
    private Instant createdAt;
    private String searchText;

    @SuppressWarnings("NullAway.Init")
    protected Ticket() {
    }

    Ticket(String number, TicketReport report, OrganizationId organization, Instant now) {
        this.number = number;
        this.report = report;
        this.organizationId = organization.value();
        this.stepAt = report.reportedAt();
        this.createdAt = now;
        this.searchText = "";
    }

    /** Takes the next step; the caller has settled what is left out before it. */
    void take(TicketStep step, Instant at) {
        notBefore(stepAt, at);
        state = step.result();
        stepAt = at;
        if (step == TicketStep.COMPLETION) {
            doneAt = at;
        } else if (step == TicketStep.CLOSURE) {
            closedAt = at;
        }
    }

    void assign(AccountId technician, Instant at) {
        take(TicketStep.ASSIGNMENT, at);
        assigneeId = technician.value();
    }

    /** Another technician, from any state before the work is done; he starts with accepting. */
    void reassign(@Nullable AccountId technician, Instant at) {
        notBefore(stepAt, at);
        state = technician == null ? TicketState.NEW : TicketState.ASSIGNED;
        assigneeId = technician == null ? null : technician.value();
        stepAt = at;
    }

    void move(OrganizationId organization) {
        organizationId = organization.value();
    }

    void answer(Instant at) {
        notBefore(report.reportedAt(), at);
        if (answeredAt == null || at.isBefore(answeredAt)) {
            answeredAt = at;
        }
    }

    void requestVisit(Instant at) {
        notBefore(report.reportedAt(), at);
        visitRequestedAt = at;
    }

    void complete(Completion completion, Instant at) {
        take(TicketStep.COMPLETION, at);
        cause = completion.cause();
        solution = completion.solution().strip();
        solvedByPhone = completion.solvedByPhone();
        signatureWaived = false;
    }

    void waiveSignature(Instant at) {
        if (state != TicketState.DONE) {
            throw Refusal.because("ticket.step.past", TicketStep.SIGNATURE.words(), state.words());
        }
        notBefore(stepAt, at);
        signatureWaived = true;
    }

    void confirm(Confirmation confirmation, Instant at) {
        take(TicketStep.CONFIRMATION, at);
        satisfaction = confirmation.satisfaction();
        opinion = confirmation.opinion();
    }

    void pause(PauseReason reason, Instant at, @Nullable Instant until) {
        if (!state.isUnsolved()) {
            throw Refusal.because("ticket.pause.done");
        }
        if (pauseReason != null) {
            throw Refusal.because("ticket.pause.already");
        }
        notBefore(report.reportedAt(), at);
        pauseReason = reason;
        pausedAt = at;
        pausedUntil = until;
    }

    void resume(Instant at) {
        if (pauseReason == null || pausedAt == null) {
            throw Refusal.because("ticket.resume.none");
        }
        notBefore(pausedAt, at);
        pauseReason = null;
        pausedAt = null;
        pausedUntil = null;
    }

    /** Back to work: the fault is there again, or still. The technician who had it has it again. */
    void reopen(Instant at, boolean visit) {
        if (state.isUnsolved() || state == TicketState.CANCELLED) {
            throw Refusal.because("ticket.reopen.open");
        }
        notBefore(stepAt, at);
        state = assigneeId == null ? TicketState.NEW : TicketState.ASSIGNED;
        stepAt = at;
        doneAt = null;
        closedAt = null;
        solvedByPhone = false;
        signatureWaived = false;
        satisfaction = null;
        visitRequestedAt = visit ? at : null;
        reopenings++;
    }

    void cancel(Instant at) {
        if (!state.isUnsolved()) {
            throw Refusal.because("ticket.cancel.done");
        }
        notBefore(stepAt, at);
        state = TicketState.CANCELLED;
        stepAt = at;
        closedAt = at;
    }

    private static void notBefore(Instant earlier, Instant at) {
        if (at.isBefore(earlier)) {
            throw Refusal.of("at", "ticket.step.before");
        }
    }

    TicketId id() {
        if (id == null) {
            throw new IllegalStateException("not stored yet");
        }
        return new TicketId(id);
    }

    String number() {
        return number;
    }

    OrganizationId organization() {
        return new OrganizationId(organizationId);
    }

    TicketState state() {
        return state;
    }

    @Nullable AccountId assignee() {
        return assigneeId == null ? null : new AccountId(assigneeId);
    }

    @Nullable PauseReason pauseReason() {
        return pauseReason;
    }

    @Nullable Instant pausedAt() {
        return pausedAt;
    }

    boolean isSolvedByPhone() {
        return solvedByPhone;
    }

    boolean isSignatureWaived() {
        return signatureWaived;
    }

    @Nullable Instant pausedUntil() {
        return pausedUntil;
    }

    /** What is known of it for choosing its promises. */
    TicketFacts.Case asCase() {
        return new TicketFacts.Case(organization(), report.site(), report.equipment(), report.priority(), report.channel(), visitRequestedAt != null);
    }

    TicketReport report() {
        return report;
    }

    @Nullable Instant visitRequestedAt() {
        return visitRequestedAt;
    }

    long version() {
        return version;
    }
}
