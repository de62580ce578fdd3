package aftersales.contract;

import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.InstructionId;
import aftersales.kernel.identity.OrganizationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;

/** What the queries about instructions have in common. */
final class InstructionSql {

    static final String TABLES = """
            contract_instruction i join contract k on k.id = i.contract_id join customer c on c.id = k.customer_id
            join organization o on o.id = k.organization_id join access_account a on a.id = i.responsible_id""";

    /** On {@code i} at {@code :now}. */
    static final String MISSED = "i.state = 'OPEN' and i.due_on < " + ContractSql.TODAY;

    private InstructionSql() {
    }

    /** Who reads the contract, and who is responsible. */
    static String visible(Actor actor) {
        return "(" + ContractReach.of(actor).contract() + " or i.responsible_id = :me)";
    }

    static String columns(Actor actor) {
        return """
                i.*, k.number as contract_number, k.title as contract_title, c.name as customer_name, k.organization_id, o.name as keeper_name,
                a.name as responsible_name, %s as today, %s as opens""".formatted(ContractSql.TODAY, ContractReach.of(actor).contract());
    }

    static Map<String, Object> params(Actor actor) {
        Map<String, Object> params = new HashMap<>(ContractReach.of(actor).params());
        params.put("me", actor.account() == null ? 0L : actor.account().value());
        return params;
    }

    static InstructionRow row(ResultSet row) throws SQLException {
        return new InstructionRow(new InstructionId(row.getLong("id")), new ContractId(row.getLong("contract_id")), row.getString("contract_number"),
                row.getString("contract_title"), row.getString("customer_name"), new OrganizationId(row.getLong("organization_id")),
                row.getString("keeper_name"), row.getInt("number"), row.getObject("given_on", LocalDate.class),
                row.getObject("given_at", LocalTime.class), row.getString("given_by"), row.getString("giver_role"),
                InstructionWay.valueOf(row.getString("way")), row.getString("words"), new AccountId(row.getLong("responsible_id")),
                row.getString("responsible_name"), row.getObject("due_on", LocalDate.class), InstructionState.valueOf(row.getString("state")),
                row.getObject("today", LocalDate.class), row.getBoolean("opens"), row.getLong("version"));
    }
}
