package aftersales.contract;

import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.OrganizationId;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes which contracts have come within their reminder days, each end of each once, whichever instance does it. */
@Component
@Transactional
class ContractReminder {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    ContractReminder(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** A contract to remind of, as it stood when it was found. */
    record Due(long contract, LocalDate validTo) {
    }

    /** So many that follow on {@code after}, by their end. */
    @Transactional(readOnly = true)
    List<Due> due(Instant now, Due after, int most) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return jdbc.sql("""
                select k.id, k.valid_to from contract k join organization o on o.id = k.organization_id
                where k.valid_to between :first and :last and (k.valid_to, k.id) > (:end, :id) and %s
                    and not exists (select from contract_reminder r where r.contract_id = k.id and r.valid_to = k.valid_to)
                order by k.valid_to, k.id limit :most
                """.formatted(ContractState.EXPIRING.condition())).param("now", Timestamp.from(now)).param("first", today.minusDays(1))
                .param("last", today.plusDays(SaveContract.MOST_REMINDER_DAYS + 1L)).param("end", after.validTo).param("id", after.contract)
                .param("most", most).query((row, n) -> new Due(row.getLong(1), row.getDate(2).toLocalDate())).list();
    }

    /** Tells of it, unless another does or did. */
    void remind(Due due, Instant now) {
        jdbc.sql("""
                with reminded as (
                    insert into contract_reminder (contract_id, valid_to, reminded_at)
                    select k.id, k.valid_to, :now from contract k join organization o on o.id = k.organization_id where k.id = :id and %s
                    on conflict do nothing returning contract_id)
                select k.id, k.number, k.title, c.name, k.organization_id, k.valid_to
                from reminded r join contract k on k.id = r.contract_id join customer c on c.id = k.customer_id
                """.formatted(ContractState.EXPIRING.condition())).param("id", due.contract).param("now", Timestamp.from(now))
                .query((row, n) -> new ContractExpiring(new ContractId(row.getLong(1)), row.getString(2), row.getString(3), row.getString(4),
                        new OrganizationId(row.getLong(5)), row.getDate(6).toLocalDate())).optional().ifPresent(events::publishEvent);
    }
}
