package aftersales.contract;

import aftersales.access.Scope;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.CustomerId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.webkit.list.ListRequest;
import aftersales.webkit.list.ListSql;
import aftersales.webkit.list.Listing;
import aftersales.webkit.list.Page;
import aftersales.webkit.list.SortType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The contracts somebody should renew: they end soon, or ended lately, and nothing is agreed for afterwards. */
@Component
@Transactional(readOnly = true)
public class RenewalQueries {

    /** Soonest first. Days: so many ahead, instead of the reminder days of each. */
    public static final Listing LISTING = Listing.by("k.id").sort("to", "k.valid_to", SortType.DAY).filters("organization", "days");

    /** So long after its end it is still listed. */
    public static final int DAYS_BACK = 90;

    private static final String COLUMNS = """
            k.id, k.number, k.title, k.customer_id, c.name as customer_name, k.organization_id, o.name as organization_name, k.valid_from, k.valid_to,
            k.reminder_days, %s as today, d.id as draft_id, d.number as draft_number,
            (select count(distinct u.id) from %s g join product_equipment u on u.id = g.unit_id
             where g.contract_id = k.id and u.state <> 'RETIRED') as units""".formatted(ContractSql.TODAY, ContractSql.COVERING);

    private static final String TABLES = """
            contract k join customer c on c.id = k.customer_id join organization o on o.id = k.organization_id
            left join contract d on d.predecessor_id = k.id""";

    private final JdbcClient jdbc;
    private final Clock clock;

    RenewalQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Of those the actor's organisation keeps, with all below it: one query for the rows and one for how many there are. */
    public Page<RenewalRow> page(Actor actor, ListRequest request) {
        var scope = Scope.of(actor);
        Long asked = request.number("days");
        Integer days = asked == null ? null : (int) Math.max(0, Math.min(asked, SaveContract.MOST_REMINDER_DAYS));
        int ahead = days == null ? SaveContract.MOST_REMINDER_DAYS : days;
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return ListSql.select(COLUMNS).from(TABLES).where(scope.clause("k.organization_id"), scope.params())
                // The days by the index, a day more on both sides for the zones.
                .where("k.valid_to between :first and :last", Map.of("first", today.minusDays(DAYS_BACK + 1L), "last", today.plusDays(ahead + 1L)))
                .where("not k.draft and (d.id is null or d.draft) and k.valid_to >= " + ContractSql.TODAY + " - " + DAYS_BACK,
                        "now", Timestamp.from(clock.instant()))
                .where("k.valid_to - " + (days == null ? "k.reminder_days" : ":days") + " <= " + ContractSql.TODAY, days == null ? Map.of() : Map.of("days", days))
                .whenPresent(request.number("organization"),
                        "k.organization_id in (select descendant_id from access_scope where ancestor_id = :keeper)", "keeper")
                .page(jdbc, request, (row, n) -> row(row));
    }

    private static RenewalRow row(ResultSet row) throws SQLException {
        LocalDate to = row.getDate("valid_to").toLocalDate();
        LocalDate today = row.getDate("today").toLocalDate();
        long draft = row.getLong("draft_id");
        return new RenewalRow(new ContractId(row.getLong("id")), row.getString("number"), row.getString("title"),
                new CustomerId(row.getLong("customer_id")), row.getString("customer_name"), new OrganizationId(row.getLong("organization_id")),
                row.getString("organization_name"),
                ContractState.of(false, row.getDate("valid_from").toLocalDate(), to, row.getInt("reminder_days"), false, today), to,
                ChronoUnit.DAYS.between(today, to), row.getInt("units"),
                draft == 0 ? null : new ContractDetail.Link(new ContractId(draft), row.getString("draft_number")));
    }
}
