package aftersales.warranty;

import aftersales.access.Scope;
import aftersales.customer.Reach;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.CustomerId;
import aftersales.kernel.identity.EquipmentId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.webkit.list.ListRequest;
import aftersales.webkit.list.ListSql;
import aftersales.webkit.list.Listing;
import aftersales.webkit.list.Page;
import aftersales.webkit.list.SortType;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is free now and will not be soon, or was until lately: unit by unit and term by term. */
@Component
@Transactional(readOnly = true)
public class EndQueries {

    /**
     * Soonest first. Days: so many ahead; a negative number: ended so many days ago at most. From, to: between two days instead. Neither:
     * the next {@value #AHEAD} days.
     */
    public static final Listing LISTING = Listing.by("w.id").sort("to", "w.ends_on", SortType.DAY)
            .filters("q", "days", "from", "to", "customer", "contract", "model", "organization", "extended");

    /** So far ahead it looks unless told otherwise. */
    public static final int AHEAD = 60;

    private static final int MOST_DAYS = 3660;
    private static final String TODAY = "(cast(:now as timestamptz) at time zone o.zone)::date";

    private static final String COLUMNS = """
            w.*, coalesce(e.serial, e.tag) as label, m.name_zh as model_zh, m.name_en as model_en, s.name as site, c.id as customer_id,
            c.name as customer_name, k.number, k.organization_id, o.name as keeper_name, %1$s as today,
            not k.draft and coalesce(k.valid_to, 'infinity') >= %1$s as sellable,
            k.valid_to is not null and not exists (select from contract n where n.predecessor_id = k.id) as renewable""".formatted(TODAY);

    private static final String TABLES = """
            warranty_end w join product_equipment e on e.id = w.equipment_id join product_model m on m.id = e.model_id
            join customer_site s on s.id = e.site_id join customer c on c.id = s.customer_id
            join contract k on k.id = w.contract_id join organization o on o.id = k.organization_id""";

    private final JdbcClient jdbc;
    private final Clock clock;

    EndQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Of contracts the actor's organisation keeps, with all below it, the units in his reach. */
    public Page<EndRow> page(Actor actor, ListRequest request) {
        return select(actor, request).page(jdbc, request, (row, n) -> row(row));
    }

    /** Every row in the order asked for. */
    public void each(Actor actor, ListRequest request, Consumer<EndRow> consumer) {
        select(actor, request).each(jdbc, request, (row, n) -> row(row), consumer);
    }

    private ListSql select(Actor actor, ListRequest request) {
        var scope = Scope.of(actor);
        var reach = Reach.of(actor);
        ListSql sql = ListSql.select(COLUMNS).from(TABLES).where(scope.clause("k.organization_id"), scope.params())
                .where(reach.site("e.site_id"), reach.params())
                .where("w.ends_on >= k.valid_from") // what ended before it is the matter of the contract it renews
                .where("cast(:now as timestamptz) is not null", "now", Timestamp.from(clock.instant()))
                .whenPresent(request.number("customer"), "c.id = :customer", "customer")
                .whenPresent(request.number("contract"), "k.id = :contract", "contract")
                .whenPresent(request.number("model"), "m.id = :model", "model")
                .whenPresent(request.number("organization"),
                        "k.organization_id in (select descendant_id from access_scope where ancestor_id = :keeper)", "keeper");
        String extended = request.text("extended");
        if ("yes".equals(extended) || "no".equals(extended)) {
            sql.where(extended.equals("yes") ? "w.extended" : "not w.extended");
        }
        String text = request.text("q");
        if (text != null) {
            sql.where("(coalesce(e.serial, '') || ' ' || coalesce(e.tag, '') || ' ' || k.number || ' ' || c.name || ' ' || s.name) ilike :part",
                    Map.of("part", "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%"));
        }
        days(sql, request);
        return sql;
    }

    private void days(ListSql sql, ListRequest request) {
        LocalDate from = day(request.text("from"));
        LocalDate to = day(request.text("to"));
        if (from != null || to != null) {
            sql.whenPresent(from == null ? null : Date.valueOf(from), "w.ends_on >= :from", "from")
                    .whenPresent(to == null ? null : Date.valueOf(to), "w.ends_on <= :to", "to");
            return;
        }
        Long asked = request.number("days");
        int days = asked == null ? AHEAD : (int) Math.max(-MOST_DAYS, Math.min(asked, MOST_DAYS));
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        // The days by the index, a day more on both sides for the zones.
        sql.where("w.ends_on between :first and :last", Map.of("first", Date.valueOf(today.plusDays(Math.min(days, 0) - 1L)),
                "last", Date.valueOf(today.plusDays(Math.max(days, 0) + 1L))));
        sql.where(days < 0 ? "w.ends_on < " + TODAY + " and w.ends_on >= " + TODAY + " + :days" : "w.ends_on >= " + TODAY + " and w.ends_on <= " + TODAY
                + " + :days", Map.of("days", days));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    private static EndRow row(ResultSet row) throws SQLException {
        LocalDate ends = row.getObject("ends_on", LocalDate.class);
        return new EndRow(new EquipmentId(row.getLong("equipment_id")), row.getString("label"), row.getString("model_zh"), row.getString("model_en"),
                row.getString("site"), new CustomerId(row.getLong("customer_id")), row.getString("customer_name"),
                new ContractId(row.getLong("contract_id")), row.getString("number"), new OrganizationId(row.getLong("organization_id")),
                row.getString("keeper_name"), row.getString("term"), row.getString("component"), row.getString("name_zh"), row.getString("name_en"), ends,
                ChronoUnit.DAYS.between(row.getObject("today", LocalDate.class), ends), row.getObject("cost_until", LocalDate.class),
                row.getBoolean("cost_for_life"), row.getObject("sale", Integer.class), row.getBoolean("extended"), row.getBoolean("sellable"),
                row.getBoolean("renewable"));
    }
}
