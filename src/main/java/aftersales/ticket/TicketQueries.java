package aftersales.ticket;

import aftersales.access.Scope;
import aftersales.kernel.NotFound;
import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.CustomerId;
import aftersales.kernel.identity.EquipmentId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.SiteId;
import aftersales.sla.PauseReason;
import aftersales.webkit.list.ListRequest;
import aftersales.webkit.list.ListSql;
import aftersales.webkit.list.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads tickets in the actor's reach: lists, counts and search all through the same conditions. */
@Component
@Transactional(readOnly = true)
public class TicketQueries {

    private final JdbcClient jdbc;
    private final Clock clock;

    TicketQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param zone decides which days {@code from} and {@code to} are */
    public Page<TicketRow> list(Actor actor, ListRequest request, ZoneId zone) {
        return select(actor, request, zone).page(jdbc, request, (row, n) -> TicketSql.row(row));
    }

    /** The same, narrowed by a filter of the page itself besides what the request says. */
    public Page<TicketRow> list(Actor actor, ListRequest request, ZoneId zone, TicketFilter always) {
        return select(actor, request, zone).where(always.condition(), parameters(actor, always.condition()))
                .page(jdbc, request, (row, n) -> TicketSql.row(row));
    }

    /** Every ticket of the list, in its order, for exports. */
    public void each(Actor actor, ListRequest request, ZoneId zone, Consumer<TicketRow> consumer) {
        select(actor, request, zone).each(jdbc, request, (row, n) -> TicketSql.row(row), consumer);
    }

    private ListSql select(Actor actor, ListRequest request, ZoneId zone) {
        var scope = Scope.of(actor);
        ListSql sql = ListSql.select(TicketSql.COLUMNS).from(TicketSql.TABLES).where(scope.clause("t.organization_id"), scope.params());
        for (TicketFilter filter : request.choices("show", TicketFilter.class)) {
            sql.where(filter.condition(), parameters(actor, filter.condition()));
        }
        search(sql, request.text("q"));
        LocalDate from = request.day("from");
        LocalDate to = request.day("to");
        sql.whenPresent(id(request.id("organization", OrganizationId::new)),
                        "t.organization_id in (select descendant_id from access_scope where ancestor_id = :organization)", "organization")
                .whenPresent(id(request.id("assignee", AccountId::new)), "t.assignee_id = :assignee", "assignee")
                .whenPresent(id(request.id("customer", CustomerId::new)), "t.customer_id = :customer", "customer")
                .whenPresent(id(request.id("site", SiteId::new)), "t.site_id = :site", "site")
                .whenPresent(id(request.id("equipment", EquipmentId::new)), "t.equipment_id = :equipment", "equipment")
                .whenPresent(id(request.id("contract", ContractId::new)), "t.contract_id = :contract", "contract")
                .whenPresent(request.choices("priority", Priority.class), "t.priority in (:priority)", "priority")
                .whenPresent(request.choices("state", TicketState.class), "t.state in (:state)", "state")
                .whenPresent(request.choices("reason", PauseReason.class), "t.pause_reason in (:reason)", "reason")
                .whenPresent(from == null ? null : Timestamp.from(from.atStartOfDay(zone).toInstant()), "t.reported_at >= :from", "from")
                .whenPresent(to == null ? null : Timestamp.from(to.plusDays(1).atStartOfDay(zone).toInstant()), "t.reported_at < :to", "to");
        TicketVerdicts.filter(sql, request, zone);
        return sql;
    }

    private Map<String, ?> parameters(Actor actor, String condition) {
        if (condition.contains(":now")) {
            return Map.of("now", Timestamp.from(clock.instant()));
        }
        return condition.contains(":me") ? Map.of("me", actor.account() == null ? -1L : actor.account().value()) : Map.of();
    }

    /** All pairs of characters must be there (by the index), then every word as it was typed. One character alone finds numbers only. */
    private static void search(ListSql sql, @Nullable String text) {
        if (text == null) {
            return;
        }
        String words = text.toLowerCase(Locale.ROOT);
        sql.where("t.search_grams @> webkit_bigrams(:words)", "words", words);
        int n = 0;
        for (String word : words.split("\\s+")) {
            String parameter = "word" + n++;
            sql.where("t.search_text ilike any (:" + parameter + ")", parameter, writings(word));
        }
    }

    /** A telephone number is kept as its digits; people type it with dashes. */
    private static String[] writings(String word) {
        String digits = word.replaceAll("[-()./+]", "");
        return Stream.of(word, digits.matches("\\d{5,}") ? digits : word)
                .map(text -> "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%").distinct().toArray(String[]::new);
    }

    private static @Nullable Long id(@Nullable Record id) {
        return id == null ? null : Long.valueOf(id.toString());
    }

