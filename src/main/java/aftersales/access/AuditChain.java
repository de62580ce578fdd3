package aftersales.access;

import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.OrganizationId;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes audit lines, each with the hash of the one before it in its organisation, and checks that no link is broken. */
@Component
class AuditChain {

    private final JdbcTemplate jdbc;

    AuditChain(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Organisations in the order of their ids, so that two transactions never wait for each other in a circle. */
    void append(List<AuditLine> lines) {
        var byOrganization = new TreeMap<Long, List<AuditLine>>();
        for (AuditLine line : lines) {
            byOrganization.computeIfAbsent(line.organization().value(), id -> new ArrayList<>()).add(line);
        }
        byOrganization.forEach(this::append);
    }

    private record Head(long sequence, byte[] hash) {
    }

    private void append(long organization, List<AuditLine> lines) {
        jdbc.update("insert into access_audit_head values (?, 0, ?) on conflict do nothing", organization, AuditLine.BEGINNING);
        Head head = jdbc.queryForObject("select sequence, hash from access_audit_head where organization_id = ? for update",
                (row, n) -> new Head(row.getLong(1), row.getBytes(2)), organization);
        if (head == null) {
            throw new IllegalStateException("the chain of organisation " + organization + " has no head");
        }
        long sequence = head.sequence();
        byte[] hash = head.hash();
        var rows = new ArrayList<Object[]>(lines.size());
        for (AuditLine line : lines) {
            byte[] previous = hash;
            hash = line.hash(previous, ++sequence);
            rows.add(new Object[] {organization, sequence, Timestamp.from(line.at()),
                    line.account() == null ? null : line.account().value(), line.actor(), line.subjectType(),
                    line.subjectKey(), line.action(), line.details(), previous, hash});
        }
        jdbc.batchUpdate("""
                insert into access_audit (organization_id, sequence, at, recorded_at, account_id, actor, subject_type,
                    subject_key, action, details, previous_hash, hash)
                values (?, ?, ?, clock_timestamp(), ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows);
        jdbc.update("update access_audit_head set sequence = ?, hash = ? where organization_id = ?", sequence, hash, organization);
    }

    /**
     * Reads the organisation's chain from its beginning.
     *
     * @return the first sequence number at which it is broken, or null if it is whole
     */
    @Nullable Long firstBreak(OrganizationId organization) {
        var state = new Object() {
            byte[] hash = AuditLine.BEGINNING;
            long sequence;
            @Nullable Long broken;
        };
        jdbc.query("select * from access_audit where organization_id = ? order by sequence", row -> {
            if (state.broken != null) {
                return;
            }
            long account = row.getLong("account_id");
            var line = new AuditLine(organization, row.getTimestamp("at").toInstant(), row.wasNull() ? null : new AccountId(account),
                    row.getString("actor"), row.getString("subject_type"), row.getString("subject_key"),
                    row.getString("action"), row.getString("details"));
            long sequence = row.getLong("sequence");
            if (sequence != state.sequence + 1 || !Arrays.equals(row.getBytes("previous_hash"), state.hash)
                    || !Arrays.equals(row.getBytes("hash"), line.hash(state.hash, sequence))) {
                state.broken = state.sequence + 1;
            }
            state.sequence = sequence;
            state.hash = row.getBytes("hash");
        }, organization.value());
        if (state.broken != null) {
            return state.broken;
        }
        Long last = jdbc.query("select sequence from access_audit_head where organization_id = ?",
                row -> row.next() ? row.getLong(1) : 0L, organization.value());
        return last != null && last == state.sequence ? null : Long.valueOf(state.sequence + 1);
    }
}
