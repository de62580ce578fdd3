package aftersales.notice;

import aftersales.kernel.identity.AccountId;
import aftersales.sla.DeadlineMissed;
import aftersales.sla.MilestoneReached;
import aftersales.sla.MissWithdrawn;
import aftersales.sla.Rung;
import aftersales.sla.SubjectRef;
import aftersales.sla.TargetKind;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells what the clocks say, in the transaction that records it, to those whom the ladder of the policy names: before the
 * deadline who can still keep the promise, at its end those who answer for it, after it whoever must step in.
 */
@Component
class ClockListener {

    private final Recipients recipients;
    private final Announcer announcer;
    private final SubjectFacts subjects;
    private final JdbcClient jdbc;

    ClockListener(Recipients recipients, Announcer announcer, SubjectFacts subjects, JdbcClient jdbc) {
        this.recipients = recipients;
        this.announcer = announcer;
        this.subjects = subjects;
        this.jdbc = jdbc;
    }

    /** Not told when it comes so late that the miss follows at once. */
    @EventListener
    void warn(MilestoneReached reached) {
        boolean overdue = reached.rung().basis() == Rung.Basis.AFTER;
        if (!overdue && !reached.firedAt().isBefore(reached.deadline())) {
            return;
        }
        News news = news("milestone:" + reached.milestone(), overdue ? NoticeKind.CLOCK_OVERDUE : NoticeKind.CLOCK_WARNING,
                reached.subject(), reached.kind(), reached.deadline());
        announcer.announce(overdue ? news.with(NoticeText.OVERDUE, String.valueOf(reached.rung().amount())) : news,
                recipients.on(reached.rung(), reached.organization(), reached.assignee()), null);
    }

    @EventListener
    void tellMiss(DeadlineMissed missed) {
        announcer.announce(news("milestone:" + missed.milestone(), NoticeKind.CLOCK_MISSED, missed.subject(), missed.kind(), missed.deadline()),
                recipients.on(missed.rung(), missed.organization(), missed.assignee()), null);
    }

    /** Puts right what was told, to those it was told to. */
    @EventListener
    void putRight(MissWithdrawn withdrawn) {
        List<AccountId> told = jdbc.sql("select account_id from notice where occasion = ?").param("milestone:" + withdrawn.milestone())
                .query(Long.class).list().stream().map(AccountId::new).toList();
        announcer.announce(news("withdrawn:" + withdrawn.milestone(), NoticeKind.CLOCK_PUT_RIGHT, withdrawn.subject(), withdrawn.kind(),
                withdrawn.deadline()), told, null);
    }

    private News news(String occasion, NoticeKind kind, SubjectRef subject, TargetKind target, Instant deadline) {
        Map<String, String> facts = new HashMap<>(subjects.of(subject));
        facts.put(NoticeText.CLOCK, target.name());
        facts.put(NoticeText.DEADLINE, deadline.toString());
        return new News(occasion, kind, subject.type(), subject.key(), facts);
    }
}
