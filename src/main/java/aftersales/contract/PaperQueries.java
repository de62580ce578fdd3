package aftersales.contract;

import aftersales.kernel.NotFound;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.AttachmentId;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.PaperId;
import aftersales.webkit.list.ListRequest;
import aftersales.webkit.list.ListSql;
import aftersales.webkit.list.Listing;
import aftersales.webkit.list.Page;
import aftersales.webkit.list.SortType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what is on file with a contract and with those it renews, as far as the actor reads those contracts. */
@Component
@Transactional(readOnly = true)
public class PaperQueries {

    /** Newest first. */
    public static final Listing LISTING = Listing.by("p.id").sort("new", "p.id", SortType.NUMBER).sort("day", "coalesce(p.paper_day, '-infinity')", SortType.DAY)
            .order("-new").filters("kind");

    /** On contract {@code k}: nothing signed is on file. */
    static final String UNSIGNED = """
            not exists (select from contract_paper u where u.contract_id = k.id and u.kind = 'SIGNED_CONTRACT' and u.removed_at is null)""";

    private static final String COLUMNS = "p.*, k.number as contract_number";
    private static final String TABLES = "contract_paper p join contract k on k.id = p.contract_id";

    /** The contract and all it renews, one after the other. */
    private static final String WITH_PREDECESSORS = """
            p.contract_id in (with recursive line as (select w.id, w.predecessor_id from contract w where w.id = :contract
                union select w.id, w.predecessor_id from contract w join line l on l.predecessor_id = w.id) select id from line)""";

    private final JdbcClient jdbc;
    private final ContractQueries contracts;

    PaperQueries(JdbcClient jdbc, ContractQueries contracts) {
        this.jdbc = jdbc;
        this.contracts = contracts;
    }

    /**
     * With what was removed: its trace stays.
     *
     * @throws NotFound if the contract is unknown or out of reach
     */
    public Page<PaperRow> page(Actor actor, ContractId contract, ListRequest request) {
        contracts.requireReach(actor, contract);
        var reach = ContractReach.of(actor);
        Set<PaperKind> kinds = request.choices("kind", PaperKind.class);
        Page<PaperRow> page = ListSql.select(COLUMNS).from(TABLES).where(WITH_PREDECESSORS, "contract", contract.value())
                .where(reach.contract(), reach.params())
                .whenPresent(kinds.stream().map(Enum::name).toList(), "p.kind in (:kinds)", "kinds")
                .page(jdbc, request, (row, n) -> paper(row));
        return new Page<>(page.request(), withScans(page.rows()), page.before(), page.after(), page.count());
    }

    /**
     * So many of those that are on file, the newest first.
     *
     * @throws NotFound if the contract is unknown or out of reach
     */
    public List<PaperRow> newest(Actor actor, ContractId contract, int most) {
        contracts.requireReach(actor, contract);
        var reach = ContractReach.of(actor);
        return withScans(jdbc.sql("select " + COLUMNS + " from " + TABLES + " where p.removed_at is null and " + WITH_PREDECESSORS + " and "
                        + reach.contract() + " order by p.id desc limit :most")
                .param("contract", contract.value()).param("most", most).params(reach.params()).query((row, n) -> paper(row)).list());
    }

    /** @throws NotFound if it is unknown, not filed with this contract, or the contract is out of reach */
    public PaperRow get(Actor actor, ContractId contract, PaperId id) {
        return find(actor, "p.id = :id and p.contract_id = :contract", Map.of("id", id.value(), "contract", contract.value()), id);
    }

    /** @throws NotFound if it is unknown or its contract is out of reach */
    public PaperRow get(Actor actor, PaperId id) {
        return find(actor, "p.id = :id", Map.of("id", id.value()), id);
    }

    /** Whether nothing signed is on file with a contract the actor reaches. */
    public boolean isUnsigned(ContractId contract) {
        return jdbc.sql("select " + UNSIGNED + " from contract k where k.id = ?").param(contract.value()).query(Boolean.class).single();
    }

    private PaperRow find(Actor actor, String which, Map<String, ?> keys, PaperId id) {
        var reach = ContractReach.of(actor);
        List<PaperRow> found = jdbc.sql("select " + COLUMNS + " from " + TABLES + " where " + which + " and " + reach.contract())
                .params(keys).params(reach.params()).query((row, n) -> paper(row)).list();
        return withScans(found).stream().findFirst().orElseThrow(() -> new NotFound("paper", id));
    }

    private List<PaperRow> withScans(List<PaperRow> papers) {
        if (papers.isEmpty()) {
            return papers;
        }
        Map<Long, List<PaperRow.Scan>> scans = new HashMap<>();
        jdbc.sql("select paper_id, position, attachment_id, name, size from contract_paper_file where paper_id in (:ids) order by paper_id, position")
                .param("ids", papers.stream().map(paper -> paper.id().value()).toList())
                .query(row -> {
                    scans.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                            .add(new PaperRow.Scan(row.getInt(2), attachment(row), row.getString(4), row.getInt(5)));
                });
        return papers.stream().map(paper -> paper.with(scans.getOrDefault(paper.id().value(), List.of()))).toList();
    }

    private static @Nullable AttachmentId attachment(ResultSet row) throws SQLException {
        long id = row.getLong(3);
        return row.wasNull() ? null : new AttachmentId(id);
    }

    private static PaperRow paper(ResultSet row) throws SQLException {
        Timestamp removed = row.getTimestamp("removed_at");
        return new PaperRow(new PaperId(row.getLong("id")), new ContractId(row.getLong("contract_id")), row.getString("contract_number"),
                row.getInt("contract_version"), PaperKind.valueOf(row.getString("kind")), row.getString("title"), row.getString("number"),
                row.getObject("paper_day", LocalDate.class), List.of(), row.getTimestamp("filed_at").toInstant(), row.getString("account_name"),
                removed == null ? null : new PaperRow.Removal(removed.toInstant(), row.getString("removed_by_name"), row.getString("removal_reason")));
    }
}
