package aftersales.notice;

import aftersales.warranty.CardsAwaited;
import aftersales.warranty.WarrantyEnding;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the managers who keep a contract, else the nearest above them, that free time under it ends soon; those of a seller of cards that are awaited. */
@Component
class WarrantyListener {

    private final Announcer announcer;
    private final Recipients recipients;

    WarrantyListener(Announcer announcer, Recipients recipients) {
        this.announcer = announcer;
        this.recipients = recipients;
    }

    @EventListener
    void on(WarrantyEnding ending) {
        announcer.announce(new News("warranty:" + ending.contract() + ":" + ending.week(), NoticeKind.WARRANTY_ENDING, NoticeRow.CONTRACT,
                ending.contract().toString(), Map.of(NoticeText.CONTRACT, ending.number(), NoticeText.TITLE, ending.title(), NoticeText.CUSTOMER,
                ending.customerName(), NoticeText.UNTIL, ending.endsOn().toString())),
                recipients.find(ending.keeper(), null, Recipients.Part.NEAREST_MANAGERS), null);
    }

    @EventListener
    void on(CardsAwaited awaited) {
        announcer.announce(new News("cards:" + awaited.seller() + ":" + awaited.day(), NoticeKind.CARDS_AWAITED, NoticeRow.CARDS,
                awaited.seller().toString(), Map.of(NoticeText.TITLE, String.valueOf(awaited.cards()), NoticeText.UNTIL, awaited.lastDay().toString())),
                recipients.find(awaited.seller(), null, Recipients.Part.NEAREST_MANAGERS), null);
    }
}
