package aftersales.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Makes notices out of rows of their table. */
@Component
class NoticeRows {

    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

    private final JsonMapper json;

    NoticeRows(JsonMapper json) {
        this.json = json;
    }

    NoticeRow notice(ResultSet row) throws SQLException {
        Timestamp readAt = row.getTimestamp("read_at");
        return new NoticeRow(row.getLong("id"), NoticeKind.valueOf(row.getString("kind")), row.getString("subject_type"),
                row.getString("subject_key"), json.readValue(row.getString("facts"), FACTS), row.getTimestamp("created_at").toInstant(),
                readAt == null ? null : readAt.toInstant());
    }
}
