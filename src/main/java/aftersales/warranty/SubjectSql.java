package aftersales.warranty;

import aftersales.contract.owed.FaultCause;
import aftersales.contract.owed.Liability;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.EquipmentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what is asked for tickets, and what was found. */
final class SubjectSql {

    /** @param contract under which it was opened, in that version; null: none */
    record Subject(String key, Ask ask, @Nullable ContractId contract, @Nullable Integer version) {
    }

    private SubjectSql() {
    }

    static List<String> keys(JdbcClient jdbc, String where, Object value) {
        return jdbc.sql("select subject_key from warranty_subject where " + where + " order by subject_key").param(value).query(String.class).list();
    }

    /** Locked, always in the same order. */
    static List<Subject> locked(JdbcClient jdbc, String where, Object value) {
        return jdbc.sql("select * from warranty_subject where " + where + " order by subject_key for update").param(value)
                .query((row, n) -> subject(row)).list();
    }

    static Optional<Subject> find(JdbcClient jdbc, String key) {
        return jdbc.sql("select * from warranty_subject where subject_key = ?").param(key).query((row, n) -> subject(row)).optional();
    }

    static Optional<KeptVerdict> kept(JdbcClient jdbc, String key) {
        return jdbc.sql("""
                select s.*, v.number, v.verdict::text as words, v.judged_at from warranty_subject s join warranty_verdict v on v.subject_key = s.subject_key
                where s.subject_key = ? order by v.number desc limit 1
                """).param(key).query((row, n) -> kept(row)).optional();
    }

    private static Subject subject(ResultSet row) throws SQLException {
        long contract = row.getLong("contract_id");
        return new Subject(row.getString("subject_key"), new Ask(new EquipmentId(row.getLong("equipment_id")), row.getString("component"),
                row.getDate("fault_on").toLocalDate(), named(FaultCause.class, row.getString("cause")), named(Wanted.class, row.getString("wanted"))),
                contract == 0 ? null : new ContractId(contract), row.getObject("contract_version", Integer.class));
    }

    private static KeptVerdict kept(ResultSet row) throws SQLException {
        String parts = row.getString("parts");
        return new KeptVerdict(row.getInt("number"), VerdictJson.read(row.getString("words")), row.getTimestamp("judged_at").toInstant(),
                row.getString("component"), row.getDate("fault_on").toLocalDate(), named(FaultCause.class, row.getString("cause")),
                named(Wanted.class, row.getString("wanted")), parts == null ? null : new KeptVerdict.Overruling(Liability.valueOf(parts),
                        Liability.valueOf(row.getString("labour")), Liability.valueOf(row.getString("travel")), row.getString("reason"),
                        row.getString("overridden_by"), row.getTimestamp("overridden_at").toInstant()), row.getLong("version"));
    }

    private static <E extends Enum<E>> @Nullable E named(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
