package aftersales.contract;

import aftersales.access.AuditTrail;
import aftersales.access.ScopeTree;
import aftersales.files.AttachmentRow;
import aftersales.files.Attachments;
import aftersales.files.StoreFile;
import aftersales.kernel.Conflict;
import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.Text;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.AttachmentId;
import aftersales.kernel.identity.ContractId;
import aftersales.organization.OrganizationQueries;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what is handed over under a contract: who reads the contract reads it, who writes about its deliveries writes it. */
@Service
@Transactional
public class HandoverService {

    private static final int MOST = 100;

    private final ContractQueries contracts;
    private final AcceptanceService acceptances;
    private final OrganizationQueries organizations;
    private final Attachments attachments;
    private final ScopeTree scopes;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    HandoverService(ContractQueries contracts, AcceptanceService acceptances, OrganizationQueries organizations, Attachments attachments,
            ScopeTree scopes, JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.contracts = contracts;
        this.acceptances = acceptances;
        this.organizations = organizations;
        this.attachments = attachments;
        this.scopes = scopes;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws NotFound if the contract is unknown or out of reach */
    @Transactional(readOnly = true)
    public Handover get(Actor actor, ContractId contract) {
        contracts.get(actor, contract);
        return read(contract);
    }

    /** The receipts in the actor's reach. */
    @Transactional(readOnly = true)
    public Map<AttachmentId, AttachmentRow> receipts(Actor actor, Handover handover) {
        return attachments.describe(actor, handover.items().stream().map(HandoverItem::receipt).filter(Objects::nonNull).toList()).stream()
                .collect(Collectors.toMap(AttachmentRow::id, row -> row));
    }

    /**
     * Writes the list anew. A row with a receipt stays.
     *
     * @throws NotFound if the contract is out of reach
     * @throws Conflict if it was changed since {@code version}
     * @throws Refusal  if a day lies in the future, a row with a receipt is missing, or a receipt is none of this list
     */
    public void save(Actor actor, ContractId contract, long version, List<HandoverItem> items) {
        ContractRow row = writable(actor, contract);
        Handover before = locked(contract, version);
        LocalDate today = LocalDate.ofInstant(clock.instant(), organizations.get(Actor.system("contract"), row.organization()).zone());
        for (int i = 0; i < items.size(); i++) {
            LocalDate day = items.get(i).day();
            if (day != null && day.isAfter(today)) {
                throw Refusal.of("items[" + i + "].day", "webkit.field.PastOrPresent");
            }
        }
        if (items.size() > MOST) {
            throw Refusal.of("items", "contract.handover.many", MOST);
        }
        if (!receipts(before.items()).equals(receipts(items))) {
            throw Refusal.of("items", "contract.handover.receipt.kept");
        }
        write(contract, items);
        audit.record(actor, row.organization(), "handover", contract.toString(), "changed",
                Map.of("number", row.number(), "items", items.size(), "handed_over", items.stream().filter(HandoverItem::done).count()));
    }

    /**
     * Keeps the paper that was signed for a row. One that was filed by mistake is exchanged; that it was there, and why it
     * went, stays in the audit.
     *
     * @param position of the row, from 1
     * @param reason   why the one that is there is exchanged; null where there is none
     * @throws NotFound if the contract is out of reach
     * @throws Conflict if the list was changed since {@code version}: another row may stand there now
     * @throws Refusal  if there is no such row, or it has a receipt and no reason is given
     */
    public void attach(Actor actor, ContractId contract, long version, int position, StoreFile file, @Nullable String reason) {
        String why = Text.optional("reason", reason, 400);
        ContractRow row = writable(actor, contract);
        Handover before = locked(contract, version);
        if (position < 1 || position > before.items().size()) {
            throw Refusal.of("position", "contract.handover.row.unknown");
        }
        HandoverItem item = before.items().get(position - 1);
        if (item.receipt() != null && why == null) {
            throw Refusal.of("reason", "contract.handover.receipt.there");
        }
        AttachmentId receipt = attachments.store(actor, scopes.reaches(actor, row.organization()) ? row.organization()
                : Objects.requireNonNull(actor.organization()), file);
        List<HandoverItem> items = new ArrayList<>(before.items());
        items.set(position - 1, new HandoverItem(item.kind(), item.name(), item.receiver(), item.day(), receipt));
        write(contract, items);
        Map<String, Object> facts = new LinkedHashMap<>(Map.of("number", row.number(), "record", position, "attachment", receipt));
        if (item.receipt() != null) {
            facts.put("replaces", item.receipt());
            facts.put("reason", why);
        }
        audit.record(actor, row.organization(), "handover", contract.toString(), item.receipt() == null ? "receipt added" : "receipt exchanged", facts);
    }

    private ContractRow writable(Actor actor, ContractId contract) {
        ContractRow row = contracts.get(actor, contract).row();
        if (!acceptances.isWriter(actor)) {
            throw Refusal.because("access.refused");
        }
        return row;
    }

    private Handover locked(ContractId contract, long version) {
        jdbc.sql("insert into contract_handover (contract_id) values (?) on conflict do nothing").param(contract.value()).update();
        long now = jdbc.sql("select version from contract_handover where contract_id = ? for update").param(contract.value()).query(Long.class).single();
        Conflict.check("handover", version, now);
        return read(contract);
    }

    private static List<Long> receipts(List<HandoverItem> items) {
        return items.stream().map(HandoverItem::receipt).filter(Objects::nonNull).map(AttachmentId::value).sorted().toList();
    }

    private Handover read(ContractId contract) {
        List<HandoverItem> items = jdbc.sql("select * from contract_handover_item where contract_id = ? order by position").param(contract.value())
                .query((row, n) -> item(row)).list();
        Long version = jdbc.sql("select version from contract_handover where contract_id = ?").param(contract.value()).query(Long.class)
                .optional().orElse(0L);
        return new Handover(version == 0 && items.isEmpty() ? usual() : items, version);
    }

    private static List<HandoverItem> usual() {
        return Arrays.stream(HandoverKind.values()).filter(kind -> kind != HandoverKind.OTHER).map(HandoverItem::owed).toList();
    }

    private static HandoverItem item(ResultSet row) throws SQLException {
        long receipt = row.getLong("receipt");
        AttachmentId paper = row.wasNull() ? null : new AttachmentId(receipt);
        return new HandoverItem(HandoverKind.valueOf(row.getString("kind")), row.getString("name"), row.getString("receiver"),
                row.getObject("handed_on", LocalDate.class), paper);
    }

    private void write(ContractId contract, List<HandoverItem> items) {
        jdbc.sql("delete from contract_handover_item where contract_id = ?").param(contract.value()).update();
        int position = 0;
        for (HandoverItem item : items) {
            jdbc.sql("insert into contract_handover_item (contract_id, position, kind, name, receiver, handed_on, receipt) values (?, ?, ?, ?, ?, ?, ?)")
                    .params(contract.value(), ++position, item.kind().name(), item.name(), item.receiver(), item.day(),
                            item.receipt() == null ? null : item.receipt().value()).update();
        }
        jdbc.sql("update contract_handover set version = version + 1 where contract_id = ?").param(contract.value()).update();
    }
}
