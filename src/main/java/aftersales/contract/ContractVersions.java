package aftersales.contract;

import aftersales.contract.owed.ContractDocument;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.PolicyId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes and reads what contracts said from one change to the next. */
@Component
class ContractVersions {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final Clock clock;

    ContractVersions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What the contract is now, as its present version. */
    void write(Actor actor, Contract contract, ContractDocument document, VersionCause cause) {
        jdbc.sql("""
                insert into contract_version (contract_id, number, title, policy_id, valid_from, valid_to, draft, accepted_on, promises, document,
                    cause, made_at, account_id, account_name)
                select k.id, k.current_version, k.title, k.policy_id, k.valid_from, k.valid_to, k.draft, k.accepted_on, cast(:promises as jsonb),
                    cast(:document as jsonb), :cause, :now, :account, :by
                from contract k where k.id = :id
                """).param("id", contract.id().value()).param("promises", JSON.writeValueAsString(contract.promises()))
                .param("document", document.json()).param("cause", cause.name()).param("now", Timestamp.from(clock.instant()))
                .param("account", actor.account() == null ? null : actor.account().value()).param("by", actor.name()).update();
    }

    ContractDocument document(ContractId id, int number) {
        return jdbc.sql("select document::text from contract_version where contract_id = ? and number = ?").params(id.value(), number)
                .query((row, n) -> ContractDocument.parse(row.getString(1))).single();
    }

    /** All of a contract, the newest first. */
    List<ContractVersion> of(ContractId id) {
        return jdbc.sql("""
                select v.*, p.code as policy_code, p.name as policy_name, v.promises::text as sentences, v.document::text as owed
                from contract_version v join sla_policy p on p.id = v.policy_id where v.contract_id = ? order by v.number desc
                """).param(id.value()).query((row, n) -> version(row)).list();
    }

    private static ContractVersion version(ResultSet row) throws SQLException {
        return new ContractVersion(row.getInt("number"), VersionCause.valueOf(row.getString("cause")), row.getTimestamp("made_at").toInstant(),
                row.getString("account_name"), row.getString("title"), new PolicyId(row.getLong("policy_id")), row.getString("policy_code"),
                row.getString("policy_name"), row.getDate("valid_from").toLocalDate(), ContractSql.day(row, "valid_to"), row.getBoolean("draft"),
                ContractSql.day(row, "accepted_on"), List.of(JSON.readValue(row.getString("sentences"), Promise[].class)),
                ContractDocument.parse(row.getString("owed")));
    }
}