    /** How many there are under each filter; one query. */
    public Map<TicketFilter, Long> counts(Actor actor, Set<TicketFilter> filters) {
        var scope = Scope.of(actor);
        List<TicketFilter> asked = List.copyOf(filters);
        String columns = String.join(", ", asked.stream().map(filter -> "count(*) filter (where " + filter.condition() + ")").toList());
        return jdbc.sql("select " + columns + " from ticket t where t.state not in ('CLOSED', 'CANCELLED') and " + scope.clause("t.organization_id"))
                .param("now", Timestamp.from(clock.instant())).param("me", actor.account() == null ? -1L : actor.account().value())
                .params(scope.params()).query((row, n) -> {
                    Map<TicketFilter, Long> counts = new EnumMap<>(TicketFilter.class);
                    for (int i = 0; i < asked.size(); i++) {
                        counts.put(asked.get(i), row.getLong(i + 1));
                    }
                    return counts;
                }).single();
    }

    /** Tickets about the same thing whose work is not done: the equipment, else the site, else the customer; the oldest first, at most five. */
    public List<TicketRow> openAbout(Actor actor, CustomerId customer, @Nullable SiteId site, @Nullable EquipmentId equipment) {
        return about(actor, customer, site, equipment, "t.state in ('NEW', 'ASSIGNED', 'ACCEPTED', 'EN_ROUTE', 'ON_SITE')", null, "t.reported_at, t.id", 5);
    }

    /**
     * What was done there before: finished tickets, the last first.
     *
     * @param before reported earlier than that; null: up to now
     */
    public List<TicketRow> doneAbout(Actor actor, CustomerId customer, @Nullable SiteId site, @Nullable EquipmentId equipment,
            @Nullable Instant before, int most) {
        String condition = before == null ? "t.done_at is not null" : "t.done_at is not null and t.reported_at < :before";
        return about(actor, customer, site, equipment, condition, before, "t.reported_at desc, t.id desc", most);
    }

    private List<TicketRow> about(Actor actor, CustomerId customer, @Nullable SiteId site, @Nullable EquipmentId equipment,
            String condition, @Nullable Instant before, String order, int most) {
        var scope = Scope.of(actor);
        String narrow = equipment != null ? " and t.equipment_id = :equipment" : site != null ? " and t.site_id = :site" : "";
        var sql = jdbc.sql("select " + TicketSql.COLUMNS + " from " + TicketSql.TABLES + " where t.customer_id = :customer" + narrow
                + " and " + condition + " and " + scope.clause("t.organization_id") + " order by " + order + " limit " + most)
                .param("customer", customer.value()).params(scope.params());
        if (equipment != null) {
            sql = sql.param("equipment", equipment.value());
        } else if (site != null) {
            sql = sql.param("site", site.value());
        }
        if (before != null) {
            sql = sql.param("before", Timestamp.from(before));
        }
        return sql.query((row, n) -> TicketSql.row(row)).list();
    }

    /** @throws NotFound if unknown or out of reach */
    public TicketDetail get(Actor actor, String number) {
        var scope = Scope.of(actor);
        return jdbc.sql("select " + TicketSql.COLUMNS + TicketSql.DETAIL + " from " + TicketSql.TABLES + " " + TicketSql.DETAIL_TABLES
                + " where t.number = :number and " + scope.clause("t.organization_id"))
                .param("number", number.strip().toUpperCase(Locale.ROOT)).params(scope.params())
                .query((row, n) -> detail(row)).optional().orElseThrow(() -> new NotFound("ticket", number));
    }

    private TicketDetail detail(ResultSet row) throws SQLException {
        return TicketSql.detail(row, jdbc.sql("select name, value from ticket_fact where ticket_id = ? order by name").param(row.getLong("id"))
                .query((fact, n) -> new TicketDetail.Fact(fact.getString(1), fact.getString(2))).list());
    }

    /** The whole story, the newest first. The ticket's own scope rule guards it. */
    public List<TicketEvent> story(Actor actor, String number) {
        var scope = Scope.of(actor);
        return jdbc.sql("select v.* from ticket_event v join ticket t on t.id = v.ticket_id where t.number = :number and "
                + scope.clause("t.organization_id") + " order by v.at desc, v.id desc")
                .param("number", number.strip().toUpperCase(Locale.ROOT)).params(scope.params())
                .query((row, n) -> new TicketEvent(row.getLong("id"), TicketEventKind.valueOf(row.getString("kind")),
                        TicketSql.moment(row, "at"), TicketSql.moment(row, "received_at"), row.getString("actor"),
                        row.getString("from_value"), row.getString("to_value"), row.getString("note"))).list();
    }
}
