package aftersales.notice;

import aftersales.contract.ContractExpiring;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the managers who keep a contract, else the nearest above them, that it ends soon. */
@Component
class ContractListener {

    private final Announcer announcer;
    private final Recipients recipients;

    ContractListener(Announcer announcer, Recipients recipients) {
        this.announcer = announcer;
        this.recipients = recipients;
    }

    @EventListener
    void on(ContractExpiring ending) {
        announcer.announce(new News("contract:" + ending.contract() + ":" + ending.validTo(), NoticeKind.CONTRACT_EXPIRING, NoticeRow.CONTRACT,
                ending.contract().toString(), Map.of(NoticeText.CONTRACT, ending.number(), NoticeText.TITLE, ending.title(), NoticeText.CUSTOMER,
                ending.customerName(), NoticeText.UNTIL, ending.validTo().toString())),
                recipients.find(ending.keeper(), null, Recipients.Part.NEAREST_MANAGERS), null);
    }
}
