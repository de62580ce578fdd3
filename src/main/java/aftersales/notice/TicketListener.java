package aftersales.notice;

import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.OrganizationId;
import aftersales.notice.Recipients.Part;
import aftersales.ticket.PauseAsked;
import aftersales.ticket.PauseDecided;
import aftersales.ticket.TicketAssigned;
import aftersales.ticket.TicketOpened;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whose turn it is with a ticket, in the transaction that gave or took it. Imported history tells nothing of itself. */
@Component
class TicketListener {

    private final Recipients recipients;
    private final Announcer announcer;
    private final SubjectFacts subjects;

    TicketListener(Recipients recipients, Announcer announcer, SubjectFacts subjects) {
        this.recipients = recipients;
        this.announcer = announcer;
        this.subjects = subjects;
    }

    @EventListener
    void tellDispatchers(TicketOpened opened) {
        tell(NoticeKind.TICKET_OPENED, opened.number(), recipients.dispatchersElseManagers(opened.organization()), opened.by());
    }

    /** Each assignment is news again, also one to somebody who had the ticket before. */
    @EventListener
    void tellTechnicians(TicketAssigned assigned) {
        tell(NoticeKind.TICKET_ASSIGNED, assigned.number(), technician(assigned.organization(), assigned.technician()), assigned.by());
        tell(NoticeKind.TICKET_UNASSIGNED, assigned.number(), technician(assigned.organization(), assigned.former()), assigned.by());
    }

    /** Managers decide it, those who are nearest. */
    @EventListener
    void tellManagers(PauseAsked asked) {
        announce(NoticeKind.PAUSE_ASKED, asked.number(), Map.of(NoticeText.PAUSE, asked.reason().name()),
                recipients.find(asked.organization(), null, Part.NEAREST_MANAGERS), asked.by());
    }

    @EventListener
    void tellAsker(PauseDecided decided) {
        if (decided.asker() != null) {
            announce(decided.approved() ? NoticeKind.PAUSE_APPROVED : NoticeKind.PAUSE_REFUSED, decided.number(),
                    Map.of(NoticeText.PAUSE, decided.reason().name()),
                    recipients.find(decided.organization(), decided.asker(), Part.TECHNICIAN), decided.by());
        }
    }

    private List<AccountId> technician(OrganizationId organization, @Nullable AccountId technician) {
        return technician == null ? List.of() : recipients.find(organization, technician, Part.TECHNICIAN);
    }

    private void tell(NoticeKind kind, String number, List<AccountId> told, Actor by) {
        announce(kind, number, Map.of(), told, by);
    }

    private void announce(NoticeKind kind, String number, Map<String, String> more, List<AccountId> told, Actor by) {
        if (told.isEmpty()) {
            return;
        }
        Map<String, String> facts = new HashMap<>(subjects.ofTicket(number));
        facts.put(NoticeText.BY, by.name());
        facts.putAll(more);
        announcer.announce(News.ofTicket("ticket:" + number + ":" + UUID.randomUUID(), kind, number, facts), told, by.account());
    }
}
