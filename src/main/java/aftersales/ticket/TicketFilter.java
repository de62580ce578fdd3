package aftersales.ticket;

import aftersales.webkit.list.ListRequest;
import aftersales.webkit.list.Listing;
import aftersales.webkit.list.SortType;

/** What a list of tickets can be asked for; the same words on pages and in the REST interface. */
public enum TicketFilter {
    /** Everything that is not archived or called off. */
    OPEN("t.state not in ('CLOSED', 'CANCELLED')"),
    /** Of the reader himself. */
    MINE("t.state not in ('CLOSED', 'CANCELLED') and t.assignee_id = :me"),
    /** A promise runs, with time enough. */
    RUNNING("t.state not in ('CLOSED', 'CANCELLED') and t.next_risk_at > :now"),
    /** More than 80 % of the next promise's time is used. */
    AT_RISK("t.state not in ('CLOSED', 'CANCELLED') and t.next_risk_at <= :now and t.next_due_at > :now"),
    /** The next promise's time is over and nothing has stopped its clock. */
    MISSED("t.state not in ('CLOSED', 'CANCELLED') and t.next_due_at <= :now"),
    /** Nobody is sent yet. */
    UNASSIGNED("t.state = 'NEW'"),
    PAUSED("t.state not in ('CLOSED', 'CANCELLED') and t.pause_reason is not null"),
    /** A pause waits for a manager's approval. */
    TO_APPROVE("exists (select from ticket_pause_request q where q.ticket_id = t.id and q.verdict is null)"),
    COMPLAINT("t.state not in ('CLOSED', 'CANCELLED') and t.complaint"),
    /** The work is done; the desk has not rung back yet. */
    TO_CONFIRM("t.state in ('DONE', 'SIGNED')"),
    CLOSED("t.state in ('CLOSED', 'CANCELLED')");

    /** Never null, so that no row is lost between pages: what has no deadline comes last. */
    static final String DUE = "coalesce(t.next_due_at, 'infinity')";

    public static final Listing LISTING = Listing.by("t.id")
            .sort("due", DUE, SortType.MOMENT)
            .sort("reported", "t.reported_at", SortType.MOMENT)
            .sort("number", "t.number", SortType.TEXT)
            .filters("show", "q", "organization", "assignee", "customer", "site", "equipment", "contract", "priority", "state",
                    "reason", "from", "to", "clock", "verdict", "since", "until");

    private final String condition;

    TicketFilter(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }
}
