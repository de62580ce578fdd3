package aftersales.contract;

import aftersales.access.AccountQueries;
import aftersales.access.AccountRow;
import aftersales.access.AuditTrail;
import aftersales.access.ScopeTree;
import aftersales.files.Attachments;
import aftersales.files.OpenedFile;
import aftersales.files.StoreFile;
import aftersales.kernel.Conflict;
import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.AttachmentId;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.InstructionId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.Role;
import aftersales.organization.OrganizationQueries;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down what customers tell us to do, and what becomes of it. Who reads a contract records; he and whoever is responsible
 * carry out and note what the customer says of it; managers and administrators assign and withdraw.
 */
@Service
@Transactional
public class InstructionService {

    private static final Actor ARCHIVE = Actor.system("contract");
    private static final int MOST_FILES = 50;

    private final ContractQueries contracts;
    private final InstructionQueries queries;
    private final AccountQueries accounts;
    private final OrganizationQueries organizations;
    private final Attachments attachments;
    private final ScopeTree scopes;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InstructionService(ContractQueries contracts, InstructionQueries queries, AccountQueries accounts, OrganizationQueries organizations,
            Attachments attachments, ScopeTree scopes, JdbcClient jdbc, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.contracts = contracts;
        this.queries = queries;
        this.accounts = accounts;
        this.organizations = organizations;
        this.attachments = attachments;
        this.scopes = scopes;
        this.jdbc = jdbc;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @throws NotFound if the contract is out of reach
     * @throws Refusal  if it was given tomorrow, or who shall be responsible is nobody of the keeper's in reach
     */
    public InstructionId record(Actor actor, ContractId contract, RecordInstruction given) {
        OrganizationId keeper = contracts.get(actor, contract).row().organization();
        requirePast("givenOn", given.givenOn(), keeper);
        requireCandidate(actor, keeper, given.responsible());
        jdbc.sql("select id from contract where id = ? for update").param(contract.value()).query(Long.class).single(); // two at once must not get one number
        long id = jdbc.sql("""
                insert into contract_instruction (contract_id, number, given_on, given_at, given_by, giver_role, way, words, responsible_id, due_on, state, created_at)
                select ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', ? from contract_instruction where contract_id = ? returning id
                """).params(contract.value(), given.givenOn(), given.givenAt(), given.givenBy(), given.giverRole(), given.way().name(), given.words(),
                given.responsible().value(), given.dueOn(), Timestamp.from(clock.instant()), contract.value()).query(Long.class).single();
        var instruction = new InstructionId(id);
        write(actor, instruction, InstructionStepKind.RECORDED, null, null, null, given.responsible(), given.dueOn());
        InstructionRow row = queries.row(ARCHIVE, instruction);
        tell(actor, row, InstructionStepKind.RECORDED, Map.of("words", given.words(), "responsible", row.responsibleName()));
        events.publishEvent(new InstructionNews(InstructionNews.Kind.ASSIGNED, "0", row, actor));
        return instruction;
    }

    /**
     * @throws NotFound if out of reach
     * @throws Conflict if something became of it since {@code version}
     * @throws Refusal  if it cannot be done in its state or by the actor, or a day lies ahead or before it was given
     */
    public void take(Actor actor, InstructionId id, long version, InstructionMove move) {
        queries.row(actor, id);
        long now = jdbc.sql("select version from contract_instruction where id = ? for update").param(id.value()).query(Long.class).single();
        Conflict.check("instruction", version, now);
        InstructionRow before = queries.row(actor, id); // as it stands now that nobody else can change it
        InstructionStepKind kind = move.kind();
        if (kind.isDirected() && !mayDirect(actor)) {
            throw Refusal.because("contract.instruction.directed");
        }
        if (!kind.isPossible(before.state())) {
            throw Refusal.because("contract.instruction.state");
        }
        if (move.day() != null) {
            requirePast("day", move.day(), before.keeper());
            RecordInstruction.requireAfter("day", move.day(), before.givenOn());
        }
        RecordInstruction.requireAfter("dueOn", move.dueOn(), before.givenOn());
        boolean other = move.responsible() != null && !move.responsible().equals(before.responsible());
        if (other) {
            requireCandidate(actor, before.keeper(), Objects.requireNonNull(move.responsible()));
        }
        write(actor, id, kind, move.day(), move.by(), move.words(), move.responsible(), move.dueOn());
        jdbc.sql("update contract_instruction set state = ?, responsible_id = ?, due_on = ?, version = version + 1 where id = ?")
                .params(kind.result().name(), (move.responsible() == null ? before.responsible() : move.responsible()).value(),
                        kind == InstructionStepKind.ASSIGNED ? move.dueOn() : before.dueOn(), id.value()).update();
        InstructionRow after = queries.row(ARCHIVE, id);
        tell(actor, after, kind, facts(move, after));
        if (other || kind == InstructionStepKind.REJECTED) {
            events.publishEvent(new InstructionNews(other ? InstructionNews.Kind.ASSIGNED : InstructionNews.Kind.REJECTED,
                    String.valueOf(after.version()), after, actor));
        }
    }

    /**
     * Keeps a letter, a photograph, a record of what was done with it.
     *
     * @throws NotFound if out of reach
     * @throws Refusal  if the file is none of those allowed, or there are too many
     */
    public AttachmentId attach(Actor actor, InstructionId id, StoreFile file) {
        InstructionRow row = queries.row(actor, id);
        if (queries.files(id).size() >= MOST_FILES) {
            throw Refusal.of("file", "contract.acceptance.files.many", MOST_FILES);
        }
        AttachmentId stored = attachments.store(actor, scopes.reaches(actor, row.keeper()) ? row.keeper() : Objects.requireNonNull(actor.organization()), file);
        jdbc.sql("insert into contract_instruction_file (attachment_id, instruction_id) values (?, ?)").params(stored.value(), id.value()).update();
        audit.record(actor, row.keeper(), "instruction", id.toString(), "file added", Map.of("number", row.name(), "attachment", stored));
        return stored;
    }

    /** @throws NotFound if the instruction is out of reach or has no such file */
    @Transactional(readOnly = true)
    public OpenedFile open(Actor actor, InstructionId id, AttachmentId file) {
        queries.row(actor, id);
        if (!queries.files(id).contains(file)) {
            throw new NotFound("file", file);
        }
        return attachments.open(ARCHIVE, file);
    }

    /** Whether the actor assigns and withdraws. */
    public boolean mayDirect(Actor actor) {
        return actor.isAnyOf(Role.MANAGER, Role.ADMINISTRATOR);
    }

    /** Of the keeper's own people and those below him; or oneself, who reads the contract. */
    private void requireCandidate(Actor actor, OrganizationId keeper, AccountId responsible) {
        AccountRow found = accounts.named(actor, List.of(responsible)).stream().filter(AccountRow::enabled).findFirst().orElse(null);
        if (found == null || !found.id().equals(actor.account()) && !scopes.isWithin(found.organization(), keeper)) {
            throw Refusal.of("responsible", "contract.instruction.responsible.unknown");
        }
    }

    private void requirePast(String field, LocalDate day, OrganizationId keeper) {
        if (day.isAfter(LocalDate.ofInstant(clock.instant(), organizations.get(ARCHIVE, keeper).zone()))) {
            throw Refusal.of(field, "webkit.field.PastOrPresent");
        }
    }

    private void write(Actor actor, InstructionId id, InstructionStepKind kind, @Nullable LocalDate day, @Nullable String by, @Nullable String words,
            @Nullable AccountId responsible, @Nullable LocalDate dueOn) {
        jdbc.sql("""
                insert into contract_instruction_step (instruction_id, number, kind, happened_on, by_whom, words, responsible_id, due_on, recorded_at, account_id, account_name)
                select ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?, ?, ?, ?, ? from contract_instruction_step where instruction_id = ?
                """).params(id.value(), kind.name(), day, by, words, responsible == null ? null : responsible.value(), dueOn,
                Timestamp.from(clock.instant()), actor.account() == null ? null : actor.account().value(), actor.name(), id.value()).update();
    }

    private void tell(Actor actor, InstructionRow row, InstructionStepKind kind, Map<String, Object> facts) {
        Map<String, Object> all = new HashMap<>(facts);
        all.put("number", row.name());
        all.put("state", row.state());
        audit.record(actor, row.keeper(), "instruction", row.id().toString(), kind.name().toLowerCase(Locale.ROOT).replace('_', ' '), all);
    }

    private static Map<String, Object> facts(InstructionMove move, InstructionRow after) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("responsible", after.responsibleName());
        facts.put("due", String.valueOf(after.dueOn()));
        if (move.words() != null) {
            facts.put("words", move.words());
        }
        if (move.by() != null) {
            facts.put("by", move.by());
        }
        if (move.day() != null) {
            facts.put("day", move.day());
        }
        return facts;
    }
}
