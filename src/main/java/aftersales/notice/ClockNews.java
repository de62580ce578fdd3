package aftersales.notice;

import aftersales.database.ReplayClock;
import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.sla.Rung;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Collects what the clocks say in a transaction and tells it together before the commit: with some statements for all of it,
 * since thousands of promises may come due in one second.
 */
@Component
class ClockNews {

    /** Whom a rung means for one job. */
    record Whom(Rung rung, OrganizationId organization, @Nullable AccountId technician) {
    }

    private record Item(News news, Whom whom) {
    }

    private final Recipients recipients;
    private final SubjectFacts subjects;
    private final Announcer announcer;
    private final ReplayClock clock;

    ClockNews(Recipients recipients, SubjectFacts subjects, Announcer announcer, ReplayClock clock) {
        this.recipients = recipients;
        this.subjects = subjects;
        this.announcer = announcer;
        this.clock = clock;
    }

    /** Is told when the transaction commits, to those whom the rung means by then; what is retold from the past to nobody. */
    void add(News news, Whom whom) {
        if (!clock.isReplaying()) {
            pending().add(new Item(news, whom));
        }
    }

    private List<Item> pending() {
        for (TransactionSynchronization synchronization : TransactionSynchronizationManager.getSynchronizations()) {
            if (synchronization instanceof Pending pending && pending.owner() == this) {
                return pending.items;
            }
        }
        var pending = new Pending();
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending.items;
    }

    private void tell(List<Item> items) {
        Map<String, Map<String, String>> facts = subjects.ofTickets(items.stream().map(Item::news)
                .filter(News::isOfTicket).map(News::subjectKey).collect(Collectors.toSet()));
        Map<Whom, List<AccountId>> asked = new HashMap<>();
        announcer.announce(items.stream().map(item -> new Announcement(
                item.news.isOfTicket() ? item.news.with(facts.getOrDefault(item.news.subjectKey(), Map.of())) : item.news,
                asked.computeIfAbsent(item.whom, whom -> recipients.on(whom.rung, whom.organization, whom.technician)))).toList());
    }

    private final class Pending implements TransactionSynchronization {

        private final List<Item> items = new ArrayList<>();

        private ClockNews owner() {
            return ClockNews.this;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            tell(items);
        }
    }
}
