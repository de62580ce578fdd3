package aftersales.notice;

import aftersales.kernel.identity.AccountId;
import aftersales.quote.QuoteAnswered;
import aftersales.quote.QuoteExpired;
import aftersales.quote.QuoteSent;
import aftersales.webkit.format.Formats;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sends quotes to customers, and tells who sent one what was answered. */
@Component
class QuoteListener {

    private final Announcer announcer;
    private final SubjectFacts subjects;

    QuoteListener(Announcer announcer, SubjectFacts subjects) {
        this.announcer = announcer;
        this.subjects = subjects;
    }

    @EventListener
    void on(QuoteSent sent) {
        Map<String, String> facts = new HashMap<>(subjects.ofTicket(sent.ticket()));
        facts.put(NoticeText.QUOTE, sent.quote());
        facts.put(NoticeText.TOTAL, sent.totals().stream().map(total -> Formats.money(total, sent.language())).collect(Collectors.joining(" + ")));
        facts.put(NoticeText.UNTIL, sent.validUntil().toString());
        facts.put(NoticeText.LINK, sent.path());
        announcer.write(News.ofTicket("quote:" + UUID.randomUUID(), NoticeKind.QUOTE_SENT, sent.ticket(), facts), sent.organization(), sent.mail(),
                sent.language());
    }

    @EventListener
    void on(QuoteAnswered answered) {
        tell(answered.sender(), answered.accepted() ? NoticeKind.QUOTE_ACCEPTED : NoticeKind.QUOTE_REFUSED, answered.ticket(), answered.quote(),
                answered.by().account());
    }

    @EventListener
    void on(QuoteExpired expired) {
        tell(expired.sender(), NoticeKind.QUOTE_EXPIRED, expired.ticket(), expired.quote(), null);
    }

    private void tell(@Nullable AccountId sender, NoticeKind kind, String ticket, String quote, @Nullable AccountId by) {
        if (sender != null) {
            Map<String, String> facts = new HashMap<>(subjects.ofTicket(ticket));
            facts.put(NoticeText.QUOTE, quote);
            announcer.announce(News.ofTicket("quote:" + UUID.randomUUID(), kind, ticket, facts), List.of(sender), by);
        }
    }
}
