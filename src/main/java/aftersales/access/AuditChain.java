package aftersales.access;

import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.OrganizationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
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

    /** Lines read at once: a long chain takes no memory, and no statement runs into its time-out. */
    private static final int PORTION = 2_000;
    private static final Link BEGINNING = new Link(0, AuditLine.BEGINNING);

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

    private record Link(long sequence, byte[] hash) {
    }

    private record Head(Link last, Instant now) {
    }

    private void append(long organization, List<AuditLine> lines) {
        jdbc.update("insert into access_audit_head values (?, 0, ?) on conflict do nothing", organization, AuditLine.BEGINNING);
        Head head = jdbc.queryForObject("""
                select sequence, hash, clock_timestamp() from access_audit_head where organization_id = ? for update
                """, (row, n) -> new Head(new Link(row.getLong(1), row.getBytes(2)), row.getTimestamp(3).toInstant()), organization);
        if (head == null) {
            throw new IllegalStateException("the chain of organisation " + organization + " has no head");
        }
        Link last = head.last();
        var rows = new ArrayList<Object[]>(lines.size());
        for (AuditLine line : lines) {
            Link link = new Link(last.sequence() + 1, line.hash(last.hash(), last.sequence() + 1, head.now()));
            rows.add(new Object[] {organization, link.sequence(), Timestamp.from(line.at()), Timestamp.from(head.now()),
                    line.account() == null ? null : line.account().value(), line.actor(), line.subjectType(),
                    line.subjectKey(), line.action(), line.details(), last.hash(), link.hash()});
            last = link;
        }
        jdbc.batchUpdate("""
                insert into access_audit (organization_id, sequence, at, recorded_at, account_id, actor, subject_type,
                    subject_key, action, details, previous_hash, hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows);
        jdbc.update("update access_audit_head set sequence = ?, hash = ? where organization_id = ?", last.sequence(), last.hash(), organization);
    }

    /** Reads the organisation's chain from its beginning to the line that was the last one when the reading began. */
    ChainCheck check(OrganizationId organization) {
        Link head = jdbc.query("select sequence, hash from access_audit_head where organization_id = ?",
                (row, n) -> new Link(row.getLong(1), row.getBytes(2)), organization.value()).stream().findFirst().orElse(BEGINNING);
        Link last = BEGINNING;
        while (last.sequence() < head.sequence()) {
            List<Stored> portion = jdbc.query("""
                    select * from access_audit where organization_id = ? and sequence > ? and sequence <= ? order by sequence limit ?
                    """, (row, n) -> stored(organization, row), organization.value(), last.sequence(), head.sequence(), PORTION);
            for (Stored stored : portion) {
                if (!stored.follows(last)) {
                    return ChainCheck.broken(last.sequence() + 1);
                }
                last = stored.link();
            }
            if (portion.isEmpty()) {
                return ChainCheck.broken(last.sequence() + 1);
            }
        }
        return Arrays.equals(last.hash(), head.hash()) ? ChainCheck.whole(last.sequence(), last.hash())
                : ChainCheck.broken(last.sequence());
    }

    private record Stored(AuditLine line, Instant recorded, byte[] previous, Link link) {

        private boolean follows(Link last) {
            return link.sequence() == last.sequence() + 1 && Arrays.equals(previous, last.hash())
                    && Arrays.equals(link.hash(), line.hash(last.hash(), link.sequence(), recorded));
        }
    }

    private static Stored stored(OrganizationId organization, ResultSet row) throws SQLException {
        long account = row.getLong("account_id");
        @Nullable AccountId actor = row.wasNull() ? null : new AccountId(account);
        var line = new AuditLine(organization, row.getTimestamp("at").toInstant(), actor, row.getString("actor"),
                row.getString("subject_type"), row.getString("subject_key"), row.getString("action"), row.getString("details"));
        return new Stored(line, row.getTimestamp("recorded_at").toInstant(), row.getBytes("previous_hash"),
                new Link(row.getLong("sequence"), row.getBytes("hash")));
    }
}
