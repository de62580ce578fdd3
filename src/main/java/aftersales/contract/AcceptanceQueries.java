package aftersales.contract;

import aftersales.kernel.NotFound;
import aftersales.kernel.identity.AcceptanceId;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.EquipmentId;
import aftersales.kernel.identity.ModelId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.SiteId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads how deliveries were taken over: under contracts in the actor's reach, at sites in his reach. */
@Component
@Transactional(readOnly = true)
public class AcceptanceQueries {

    private static final int MOST = 500;

    private static final String SELECT = """
            select a.id, a.contract_id, k.number, a.title, a.site_id, s.name, s.organization_id, a.planned_on, a.state, a.version
            from contract_acceptance a join contract k on k.id = a.contract_id join customer_site s on s.id = a.site_id
            """;

    /** On the unit {@code e}: that it has no day of acceptance, and no acceptance holds by which it passed. */
    private static final String NOT_PASSED = """
            e.accepted_on is null and not exists (select from contract_acceptance_unit u where u.equipment_id = e.id and u.passed
                and not exists (select from contract_acceptance_record c where c.acceptance_id = u.acceptance_id and c.corrects = u.number))""";

    /** On the unit {@code e}: that the record which is to be corrected judged it. */
    private static final String JUDGED = """
            exists (select from contract_acceptance_unit j where j.equipment_id = e.id and j.acceptance_id = :id and j.number = :corrects)""";

    private final JdbcClient jdbc;
    private final ContractQueries contracts;

    AcceptanceQueries(JdbcClient jdbc, ContractQueries contracts) {
        this.jdbc = jdbc;
        this.contracts = contracts;
    }

    /**
     * All of a contract, the newest first; at most 500.
     *
     * @throws NotFound if the contract is unknown or out of reach
     */
    public List<AcceptanceRow> of(Actor actor, ContractId contract) {
        contracts.requireReach(actor, contract);
        var reach = ContractReach.of(actor);
        return jdbc.sql(SELECT + " where a.contract_id = :contract and " + reach.site("a.site_id") + " order by a.id desc limit " + MOST)
                .param("contract", contract.value()).params(reach.params()).query((row, n) -> acceptance(row)).list();
    }

    /** @throws NotFound if unknown, of another contract or out of reach */
    public AcceptanceDetail get(Actor actor, ContractId contract, AcceptanceId id) {
        var reach = ContractReach.of(actor);
        AcceptanceRow row = jdbc.sql(SELECT + " where a.id = :id and a.contract_id = :contract and " + reach.contract() + " and "
                        + reach.site("a.site_id"))
                .param("id", id.value()).param("contract", contract.value()).params(reach.params()).query((found, n) -> acceptance(found))
                .optional().orElseThrow(() -> new NotFound("acceptance", id));
        List<AcceptanceItem> items = jdbc.sql("""
                select i.model_id, m.name_zh, m.name_en, i.name, i.promised from contract_acceptance_item i
                left join product_model m on m.id = i.model_id where i.acceptance_id = ? order by i.position
                """).param(id.value()).query((item, n) -> {
                    long model = item.getLong(1);
                    return new AcceptanceItem(item.wasNull() ? null : new ModelId(model), item.getString(2), item.getString(3),
                            item.getString(4), item.getInt(5));
                }).list();
        return new AcceptanceDetail(row, items, AcceptanceSql.records(jdbc, id));
    }

    /**
     * What may be judged at the final acceptance: units of the models that are delivered; of any model where the delivery
     * names none, or where a unit failed in whose place another may come. At most 500.
     *
     * @param correcting number of the record that is to be corrected: what was judged there is judged anew, wherever it stands now
     */
    public List<AcceptanceCandidate> candidates(Actor actor, AcceptanceDetail acceptance, @Nullable Integer correcting) {
        AcceptanceRow row = acceptance.row();
        var reach = ContractReach.of(actor);
        return jdbc.sql("""
                select e.id, e.model_id, coalesce(e.serial, e.tag), m.name_zh, m.name_en, e.installed_on, e.accepted_on
                from product_equipment e join product_model m on m.id = e.model_id join contract k on k.id = :contract
                where %s or e.site_id = :site and e.state = 'IN_SERVICE' and %s
                  and exists (select from %s g where g.contract_id = k.id and g.unit_id = e.id)
                  and (:any or exists (select from contract_acceptance_item i where i.acceptance_id = :id and i.model_id = e.model_id))
                  and %s
                order by %s desc, m.code, e.serial_key, e.id limit %s
                """.formatted(JUDGED, reach.site("e.site_id"), ContractSql.COVERING, NOT_PASSED, JUDGED, MOST))
                .params(Map.of("contract", row.contract().value(), "site", row.site().value(), "id", row.id().value(), "corrects",
                        correcting == null ? 0 : correcting, "any", acceptance.standing().withoutUnits() || !acceptance.standing().failed().isEmpty()))
                .params(reach.params())
                .query((unit, n) -> new AcceptanceCandidate(new EquipmentId(unit.getLong(1)), new ModelId(unit.getLong(2)), unit.getString(3),
                        unit.getString(4), unit.getString(5), unit.getObject(6, LocalDate.class), unit.getObject(7, LocalDate.class))).list();
    }

    /** By which acceptance a unit that the actor reaches passed, and on which day; empty where there is none in his reach. */
    public Optional<Passed> passed(Actor actor, EquipmentId unit) {
        var reach = ContractReach.of(actor);
        return jdbc.sql("""
                select u.acceptance_id, u.number from contract_acceptance_unit u
                join contract_acceptance a on a.id = u.acceptance_id join contract k on k.id = a.contract_id
                where u.equipment_id = :unit and u.passed and %s and %s
                  and not exists (select from contract_acceptance_record c where c.acceptance_id = u.acceptance_id and c.corrects = u.number)
                order by u.acceptance_id desc, u.number desc limit 1
                """.formatted(reach.contract(), reach.site("a.site_id"))).param("unit", unit.value()).params(reach.params())
                .query((row, n) -> new long[] {row.getLong(1), row.getLong(2)}).optional().map(found -> {
                    var id = new AcceptanceId(found[0]);
                    AcceptanceRow row = jdbc.sql(SELECT + " where a.id = ?").param(id.value()).query((one, n) -> acceptance(one)).single();
                    AcceptanceRecord record = AcceptanceSql.records(jdbc, id).stream().filter(one -> one.number() == found[1]).findFirst()
                            .orElseThrow();
                    return new Passed(row, record);
                });
    }

    /** An acceptance that a unit passed. */
    public record Passed(AcceptanceRow acceptance, AcceptanceRecord record) {
    }

    private static AcceptanceRow acceptance(ResultSet row) throws SQLException {
        return new AcceptanceRow(new AcceptanceId(row.getLong(1)), new ContractId(row.getLong(2)), row.getString(3), row.getString(4),
                new SiteId(row.getLong(5)), row.getString(6), new OrganizationId(row.getLong(7)), row.getObject(8, LocalDate.class),
                AcceptanceState.valueOf(row.getString(9)), row.getLong(10));
    }
}
