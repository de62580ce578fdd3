package aftersales.ticket;

import aftersales.contract.owed.FaultCause;
import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.ContactId;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.CustomerId;
import aftersales.kernel.identity.EquipmentId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.PolicyId;
import aftersales.kernel.identity.SiteId;
import aftersales.kernel.identity.TicketId;
import aftersales.sla.PauseReason;
import aftersales.sla.TargetKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** The columns, tables and row of every list of tickets. Reads join downwards: one query a page, whatever the number of rows. */
final class TicketSql {

    static final String COLUMNS = """
            t.id, t.number, t.title, t.state, t.priority, t.customer_id, c.name as customer_name, s.name as site_name, t.equipment_id,
            coalesce(e.serial, e.tag) as serial, coalesce(m.name_en, m.name_zh) as model_en,
            coalesce(m.name_zh, m.name_en) as model_zh, t.organization_id, o.name as organization_name, t.assignee_id,
            a.name as assignee_name, t.pause_reason, t.paused_at, t.reported_at, t.done_at, t.next_due_kind, t.next_risk_at, t.next_due_at""";

    static final String TABLES = """
            ticket t join customer c on c.id = t.customer_id join organization o on o.id = t.organization_id
            left join customer_site s on s.id = t.site_id left join product_equipment e on e.id = t.equipment_id
            left join product_model m on m.id = e.model_id left join access_account a on a.id = t.assignee_id""";

    static final String DETAIL = """
            , t.description, t.channel, t.site_id, s.address, s.longitude, s.latitude, t.contact_id, k.name as contact_name,
            (select p.number from customer_phone p where p.contact_id = k.id order by p.position limit 1) as contact_phone,
            t.caller_name, t.caller_phone, t.contract_id, t.contract_version, x.number as contract_number, x.title as contract_title, t.policy_id,
            t.answered_at, t.visit_requested_at, t.step_at, t.paused_until, t.solved_by_phone, t.signature_waived,
            t.cause, t.solution, t.satisfaction, t.opinion, t.reopenings, t.source_key, t.closed_at, t.complaint, t.version""";

    static final String DETAIL_TABLES = """
            left join customer_contact k on k.id = t.contact_id left join contract x on x.id = t.contract_id""";

    private TicketSql() {
    }

    static TicketRow row(ResultSet row) throws SQLException {
        String pause = row.getString("pause_reason");
        String due = row.getString("next_due_kind");
        return new TicketRow(new TicketId(row.getLong("id")), row.getString("number"), row.getString("title"),
                TicketState.valueOf(row.getString("state")), Priority.valueOf(row.getString("priority")),
                new CustomerId(row.getLong("customer_id")), row.getString("customer_name"), row.getString("site_name"),
                id(row, "equipment_id", EquipmentId::new), row.getString("serial"), row.getString("model_en"),
                row.getString("model_zh"), new OrganizationId(row.getLong("organization_id")), row.getString("organization_name"),
                id(row, "assignee_id", AccountId::new), row.getString("assignee_name"),
                pause == null ? null : PauseReason.valueOf(pause), instant(row, "paused_at"), moment(row, "reported_at"),
                instant(row, "done_at"), due == null ? null : TargetKind.valueOf(due), instant(row, "next_risk_at"),
                instant(row, "next_due_at"));
    }

    static TicketDetail detail(ResultSet row, List<TicketDetail.Fact> facts) throws SQLException {
        String cause = row.getString("cause");
        int satisfaction = row.getInt("satisfaction");
        boolean unasked = row.wasNull();
        return new TicketDetail(row(row), row.getString("description"), Channel.valueOf(row.getString("channel")),
                id(row, "site_id", SiteId::new), row.getString("address"), decimal(row, "longitude"), decimal(row, "latitude"),
                id(row, "contact_id", ContactId::new), row.getString("contact_name"), row.getString("contact_phone"),
                row.getString("caller_name"), row.getString("caller_phone"), id(row, "contract_id", ContractId::new), row.getObject("contract_version", Integer.class),
                row.getString("contract_number"), row.getString("contract_title"), id(row, "policy_id", PolicyId::new),
                instant(row, "answered_at"), instant(row, "visit_requested_at"), moment(row, "step_at"), instant(row, "paused_until"),
                row.getBoolean("solved_by_phone"), row.getBoolean("signature_waived"),
                cause == null ? null : FaultCause.valueOf(cause), row.getString("solution"),
                unasked ? null : satisfaction, row.getString("opinion"), row.getInt("reopenings"), row.getString("source_key"),
                instant(row, "closed_at"), row.getBoolean("complaint"), facts, row.getLong("version"));
    }

    private static <I> @Nullable I id(ResultSet row, String column, LongFunction<I> type) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : type.apply(value);
    }

    private static @Nullable Double decimal(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
