package aftersales.sla;

import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.OrganizationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A stored subject. */
record Subject(long id, SubjectRef ref, OrganizationId organization, @Nullable AccountId assignee, long terms,
        @Nullable Instant nextMilestoneAt) {

    static final String COLUMNS = "id, subject_type, subject_key, organization_id, assignee_id, terms_id, next_milestone_at";

    static Subject read(ResultSet row) throws SQLException {
        long assignee = row.getLong("assignee_id");
        boolean nobody = row.wasNull();
        return new Subject(row.getLong("id"), new SubjectRef(row.getString("subject_type"), row.getString("subject_key")),
                new OrganizationId(row.getLong("organization_id")), nobody ? null : new AccountId(assignee), row.getLong("terms_id"),
                instant(row, "next_milestone_at"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
