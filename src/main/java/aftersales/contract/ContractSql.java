package aftersales.contract;

import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.CustomerId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.PolicyId;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the contract queries have in common. */
final class ContractSql {

    /** The day it is for contract {@code k} of organisation {@code o} at {@code :now}. */
    static final String TODAY = "(cast(:now as timestamptz) at time zone o.zone)::date";

    /** It promises something that day. */
    static final String HOLDS = "not k.draft and k.valid_from <= " + TODAY + " and coalesce(k.valid_to, 'infinity') >= " + TODAY;

    /** Another that is agreed comes after it. */
    static final String RENEWED = "exists (select from contract s where s.predecessor_id = k.id and not s.draft)";

    static final String TABLES = """
            contract k join customer c on c.id = k.customer_id join organization o on o.id = k.organization_id
            join sla_policy p on p.id = k.policy_id""";

    static final String COLUMNS = """
            k.*, c.name as customer_name, o.name as organization_name, p.code as policy_code, p.name as policy_name,
            (cast(:now as timestamptz) at time zone o.zone)::date as today,
            (select s.draft from contract s where s.predecessor_id = k.id) as successor_draft,
            (select count(*) from contract_site x where x.contract_id = k.id) as sites,
            (select count(*) from contract_equipment x where x.contract_id = k.id) as units""";

    /** All pairs of characters by the index, then the text as it was typed; in number, title or the customer's name. */
    static final String FOUND = """
            k.id in (
                select w.id from contract w where webkit_bigrams(w.number || ' ' || w.title) @> webkit_bigrams(:q)
                    and w.number || ' ' || w.title ilike :part
                union all select w.id from contract w join customer d on d.id = w.customer_id
                    where webkit_bigrams(d.name) @> webkit_bigrams(:q) and d.name ilike :part)""";

    /** Which contract covers which unit, and how closely: a {@link CoverRank} by its place. */
    static final String COVERING = """
            (select x.equipment_id as unit_id, x.contract_id, 0 as rank from contract_equipment x
             union all select e.id, x.contract_id, 1 from contract_site x join product_equipment e on e.site_id = x.site_id
             union all select e.id, w.id, 2 from contract w join customer_site s on s.customer_id = w.customer_id
                join product_equipment e on e.site_id = s.id where w.whole_customer)""";

    static final String EQUIPMENT = """
            with covering (contract_id, rank) as (select g.contract_id, g.rank from %s g where g.unit_id = :key)
            """.formatted(COVERING);

    static final String SITE = """
            with covering (contract_id, rank) as (
                select contract_id, 1 from contract_site where site_id = :key
                union all select w.id, 2 from contract w join customer_site s on s.customer_id = w.customer_id
                    where s.id = :key and w.whole_customer)
            """;

    static final String CUSTOMER = """
            with covering (contract_id, rank) as (
                select w.id, 2 from contract w where w.customer_id = :key and w.whole_customer)
            """;

    private ContractSql() {
    }

    /** What was typed, as a pattern that finds it anywhere and nothing else. */
    static String part(String text) {
        return "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    static ContractRow row(ResultSet row) throws SQLException {
        LocalDate from = row.getDate("valid_from").toLocalDate();
        LocalDate to = day(row, "valid_to");
        boolean draft = row.getBoolean("draft");
        int reminder = row.getInt("reminder_days");
        Boolean successorDraft = row.getObject("successor_draft", Boolean.class);
        return new ContractRow(new ContractId(row.getLong("id")), row.getString("number"), row.getString("title"),
                new CustomerId(row.getLong("customer_id")), row.getString("customer_name"), new OrganizationId(row.getLong("organization_id")),
                row.getString("organization_name"), new PolicyId(row.getLong("policy_id")), row.getString("policy_code"),
                row.getString("policy_name"), from, to,
                ContractState.of(draft, from, to, reminder, Boolean.FALSE.equals(successorDraft), row.getDate("today").toLocalDate()),
                reminder, successorDraft != null, day(row, "accepted_on"),
                row.getBoolean("whole_customer"), row.getInt("sites"), row.getInt("units"), List.of(), row.getInt("current_version"), row.getLong("version"));
    }

    static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        Date day = row.getDate(column);
        return day == null ? null : day.toLocalDate();
    }

    /** The rows with their sentences, by one query. */
    static List<ContractRow> withPromises(JdbcClient jdbc, List<ContractRow> rows) {
        if (rows.isEmpty()) {
            return rows;
        }
        Map<Long, List<Promise>> promises = new HashMap<>();
        jdbc.sql("select * from contract_promise where contract_id in (:ids) order by contract_id, position")
                .param("ids", rows.stream().map(row -> row.id().value()).toList())
                .query(row -> {
                    promises.computeIfAbsent(row.getLong("contract_id"), id -> new ArrayList<>()).add(new Promise(
                            PromiseKind.valueOf(row.getString("kind")), row.getString("paragraph"), row.getString("words"), row.getString("english")));
                });
        return rows.stream().map(row -> row.with(promises.getOrDefault(row.id().value(), List.of()))).toList();
    }
}
