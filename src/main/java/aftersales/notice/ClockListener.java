package aftersales.notice;

import aftersales.kernel.identity.AccountId;
import aftersales.notice.ClockNews.Whom;
import aftersales.sla.DeadlineMissed;
import aftersales.sla.MilestoneReached;
import aftersales.sla.MissWithdrawn;
import aftersales.sla.Rung;
import aftersales.sla.SubjectRef;
import aftersales.sla.TargetKind;
import java.time.Instant;
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

    private final ClockNews clockNews;
    private final Announcer announcer;
    private final SubjectFacts subjects;
    private final JdbcClient jdbc;

    ClockListener(ClockNews clockNews, Announcer announcer, SubjectFacts subjects, JdbcClient jdbc) {
        this.clockNews = clockNews;
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
        clockNews.add(overdue ? news.with(Map.of(NoticeText.OVERDUE, String.valueOf(reached.rung().amount()))) : news,
                new Whom(reached.rung(), reached.organization(), reached.assignee()));
    }

    @EventListener
    void tellMiss(DeadlineMissed missed) {
        clockNews.add(news("milestone:" + missed.milestone(), NoticeKind.CLOCK_MISSED, missed.subject(), missed.kind(), missed.deadline()),
                new Whom(missed.rung(), missed.organization(), missed.assignee()));
    }

    /** Puts right what was told, to those it was told to. */
    @EventListener
    void putRight(MissWithdrawn withdrawn) {
        List<AccountId> told = jdbc.sql("select account_id from notice where occasion = ?").param("milestone:" + withdrawn.milestone())
                .query(Long.class).list().stream().map(AccountId::new).toList();
        announcer.announce(news("withdrawn:" + withdrawn.milestone(), NoticeKind.CLOCK_PUT_RIGHT, withdrawn.subject(), withdrawn.kind(),
                withdrawn.deadline()).with(subjects.of(withdrawn.subject())), told, null);
    }

    private static News news(String occasion, NoticeKind kind, SubjectRef subject, TargetKind target, Instant deadline) {
        return new News(occasion, kind, subject.type(), subject.key(),
                Map.of(NoticeText.CLOCK, target.name(), NoticeText.DEADLINE, deadline.toString()));
    }
}
