package aftersales.notice;

import aftersales.webkit.format.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * The words of a notice, made anew for each reader. What they are made of was fixed when it happened, so that a title changed
 * later, or a mail sent again, tells the same. Texts are put in as they are: there is no template language in them.
 */
public final class NoticeText {

    /** A ticket's title, its customer, a person's name, a target's kind, a moment in ISO form. */
    static final String TITLE = "title";
    static final String CUSTOMER = "customer";
    static final String BY = "by";
    static final String CLOCK = "clock";
    static final String DEADLINE = "deadline";
    /** Seconds since the deadline; why a ticket is paused. */
    static final String OVERDUE = "overdue";
    static final String PAUSE = "pause";
    /** A quote as it is called, its total in words, the last day it holds, the path of the customer's page. */
    static final String QUOTE = "quote";
    static final String TOTAL = "total";
    static final String UNTIL = "until";
    static final String LINK = "link";

    /** The number of a contract; its last day, or an instruction's, stands in UNTIL. */
    static final String CONTRACT = "contract";

    private NoticeText() {
    }

    /** All of it in one line: the subject of the mail. */
    public static String line(NoticeRow notice, Words words) {
        Map<String, String> facts = notice.facts();
        String clock = facts.containsKey(CLOCK) ? words.say("sla.kind." + facts.get(CLOCK)) : "";
        String deadline = facts.containsKey(DEADLINE) ? words.exact(Instant.parse(facts.get(DEADLINE)))
                : (facts.containsKey(CONTRACT) || NoticeRow.CARDS.equals(notice.subjectType())) && facts.containsKey(UNTIL) ? words.day(LocalDate.parse(facts.get(UNTIL))) : "";
        return words.say("notice.kind." + notice.kind(), notice.subjectKey(), facts.getOrDefault(TITLE, ""), clock, deadline, more(facts, words)).strip();
    }

    private static String more(Map<String, String> facts, Words words) {
        if (facts.containsKey(OVERDUE)) {
            return words.duration(Duration.ofSeconds(Long.parseLong(facts.get(OVERDUE))));
        }
        if (facts.containsKey(CONTRACT)) {
            return facts.get(CONTRACT);
        }
        if (facts.containsKey(QUOTE)) {
            return facts.get(QUOTE);
        }
        return facts.containsKey(PAUSE) ? words.say("sla.pause." + facts.get(PAUSE)) : "";
    }

    /** The same and what else is known, as plain text. */
    static String letter(NoticeRow notice, Words words, String baseUrl) {
        Map<String, String> facts = notice.facts();
        if (facts.containsKey(TOTAL)) {
            return quote(notice, words, baseUrl);
        }
        var text = new StringBuilder(line(notice, words)).append("\n\n");
        add(text, words, "customer", facts.get(CUSTOMER));
        add(text, words, "by", facts.get(BY));
        if (baseUrl.isEmpty()) {
            return text.append(words.say("notice.mail.why")).append('\n').toString();
        }
        text.append(baseUrl).append(notice.path()).append("\n\n").append(words.say("notice.mail.why")).append('\n');
        return text.append(baseUrl).append("/notices\n").toString();
    }

    /** To the customer: what it is about, how much, until when, and where he answers. */
    private static String quote(NoticeRow notice, Words words, String baseUrl) {
        Map<String, String> facts = notice.facts();
        String page = facts.containsKey(LINK) && !baseUrl.isEmpty() ? baseUrl + facts.get(LINK) : "";
        return line(notice, words) + "\n\n" + words.say("notice.mail.quote", facts.getOrDefault(CUSTOMER, ""), notice.subjectKey(),
                facts.getOrDefault(TITLE, ""), facts.get(TOTAL), words.day(LocalDate.parse(facts.get(UNTIL)))) + "\n" + page + "\n";
    }

    private static void add(StringBuilder text, Words words, String fact, @org.jspecify.annotations.Nullable String value) {
        if (value != null && !value.isBlank()) {
            text.append(words.say("notice.mail." + fact, value)).append('\n');
        }
    }
}
