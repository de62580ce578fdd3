package aftersales.contract;

import aftersales.access.AuditTrail;
import aftersales.access.ScopeTree;
import aftersales.files.AttachmentRow;
import aftersales.files.Attachments;
import aftersales.files.OpenedFile;
import aftersales.files.StoreFile;
import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.Text;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.AttachmentId;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.PaperId;
import aftersales.organization.OrganizationQueries;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the papers of contracts. Who reads a contract opens them, who may change it files them and takes them away again, with a
 * reason: then the files are gone, and what they were, who filed and who removed them stays.
 */
@Service
@Transactional
public class PaperService {

    private static final Actor ARCHIVE = Actor.system("contract");

    private final ContractQueries contracts;
    private final ContractService service;
    private final PaperQueries queries;
    private final Attachments attachments;
    private final OrganizationQueries organizations;
    private final ScopeTree scopes;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    PaperService(ContractQueries contracts, ContractService service, PaperQueries queries, Attachments attachments,
            OrganizationQueries organizations, ScopeTree scopes, JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.contracts = contracts;
        this.service = service;
        this.queries = queries;
        this.attachments = attachments;
        this.organizations = organizations;
        this.scopes = scopes;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @throws NotFound if the contract is out of reach
     * @throws Refusal  if the actor may not change it, it has no such version, the day lies ahead, or a file is none of those allowed
     */
    public PaperId file(Actor actor, ContractId contract, FilePaper paper) {
        ContractRow row = changeable(actor, contract);
        LocalDate today = LocalDate.ofInstant(clock.instant(), organizations.get(ARCHIVE, row.organization()).zone());
        if (paper.day() != null && paper.day().isAfter(today)) {
            throw Refusal.of("day", "webkit.field.PastOrPresent");
        }
        int version = paper.version() == null ? row.currentVersion() : paper.version();
        if (version < 1 || version > row.currentVersion()) {
            throw Refusal.of("contractVersion", "contract.paper.version.unknown");
        }
        long id = jdbc.sql("""
                insert into contract_paper (contract_id, contract_version, kind, title, number, paper_day, filed_at, account_id, account_name)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                """).params(contract.value(), version, paper.kind().name(), paper.title(), paper.number(), paper.day(),
                Timestamp.from(clock.instant()), account(actor), actor.name()).query(Long.class).single();
        int position = 0;
        for (StoreFile scan : paper.scans()) {
            AttachmentId stored = attachments.store(actor, row.organization(), scan);
            AttachmentRow kept = attachments.describe(ARCHIVE, List.of(stored)).get(0);
            jdbc.sql("insert into contract_paper_file (paper_id, position, attachment_id, name, size, sha256) values (?, ?, ?, ?, ?, ?)")
                    .params(id, ++position, stored.value(), kept.name(), kept.size(), HexFormat.of().parseHex(kept.sha256())).update();
        }
        audit.record(actor, row.organization(), "contract", contract.toString(), "paper filed", Map.of("number", row.number(),
                "paper", id, "kind", paper.kind(), "title", paper.title(), "files", position));
        return new PaperId(id);
    }

    /**
     * Takes its files away for good. The paper stays listed with its reason.
     *
     * @throws NotFound if out of reach
     * @throws Refusal  if the actor may not change the contract, there is no reason, or it was removed already
     */
    public void remove(Actor actor, ContractId contract, PaperId id, @Nullable String reason) {
        PaperRow paper = queries.get(actor, contract, id);
        ContractRow row = changeable(actor, contract);
        String why = Text.required("reason", reason, 500);
        if (jdbc.sql("update contract_paper set removed_at = ?, removed_by = ?, removed_by_name = ?, removal_reason = ? where id = ? and removed_at is null")
                .params(Timestamp.from(clock.instant()), account(actor), actor.name(), why, id.value()).update() == 0) {
            throw Refusal.because("contract.paper.gone");
        }
        jdbc.sql("update contract_paper_file set attachment_id = null where paper_id = ?").param(id.value()).update();
        for (PaperRow.Scan scan : paper.scans()) {
            if (scan.attachment() != null) {
                attachments.remove(remover(actor, scan.attachment()), scan.attachment());
            }
        }
        audit.record(actor, row.organization(), "contract", contract.toString(), "paper removed", Map.of("number", row.number(), "paper", id,
                "kind", paper.kind(), "title", paper.title(), "reason", why));
    }

    /**
     * A file of a paper, under a name that says what it is.
     *
     * @throws NotFound if there is none, its contract is out of reach, or it was removed
     */
    @Transactional(readOnly = true)
    public OpenedFile open(Actor actor, PaperId id, int position) {
        PaperRow paper = queries.get(actor, id);
        AttachmentId file = paper.scans().stream().filter(scan -> scan.position() == position).findFirst().map(PaperRow.Scan::attachment)
                .orElseThrow(() -> new NotFound("file", position));
        String name = paper.contractNumber() + " " + paper.title() + (paper.scans().size() > 1 ? " " + position : "");
        return attachments.open(ARCHIVE, file).named(name);
    }

    /** A contract that came to another keeper left its files where they were: they go with it all the same. */
    private Actor remover(Actor actor, AttachmentId file) {
        return scopes.reaches(actor, attachments.describe(ARCHIVE, List.of(file)).get(0).organization()) ? actor : ARCHIVE;
    }

    private ContractRow changeable(Actor actor, ContractId contract) {
        ContractRow row = contracts.get(actor, contract).row();
        if (!service.isKeeper(actor)) {
            throw Refusal.because("access.refused");
        }
        if (!service.mayChange(actor, row)) {
            throw Refusal.because("contract.keeper.other");
        }
        return row;
    }

    private static @Nullable Long account(Actor actor) {
        return actor.account() == null ? null : actor.account().value();
    }
}
