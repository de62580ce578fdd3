package aftersales.sanbao;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an administrator made of a fact. */
record Changed(@Nullable Integer limit, @Nullable String article, LocalDate from, Sure sure, String source, long version, String by, Instant at) {

    static Changed of(ResultSet row) throws SQLException {
        return new Changed((Integer) row.getObject("limit_value"), row.getString("article"), row.getObject("in_force_from", LocalDate.class),
                Sure.valueOf(row.getString("sure")), row.getString("source"), row.getLong("id"), row.getString("account_name"),
                row.getTimestamp("changed_at").toInstant());
    }

    LegalFact on(LegalFact fact) {
        return new LegalFact(fact.code(), fact.kind(), limit, fact.over(), article, from, fact.consequence(), fact.words(), fact.english(), sure,
                source, version, by, at);
    }
}
