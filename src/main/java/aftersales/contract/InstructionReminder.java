package aftersales.contract;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.InstructionId;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes which instructions are due tomorrow and which are past their day, each day of each once, whichever instance does it. */
@Component
@Transactional
class InstructionReminder {

    private static final String DUE = "i.state = 'OPEN' and i.due_on - 1 <= " + ContractSql.TODAY;

    private static final String TABLES = """
            contract_instruction i join contract k on k.id = i.contract_id join organization o on o.id = k.organization_id""";

    private final JdbcClient jdbc;
    private final InstructionQueries queries;
    private final ApplicationEventPublisher events;

    InstructionReminder(JdbcClient jdbc, InstructionQueries queries, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.queries = queries;
        this.events = events;
    }

    /** One to remind of, as it stood when it was found. */
    record Due(LocalDate day, long instruction) {
    }

    /** So many that follow on {@code after}, by their day. */
    @Transactional(readOnly = true)
    List<Due> due(Instant now, Due after, int most) {
        return jdbc.sql("select i.due_on, i.id from " + TABLES + " where i.due_on <= :last and (i.due_on, i.id) > (:day, :id) and " + DUE + """
                 and not exists (select from contract_instruction_reminder r where r.instruction_id = i.id and r.due_on = i.due_on
                    and r.missed = (i.due_on < %s))
                order by i.due_on, i.id limit :most
                """.formatted(ContractSql.TODAY)).param("last", LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(2)).param("day", after.day)
                .param("id", after.instruction).param("now", Timestamp.from(now)).param("most", most)
                .query((row, n) -> new Due(row.getObject(1, LocalDate.class), row.getLong(2))).list();
    }

    /** Tells of it, unless another does or did. */
    void remind(Due due, Instant now) {
        jdbc.sql("insert into contract_instruction_reminder (instruction_id, due_on, missed, reminded_at) select i.id, i.due_on, i.due_on < "
                        + ContractSql.TODAY + ", :now from " + TABLES + " where i.id = :id and " + DUE + " on conflict do nothing returning missed")
                .param("id", due.instruction).param("now", Timestamp.from(now)).query(Boolean.class).optional().ifPresent(missed -> {
                    InstructionRow row = queries.row(Actor.system("contract"), new InstructionId(due.instruction));
                    events.publishEvent(new InstructionNews(missed ? InstructionNews.Kind.MISSED : InstructionNews.Kind.DUE, String.valueOf(row.dueOn()), row, null));
                });
    }
}
