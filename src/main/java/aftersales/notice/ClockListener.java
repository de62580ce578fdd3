package aftersales.notice;

import aftersales.kernel.identity.AccountId;
import aftersales.notice.Recipients.Part;
import aftersales.sla.DeadlineMissed;
import aftersales.sla.MilestoneReached;
import aftersales.sla.MissWithdrawn;
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
 * Tells what the clocks say, in the transaction that records it: at 80 % whoever can still keep the promise, at its end
 * those who answer for it, too. Half of the time being used is recorded by the clocks and told to nobody.
 */
@Component
class ClockListener {

    private static final int WARNING = 80;

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
        if (reached.step() < WARNING || !reached.firedAt().isBefore(reached.deadline())) {
            return;
        }
        List<AccountId> told = recipients.find(reached.organization(), reached.assignee(), Part.TECHNICIAN);
        if (told.isEmpty()) {
            told = recipients.dispatchersElseManagers(reached.organization());
        }
        announcer.announce(news("milestone:" + reached.milestone(), NoticeKind.CLOCK_WARNING, reached.subject(), reached.kind(),
                reached.deadline()), told, null);
    }

    @EventListener
    void tellMiss(DeadlineMissed missed) {
        announcer.announce(news("milestone:" + missed.milestone(), NoticeKind.CLOCK_MISSED, missed.subject(), missed.kind(), missed.deadline()),
                recipients.find(missed.organization(), missed.assignee(), Part.TECHNICIAN, Part.DISPATCHERS, Part.MANAGERS), null);
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
