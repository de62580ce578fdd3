package aftersales.contract;

import aftersales.contract.owed.ContractDocument;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.EquipmentId;
import aftersales.kernel.identity.OrganizationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what contracts owe. */
final class OwedSql {

    private static final String COLUMNS = """
            k.id, k.number, k.organization_id, k.accepted_on, o.zone, v.number as version, v.title, v.valid_from, v.valid_to""";

    private static final String TABLES = """
            contract k join contract_version v on v.contract_id = k.id join organization o on o.id = k.organization_id""";

    /** The ids by one parameter: a placeholder for each would meet the limit of the protocol. */
    private static final String COVERING = """
            with covering as (
                select one.unit_id, one.contract_id, min(one.rank) as rank from (
                    select g.unit_id, g.contract_id, g.rank from %s g where g.unit_id = any(:units)
                    union all select u.equipment_id, x.contract_id, 3 from contract_extension_unit u join contract_extension x on x.id = u.extension_id
                    where u.equipment_id = any(:units) and x.withdrawn_at is null) one
                group by one.unit_id, one.contract_id)
            select g.unit_id, g.rank, g.contract_id from covering g join contract k on k.id = g.contract_id
            where not k.draft order by g.unit_id, g.rank, k.valid_from desc, k.id desc
            """.formatted(ContractSql.COVERING);

    private record Covering(EquipmentId unit, CoverRank rank, long contract) {
    }

    private OwedSql() {
    }

    /** Each document is read once, however many units it covers; a unit that none covers is there with an empty list. */
    static Map<EquipmentId, List<OwedContract>> of(JdbcClient jdbc, Collection<EquipmentId> units) {
        Map<EquipmentId, List<OwedContract>> owed = new LinkedHashMap<>();
        units.forEach(unit -> owed.put(unit, new ArrayList<>()));
        List<Covering> covering = jdbc.sql(COVERING).param("units", owed.keySet().stream().map(EquipmentId::value).toArray(Long[]::new))
                .query((row, n) -> new Covering(new EquipmentId(row.getLong(1)), CoverRank.values()[row.getInt(2)], row.getLong(3))).list();
        Map<Long, OwedContract> contracts = new HashMap<>();
        jdbc.sql("select " + COLUMNS + ", v.document::text as document from " + TABLES
                + " where k.id = any(:ids) and v.number = k.current_version")
                .param("ids", covering.stream().map(Covering::contract).distinct().toArray(Long[]::new))
                .query(row -> {
                    contracts.put(row.getLong("id"), contract(row, null));
                });
        for (Covering one : covering) {
            owed.getOrDefault(one.unit(), List.of()).add(ranked(contracts.get(one.contract()), one.rank()));
        }
        return owed;
    }

    static Optional<OwedContract> of(JdbcClient jdbc, ContractId id, int version) {
        return jdbc.sql("select " + COLUMNS + ", v.document::text as document from " + TABLES + " where k.id = ? and v.number = ?")
                .params(id.value(), version).query((row, n) -> contract(row, null)).optional();
    }

    private static OwedContract contract(ResultSet row, @Nullable CoverRank rank) throws SQLException {
        return new OwedContract(new ContractId(row.getLong("id")), row.getString("number"), row.getString("title"), row.getInt("version"),
                new OrganizationId(row.getLong("organization_id")), ZoneId.of(row.getString("zone")),
                row.getDate("valid_from").toLocalDate(), ContractSql.day(row, "valid_to"), ContractSql.day(row, "accepted_on"), rank,
                ContractDocument.parse(row.getString("document")));
    }

    private static OwedContract ranked(OwedContract one, CoverRank rank) {
        return new OwedContract(one.id(), one.number(), one.title(), one.version(), one.keeper(), one.zone(), one.validFrom(), one.validTo(),
                one.acceptedOn(), rank, one.document());
    }
}
