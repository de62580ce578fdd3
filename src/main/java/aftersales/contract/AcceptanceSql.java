package aftersales.contract;

import aftersales.kernel.identity.AcceptanceId;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.EquipmentId;
import aftersales.kernel.identity.ModelId;
import aftersales.webkit.drawing.SignatureDrawing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes and reads what was signed for. */
final class AcceptanceSql {

    private AcceptanceSql() {
    }

    static List<AcceptanceRecord> records(JdbcClient jdbc, AcceptanceId id) {
        Map<Integer, List<AcceptanceGoods>> goods = new HashMap<>();
        jdbc.sql("select * from contract_acceptance_goods where acceptance_id = ? order by number, position").param(id.value()).query(row -> {
            goods.computeIfAbsent(row.getInt("number"), n -> new ArrayList<>()).add(new AcceptanceGoods(row.getInt("position"),
                    row.getInt("promised"), row.getInt("arrived"), row.getBoolean("appearance_ok"), row.getBoolean("packing_ok"),
                    row.getString("defect")));
        });
        Map<Integer, List<AcceptanceUnit>> units = new HashMap<>();
        jdbc.sql("select * from contract_acceptance_unit where acceptance_id = ? order by number, label, equipment_id").param(id.value()).query(row -> {
            units.computeIfAbsent(row.getInt("number"), n -> new ArrayList<>()).add(new AcceptanceUnit(new EquipmentId(row.getLong("equipment_id")),
                    new ModelId(row.getLong("model_id")), row.getString("label"), row.getBoolean("passed"), row.getString("defect"), replaced(row)));
        });
        return jdbc.sql("select * from contract_acceptance_record where acceptance_id = ? order by number").param(id.value())
                .query((row, n) -> record(row, goods.getOrDefault(row.getInt("number"), List.of()),
                        units.getOrDefault(row.getInt("number"), List.of()))).list();
    }

    private static @Nullable EquipmentId replaced(ResultSet row) throws SQLException {
        long replaced = row.getLong("replaces");
        return row.wasNull() ? null : new EquipmentId(replaced);
    }

    private static AcceptanceRecord record(ResultSet row, List<AcceptanceGoods> goods, List<AcceptanceUnit> units) throws SQLException {
        int corrects = row.getInt("corrects");
        Integer corrected = row.wasNull() ? null : corrects;
        return new AcceptanceRecord(row.getInt("number"), AcceptanceKind.valueOf(row.getString("kind")), row.getObject("signed_on", LocalDate.class),
                row.getString("remarks"), corrected, row.getString("reason"), signature(row, "our"), signature(row, "customer"),
                row.getTimestamp("recorded_at").toInstant(), row.getString("account_name"), goods, units);
    }

    private static AcceptanceSignature signature(ResultSet row, String side) throws SQLException {
        String drawing = row.getString(side + "_drawing");
        return new AcceptanceSignature(row.getString(side + "_name"), row.getString(side + "_role"),
                drawing == null ? null : new SignatureDrawing(drawing));
    }

    /** The numbers of its goods and units are written as they are; labels and models as they stand at this moment. */
    static void write(JdbcClient jdbc, Actor actor, AcceptanceId id, int number, AcceptanceKind kind, SignAcceptance signed, Instant now) {
        jdbc.sql("""
                insert into contract_acceptance_record (acceptance_id, number, kind, signed_on, remarks, corrects, reason, our_name, our_role,
                    our_drawing, customer_name, customer_role, customer_drawing, recorded_at, account_id, account_name)
                values (:id, :number, :kind, :day, :remarks, :corrects, :reason, :our, :ourRole, :ourDrawing, :customer, :customerRole,
                    :customerDrawing, :now, :account, :by)
                """).param("id", id.value()).param("number", number).param("kind", kind.name()).param("day", signed.day())
                .param("remarks", signed.remarks()).param("corrects", signed.corrects()).param("reason", signed.reason())
                .param("our", signed.ours().name()).param("ourRole", signed.ours().role()).param("ourDrawing", signed.ours().path())
                .param("customer", signed.customer().name()).param("customerRole", signed.customer().role())
                .param("customerDrawing", signed.customer().path()).param("now", Timestamp.from(now))
                .param("account", actor.account() == null ? null : actor.account().value()).param("by", actor.name()).update();
        for (AcceptanceGoods one : signed.goods()) {
            jdbc.sql("insert into contract_acceptance_goods values (?, ?, ?, ?, ?, ?, ?, ?)").params(id.value(), number, one.position(),
                    one.promised(), one.arrived(), one.appearanceOk(), one.packingOk(), one.defect()).update();
        }
        for (AcceptanceUnit one : signed.units()) {
            jdbc.sql("""
                    insert into contract_acceptance_unit
                    select :id, :number, e.id, e.model_id, coalesce(e.serial, e.tag), :passed, :defect, :replaces from product_equipment e where e.id = :unit
                    """).param("id", id.value()).param("number", number).param("passed", one.passed()).param("defect", one.defect())
                    .param("replaces", one.replaces() == null ? null : one.replaces().value()).param("unit", one.equipment().value()).update();
        }
    }
}
