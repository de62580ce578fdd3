package aftersales.sla;

import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.CalendarId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One transaction of the renewal: take one subject that waits, lock its owner's row, then it, and count it anew. */
@Component
@Transactional
class RenewalRound {

    /** A subject at which this failed is tried again after so long; the others do not wait for it. */
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(5);

    record Waiting(long subject, SubjectRef ref, ChangeCause cause, Set<CalendarId> calendars, @Nullable Long account, String actor) {
    }

    private final JdbcClient jdbc;
    private final SubjectStore subjects;
    private final ClockSettlement settlement;
    private final Map<String, SubjectOwner> owners;
    private final Clock clock;

    RenewalRound(JdbcClient jdbc, SubjectStore subjects, ClockSettlement settlement, List<SubjectOwner> owners, Clock clock) {
        this.jdbc = jdbc;
        this.subjects = subjects;
        this.settlement = settlement;
        this.owners = owners.stream().collect(Collectors.toMap(SubjectOwner::subjectType, Function.identity()));
        this.clock = clock;
    }

    /** What waits longest, in reach or not; several instances may see the same. */
    @Transactional(readOnly = true)
    public List<Waiting> waiting(int most) {
        return jdbc.sql("""
                select r.*, s.subject_type, s.subject_key from sla_renewal r join sla_subject s on s.id = r.subject_id
                where r.asked_at <= ? order by r.asked_at, r.subject_id limit ?
                """).params(Timestamp.from(clock.instant()), most).query((row, n) -> read(row)).list();
    }

    private static Waiting read(ResultSet row) throws SQLException {
        return new Waiting(row.getLong("subject_id"), new SubjectRef(row.getString("subject_type"), row.getString("subject_key")),
                ChangeCause.valueOf(row.getString("cause")), Arrays.stream((Long[]) row.getArray("calendars").getArray())
                .map(CalendarId::new).collect(Collectors.toSet()), (Long) row.getObject("account_id"), row.getString("actor"));
    }

    /** Nothing where another instance has it in hand, or had. */
    public void renew(Waiting waiting) {
        boolean mine = jdbc.sql("""
                delete from sla_renewal where (subject_id, cause) in (
                    select subject_id, cause from sla_renewal where subject_id = ? and cause = ? for update skip locked)
                """).params(waiting.subject(), waiting.cause().name()).update() == 1;
        if (!mine) {
            return;
        }
        SubjectOwner owner = owners.get(waiting.ref().type());
        if (owner != null) {
            owner.lock(waiting.ref());
        }
        Subject locked = subjects.lock(waiting.ref());
        NextDue next = settlement.renew(actor(waiting, locked), locked, waiting.cause(), waiting.calendars(), clock.instant());
        if (owner != null) {
            owner.settled(waiting.ref(), next);
        }
    }

    private static Actor actor(Waiting waiting, Subject subject) {
        return waiting.account() == null ? Actor.system(waiting.actor())
                : new Actor(new AccountId(waiting.account()), waiting.actor(), subject.organization(), Set.of());
    }

    public void postpone(Waiting waiting) {
        Instant later = clock.instant().plus(AFTER_FAILURE);
        jdbc.sql("update sla_renewal set asked_at = ? where subject_id = ? and cause = ?")
                .params(Timestamp.from(later), waiting.subject(), waiting.cause().name()).update();
    }
}
