package aftersales.notice;

import java.util.HashMap;
import java.util.Map;

/**
 * Something worth telling, before it is known to whom.
 *
 * @param occasion   names the one thing that happened ({@code milestone:4711}): nobody is told of it twice
 * @param subjectKey the ticket's number
 * @param facts      what the words are made of, as {@link NoticeText} names them
 */
record News(String occasion, NoticeKind kind, String subjectType, String subjectKey, Map<String, String> facts) {

    News {
        facts = Map.copyOf(facts);
    }

    News with(String fact, String value) {
        Map<String, String> more = new HashMap<>(facts);
        more.put(fact, value);
        return new News(occasion, kind, subjectType, subjectKey, more);
    }

    static News ofTicket(String occasion, NoticeKind kind, String number, Map<String, String> facts) {
        return new News(occasion, kind, NoticeRow.TICKET, number, facts);
    }
}
