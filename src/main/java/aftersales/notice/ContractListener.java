package aftersales.notice;

import aftersales.contract.ContractExpiring;
import aftersales.contract.InstructionNews;
import aftersales.contract.InstructionRow;
import aftersales.kernel.identity.AccountId;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells the managers who keep a contract, else the nearest above them, that it ends soon; and whoever is responsible for what its
 * customer told us to do.
 */
@Component
class ContractListener {

    private static final int LONGEST = 80;

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

    @EventListener
    void on(InstructionNews heard) {
        InstructionRow row = heard.row();
        Map<String, String> facts = new HashMap<>(Map.of(NoticeText.CONTRACT, row.contractNumber(), NoticeText.TITLE, beginning(row.words()),
                NoticeText.CUSTOMER, row.customerName()));
        if (row.dueOn() != null) {
            facts.put(NoticeText.UNTIL, row.dueOn().toString());
        }
        if (heard.by() != null) {
            facts.put(NoticeText.BY, heard.by().name());
        }
        Set<AccountId> told = new LinkedHashSet<>(recipients.find(heard.keeper(), heard.responsible(), Recipients.Part.TECHNICIAN));
        if (heard.kind() == InstructionNews.Kind.MISSED) {
            told.addAll(recipients.find(heard.keeper(), null, Recipients.Part.NEAREST_MANAGERS));
        }
        announcer.announce(new News("instruction:" + row.id() + ":" + heard.kind() + ":" + heard.occasion(),
                NoticeKind.valueOf("INSTRUCTION_" + heard.kind()), NoticeRow.INSTRUCTION, row.id().toString(), facts), told,
                heard.by() == null ? null : heard.by().account());
    }

    /** So much of it that it is recognised in a line. */
    private static String beginning(String words) {
        String line = words.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= LONGEST ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
