package aftersales.ticket.web;

import aftersales.kernel.NotFound;
import aftersales.ticket.TicketStep;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the desk does on a ticket by a form of its own: its noun in the address, and the fields it asks for. */
enum DeskStep {
    ANSWER("answer", null, true, "note", "at"),
    VISIT_REQUEST("visit-request", null, false, "note", "at"),
    PROPOSAL("proposal", null, false, "note", "at"),
    REPLACEMENT("replacement", null, false, "note", "at"),
    COMPLAINT_ANSWER("complaint-answer", null, true, "note", "at"),
    ACCEPTANCE("acceptance", TicketStep.ACCEPTANCE, false, "note", "at"),
    DEPARTURE("departure", TicketStep.DEPARTURE, false, "note", "at"),
    ARRIVAL("arrival", TicketStep.ARRIVAL, false, "note", "at"),
    COMPLETION("completion", TicketStep.COMPLETION, true, "byPhone", "cause", "solution", "at"),
    SIGNATURE("signature", TicketStep.SIGNATURE, false, "note", "at"),
    CONFIRMATION("confirmation", TicketStep.CONFIRMATION, true, "satisfaction", "opinion", "close", "at"),
    CLOSURE("closure", TicketStep.CLOSURE, false, "note", "at"),
    PAUSE("pause", null, false, "reason", "until", "note", "at"),
    RESUMPTION("resumption", null, false, "note", "at"),
    REOPENING("reopening", null, false, "note", "visit", "at"),
    CANCELLATION("cancellation", null, false, "note", "at"),
    NOTE("note", null, false, "note");

    private final String noun;
    private final @Nullable TicketStep flow;
    private final boolean rings;
    private final Set<String> fields;

    DeskStep(String noun, @Nullable TicketStep flow, boolean rings, String... fields) {
        this.noun = noun;
        this.flow = flow;
        this.rings = rings;
        this.fields = Set.of(fields);
    }

    /** @throws NotFound for a word that is none */
    static DeskStep of(String noun) {
        for (DeskStep step : values()) {
            if (step.noun.equals(noun)) {
                return step;
            }
        }
        throw new NotFound("step", noun);
    }

    public String getNoun() {
        return noun;
    }

    /** The step of the service flow it takes, null where it takes none. */
    @Nullable TicketStep flow() {
        return flow;
    }

    /** Whether the customer is on the phone meanwhile. */
    public boolean isRings() {
        return rings;
    }

    public boolean has(String field) {
        return fields.contains(field);
    }

    /** Some notes are the matter itself: they have words of their own and must not be left out. */
    public String getNoteLabel() {
        return tellsTheMatter() ? "ticket.form.note." + name() : "ticket.form.note";
    }

    public boolean isNoteNeeded() {
        return tellsTheMatter() || this == NOTE;
    }

    private boolean tellsTheMatter() {
        return switch (this) {
            case ANSWER, REOPENING, CANCELLATION, PROPOSAL, REPLACEMENT, COMPLAINT_ANSWER -> true;
            default -> false;
        };
    }
}
