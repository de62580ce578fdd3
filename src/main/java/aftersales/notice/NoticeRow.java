package aftersales.notice;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A notice in its reader's list.
 *
 * @param subjectKey what it is about: a ticket's number, the id of a contract or an instruction
 * @param facts      what its words are made of ({@link NoticeText})
 * @param readAt     null while unread
 */
public record NoticeRow(long id, NoticeKind kind, String subjectType, String subjectKey, Map<String, String> facts, Instant at,
        @Nullable Instant readAt) {

    static final String TICKET = "ticket";
    static final String CONTRACT = "contract";
    static final String INSTRUCTION = "instruction";
    static final String CARDS = "cards";

    public NoticeRow {
        facts = Map.copyOf(facts);
    }

    public boolean isRead() {
        return readAt != null;
    }

    /** The page of what it is about. */
    public String path() {
        return switch (subjectType) {
            case TICKET -> "/tickets/" + subjectKey;
            case CONTRACT -> "/contracts/" + subjectKey;
            case INSTRUCTION -> "/instructions/" + subjectKey;
            case CARDS -> "/warranty-cards?state=AWAITED&organization=" + subjectKey;
            default -> "/notices";
        };
    }
}
