package aftersales.notice;

import java.util.HashMap;
import java.util.Map;

/**
 * Something worth telling, before it is known to whom.
 *
 * @param occasion   names the one thing that happened ({@code milestone:4711}): nobody is told of it twice
 * @param subjectKey the ticket's number, the contract's id
 * @param facts      what the words are made of, as {@link NoticeText} names them
 */
record News(String occasion, NoticeKind kind, String subjectType, String subjectKey, Map<String, String> facts) {

    News {
        facts = Map.copyOf(facts);
    }

    boolean isOfTicket() {
        return subjectType.equals(NoticeRow.TICKET);
    }

    News with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(facts);
        all.putAll(more);
        return new News(occasion, kind, subjectType, subjectKey, all);
    }

    static News ofTicket(String occasion, NoticeKind kind, String number, Map<String, String> facts) {
        return new News(occasion, kind, NoticeRow.TICKET, number, facts);
    }
}
