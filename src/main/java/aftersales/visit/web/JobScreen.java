package aftersales.visit.web;

import aftersales.kernel.identity.Actor;
import aftersales.ticket.TicketDetail;
import aftersales.ticket.TicketState;
import java.util.Locale;

/** What a technician sees of a ticket: its state decides, so that whatever was tapped twice or long ago shows what comes now. */
enum JobScreen {
    /** Nobody has it: he may take it. */
    TAKING,
    ACCEPTANCE,
    DEPARTURE,
    ARRIVAL,
    /** He is there: cause and what was done. */
    COMPLETION,
    /** The customer signs. */
    SIGNATURE,
    /** Nothing is left for him. */
    FINISHED,
    /** Somebody else has it. */
    ELSEWHERE;

    static JobScreen of(Actor actor, TicketDetail ticket) {
        if (ticket.state() == TicketState.NEW) {
            return TAKING;
        }
        if (!isHis(actor, ticket)) {
            return ELSEWHERE;
        }
        return switch (ticket.state()) {
            case ASSIGNED -> ACCEPTANCE;
            case ACCEPTED -> DEPARTURE;
            case EN_ROUTE -> ARRIVAL;
            case ON_SITE -> COMPLETION;
            case DONE -> ticket.solvedByPhone() || ticket.signatureWaived() ? FINISHED : SIGNATURE;
            default -> FINISHED;
        };
    }

    static boolean isHis(Actor actor, TicketDetail ticket) {
        return actor.account() != null && actor.account().equals(ticket.row().assignee());
    }

    /** Noun of the step its large button takes; its words are {@code visit.do.<name>}. */
    public String getNoun() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The button alone does it, nothing is to be filled in. */
    public boolean isTap() {
        return this == TAKING || this == ACCEPTANCE || this == DEPARTURE || this == ARRIVAL;
    }

    /** He has it and it is not fixed: there is a way out. */
    public boolean isUnderWay() {
        return this == ACCEPTANCE || this == DEPARTURE || this == ARRIVAL || this == COMPLETION;
    }
}
