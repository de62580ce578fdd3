package aftersales.contract;

import aftersales.access.AccountQueries;
import aftersales.files.Attachments;
import aftersales.kernel.NotFound;
import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.AttachmentId;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.InstructionId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.webkit.list.ListRequest;
import aftersales.webkit.list.ListSql;
import aftersales.webkit.list.Listing;
import aftersales.webkit.list.Page;
import aftersales.webkit.list.SortType;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what customers told us to do: under contracts the actor reads, and what he is responsible for. */
@Component
@Transactional(readOnly = true)
public class InstructionQueries {

    /** Soonest first. Show: open (unless said), missed, mine, carried, all. */
    public static final Listing LISTING = Listing.by("i.id").sort("due", "coalesce(i.due_on, 'infinity')", SortType.DAY)
            .sort("given", "i.given_on", SortType.DAY).filters("show", "responsible", "organization", "contract");

    private static final Actor ARCHIVE = Actor.system("contract");

    private final JdbcClient jdbc;
    private final ContractQueries contracts;
    private final AccountQueries accounts;
    private final Attachments attachments;
    private final Clock clock;

    InstructionQueries(JdbcClient jdbc, ContractQueries contracts, AccountQueries accounts, Attachments attachments, Clock clock) {
        this.jdbc = jdbc;
        this.contracts = contracts;
        this.accounts = accounts;
        this.attachments = attachments;
        this.clock = clock;
    }

    public Page<InstructionRow> page(Actor actor, ListRequest request) {
        return ListSql.select(InstructionSql.columns(actor)).from(InstructionSql.TABLES)
                .where(InstructionSql.visible(actor), InstructionSql.params(actor))
                .where("cast(:now as timestamptz) is not null", "now", Timestamp.from(clock.instant()))
                .where(switch (request.word("show", "open", "missed", "mine", "carried", "all")) {
                    case "missed" -> InstructionSql.MISSED;
                    case "mine" -> "i.state = 'OPEN' and i.responsible_id = :me";
                    case "carried" -> "i.state = 'CARRIED_OUT'";
                    case "all" -> "true";
                    default -> "i.state = 'OPEN'";
                })
                .whenPresent(request.number("responsible"), "i.responsible_id = :responsible", "responsible")
                .whenPresent(request.number("contract"), "i.contract_id = :contract", "contract")
                .whenPresent(request.number("organization"),
                        "k.organization_id in (select descendant_id from access_scope where ancestor_id = :keeper)", "keeper")
                .page(jdbc, request, (row, n) -> InstructionSql.row(row));
    }

    /** Who is responsible for something the actor reads, by name; at most 500. */
    public Map<AccountId, String> responsibles(Actor actor) {
        Map<AccountId, String> found = new LinkedHashMap<>();
        jdbc.sql("select distinct a.name, a.id from " + InstructionSql.TABLES + " where " + InstructionSql.visible(actor) + " order by a.name, a.id limit 500")
                .params(InstructionSql.params(actor)).query(row -> {
                    found.put(new AccountId(row.getLong(2)), row.getString(1));
                });
        return found;
    }

    /**
     * So many of a contract: the open ones first, those that are due soonest before the others, then the newest.
     *
     * @throws NotFound if the contract is unknown or out of reach
     */
    public List<InstructionRow> of(Actor actor, ContractId contract, int most) {
        contracts.requireReach(actor, contract);
        return jdbc.sql("select " + InstructionSql.columns(actor) + " from " + InstructionSql.TABLES + """
                 where i.contract_id = :contract
                order by i.state <> 'OPEN', case when i.state = 'OPEN' then coalesce(i.due_on, 'infinity') end, i.number desc limit :most
                """).param("contract", contract.value()).param("most", most).param("now", Timestamp.from(clock.instant()))
                .params(InstructionSql.params(actor)).query((row, n) -> InstructionSql.row(row)).list();
    }

    /** @throws NotFound if unknown or out of reach */
    public InstructionRow row(Actor actor, InstructionId id) {
        return jdbc.sql("select " + InstructionSql.columns(actor) + " from " + InstructionSql.TABLES + " where i.id = :id and " + InstructionSql.visible(actor))
                .param("id", id.value()).param("now", Timestamp.from(clock.instant())).params(InstructionSql.params(actor))
                .query((row, n) -> InstructionSql.row(row)).optional().orElseThrow(() -> new NotFound("instruction", id));
    }

    /** @throws NotFound if unknown or out of reach */
    public InstructionDetail get(Actor actor, InstructionId id) {
        InstructionRow row = row(actor, id);
        List<InstructionDetail.Step> steps = jdbc.sql("""
                select s.*, a.name as responsible from contract_instruction_step s left join access_account a on a.id = s.responsible_id
                where s.instruction_id = ? order by s.number
                """).param(id.value()).query((step, n) -> new InstructionDetail.Step(step.getInt("number"),
                        InstructionStepKind.valueOf(step.getString("kind")), step.getObject("happened_on", LocalDate.class), step.getString("by_whom"),
                        step.getString("words"), step.getString("responsible"), step.getObject("due_on", LocalDate.class),
                        step.getTimestamp("recorded_at").toInstant(), step.getString("account_name"))).list();
        return new InstructionDetail(row, steps, attachments.describe(ARCHIVE, files(id)));
    }

    List<AttachmentId> files(InstructionId id) {
        return jdbc.sql("select attachment_id from contract_instruction_file where instruction_id = ?").param(id.value()).query(Long.class).list()
                .stream().map(AttachmentId::new).toList();
    }

    /** Who can be made responsible under this keeper's contracts, by name: his people and those below, as far as the actor reaches them; and himself. */
    public Map<AccountId, String> candidates(Actor actor, OrganizationId keeper) {
        Map<AccountId, String> found = new LinkedHashMap<>();
        if (actor.account() != null) {
            found.put(actor.account(), actor.name());
        }
        accounts.staffBelow(actor, keeper).forEach(account -> found.put(account.id(), account.name()));
        return found;
    }
}
