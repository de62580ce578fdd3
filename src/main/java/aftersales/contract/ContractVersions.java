package aftersales.contract;

import aftersales.contract.owed.ContractDocument;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.EquipmentId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.PolicyId;
import aftersales.kernel.identity.SiteId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes and reads what contracts said from one change to the next. */
@Component
class ContractVersions {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ContractVersions(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** What the contract is now, as its present version. */
    void write(Actor actor, Contract contract, ContractDocument document, VersionCause cause) {
        jdbc.sql("""
                insert into contract_version (contract_id, number, title, policy_id, valid_from, valid_to, draft, accepted_on, promises, document,
                    cause, made_at, account_id, account_name, contract_number, organization_id, whole_customer, sites, equipment)
                select k.id, k.current_version, k.title, k.policy_id, k.valid_from, k.valid_to, k.draft, k.accepted_on, cast(:promises as jsonb),
                    cast(:document as jsonb), :cause, :now, :account, :by, k.number, k.organization_id, k.whole_customer,
                    array(select x.site_id from contract_site x where x.contract_id = k.id order by 1),
                    array(select x.equipment_id from contract_equipment x where x.contract_id = k.id order by 1)
                from contract k where k.id = :id
                """).param("id", contract.id().value()).param("promises", JSON.writeValueAsString(contract.promises()))
                .param("document", document.json()).param("cause", cause.name()).param("now", Timestamp.from(clock.instant()))
                .param("account", actor.account() == null ? null : actor.account().value()).param("by", actor.name()).update();
        events.publishEvent(new ContractVersionMade(contract.id()));
    }

    ContractDocument document(ContractId id, int number) {
        return jdbc.sql("select document::text from contract_version where contract_id = ? and number = ?").params(id.value(), number)
                .query((row, n) -> ContractDocument.parse(row.getString(1))).single();
    }

    /** So many of a contract below a number, the newest first. */
    List<ContractVersion> of(ContractId id, int below, int most) {
        return jdbc.sql("""
                select v.*, p.code as policy_code, p.name as policy_name, o.name as keeper_name, v.promises::text as sentences, v.document::text as owed
                from contract_version v join sla_policy p on p.id = v.policy_id left join organization o on o.id = v.organization_id
                where v.contract_id = ? and v.number < ? order by v.number desc limit ?
                """).params(id.value(), below, most).query((row, n) -> version(row)).list();
    }

    private static ContractVersion version(ResultSet row) throws SQLException {
        long keeper = row.getLong("organization_id");
        boolean kept = !row.wasNull();
        return new ContractVersion(row.getInt("number"), VersionCause.valueOf(row.getString("cause")), row.getTimestamp("made_at").toInstant(),
                row.getString("account_name"), row.getString("title"), new PolicyId(row.getLong("policy_id")), row.getString("policy_code"),
                row.getString("policy_name"), row.getDate("valid_from").toLocalDate(), ContractSql.day(row, "valid_to"), row.getBoolean("draft"),
                ContractSql.day(row, "accepted_on"), List.of(JSON.readValue(row.getString("sentences"), Promise[].class)),
                ContractDocument.parse(row.getString("owed")), row.getString("contract_number"), kept ? new OrganizationId(keeper) : null,
                row.getString("keeper_name"), kept ? new ContractVersion.Cover(row.getBoolean("whole_customer"), ids(row, "sites", SiteId::new),
                ids(row, "equipment", EquipmentId::new)) : null);
    }

    private static <I> Set<I> ids(ResultSet row, String column, LongFunction<I> type) throws SQLException {
        return Arrays.stream((Long[]) row.getArray(column).getArray()).map(type::apply).collect(Collectors.toUnmodifiableSet());
    }
}
