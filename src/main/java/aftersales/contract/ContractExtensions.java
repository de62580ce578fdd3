package aftersales.contract;

import aftersales.access.AuditTrail;
import aftersales.access.Scope;
import aftersales.contract.owed.ContractDocument;
import aftersales.contract.owed.Extension;
import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.EquipmentId;
import aftersales.kernel.money.Money;
import aftersales.organization.OrganizationQueries;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what was sold during the life of contracts. Each sale makes a version; tickets keep the one they were opened under. */
@Service
@Transactional
public class ContractExtensions {

    private static final int MOST = 500;
    private static final JsonMapper JSON = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();

    private final ContractRepository contracts;
    private final ContractService service;
    private final ContractQueries queries;
    private final ContractVersions versions;
    private final OrganizationQueries organizations;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    ContractExtensions(ContractRepository contracts, ContractService service, ContractQueries queries, ContractVersions versions,
            OrganizationQueries organizations, AuditTrail audit, JdbcClient jdbc, Clock clock) {
        this.contracts = contracts;
        this.service = service;
        this.queries = queries;
        this.versions = versions;
        this.organizations = organizations;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * All of a contract, the last one sold first, those that were withdrawn with them.
     *
     * @throws NotFound if the contract is unknown or out of reach
     */
    @Transactional(readOnly = true)
    public List<ExtensionRow> of(Actor actor, ContractId id) {
        return jdbc.sql("select * from contract_extension where contract_id = ? order by number desc").param(queries.requireReach(actor, id).value())
                .query((row, n) -> row(row)).list();
    }

    /**
     * One of a contract.
     *
     * @throws NotFound if there is none, or the contract is out of reach
     */
    @Transactional(readOnly = true)
    public ExtensionRow get(Actor actor, ContractId id, int number) {
        return of(actor, id).stream().filter(row -> row.number() == number).findFirst().orElseThrow(() -> new NotFound("extension", number));
    }

    /** The number the next one gets. */
    @Transactional(readOnly = true)
    public int next(ContractId id) {
        return jdbc.sql("select coalesce(max(number), 0) + 1 from contract_extension where contract_id = ?").param(id.value()).query(Integer.class).single();
    }

    /**
     * Whether anything can be sold under it on that day; how the days of the units come to lie is another question.
     *
     * @throws NotFound if out of reach
     * @throws Refusal  if the actor may not, the contract is a draft or has ended, or the day lies in the future
     */
    @Transactional(readOnly = true)
    public ContractRow requireSelling(Actor actor, ContractId id, LocalDate soldOn) {
        ContractRow row = queries.get(actor, id).row();
        if (!service.mayChange(actor, row)) {
            throw Refusal.because(service.isKeeper(actor) ? "contract.keeper.other" : "access.refused");
        }
        if (!isOpen(row.state())) {
            throw Refusal.because(row.state() == ContractState.DRAFT ? "contract.extension.draft" : "contract.extension.closed");
        }
        if (soldOn.isAfter(today(row))) {
            throw Refusal.of("soldOn", "webkit.field.PastOrPresent");
        }
        return row;
    }

    /** Whether a contract in this state takes an extension: one that is agreed and has not ended. */
    public static boolean isOpen(ContractState state) {
        return state == ContractState.UPCOMING || state == ContractState.IN_FORCE || state == ContractState.EXPIRING;
    }

    /** Of these contracts those under which the actor can sell today, in the order of their numbers. */
    @Transactional(readOnly = true)
    public List<ContractDetail.Link> selling(Actor actor, Collection<ContractId> ids) {
        if (!service.isKeeper(actor)) {
            return List.of();
        }
        var scope = Scope.of(actor);
        return jdbc.sql("select k.id, k.number from contract k join organization o on o.id = k.organization_id where k.id = any(:ids) and "
                        + scope.clause("k.organization_id") + " and (" + ContractState.UPCOMING.condition() + " or " + ContractSql.HOLDS + ") order by k.number, k.id")
                .param("ids", ids.stream().map(ContractId::value).toArray(Long[]::new)).param("now", Timestamp.from(clock.instant())).params(scope.params())
                .query((row, n) -> new ContractDetail.Link(new ContractId(row.getLong(1)), row.getString(2))).list();
    }

    /** The day it is for the keeper of a contract. */
    @Transactional(readOnly = true)
    public LocalDate today(ContractRow contract) {
        return LocalDate.ofInstant(clock.instant(), organizations.get(Actor.system("contract"), contract.organization()).zone());
    }

    /**
     * Sells it. Whether the days fit was asked before, of who knows the units.
     *
     * @return its number
     * @throws NotFound if out of reach
     * @throws aftersales.kernel.Conflict if the contract was changed since {@code version}
     * @throws Refusal  as {@link #requireSelling}, or if too much was sold already
     */
    public int sell(Actor actor, ContractId id, long version, SaveExtension sale) {
        Contract contract = service.changeable(actor, id, version);
        requireSelling(actor, id, sale.soldOn());
        ContractDocument before = versions.document(id, contract.currentVersion());
        int number = next(id);
        List<Extension> parts = sale.parts(number, before);
        List<Extension> all = new ArrayList<>(before.extensions());
        all.addAll(parts);
        if (all.size() > MOST) {
            throw Refusal.of("terms", "contract.owed.many", MOST);
        }
        write(actor, contract, before.selling(all), VersionCause.EXTENSION);
        Long key = jdbc.sql("""
                insert into contract_extension (contract_id, number, contract_version, sold_on, amount, currency, order_number, buyer, parts, recorded_at,
                    account_id, account_name)
                values (:contract, :number, :version, :on, :amount, :currency, :order, :buyer, cast(:parts as jsonb), :now, :account, :by) returning id
                """).param("contract", id.value()).param("number", number).param("version", contract.currentVersion()).param("on", sale.soldOn())
                .param("amount", sale.price().amount()).param("currency", sale.price().currency().getCurrencyCode()).param("order", sale.order())
                .param("buyer", sale.buyer()).param("parts", JSON.writeValueAsString(parts)).param("now", Timestamp.from(clock.instant()))
                .param("account", actor.account() == null ? null : actor.account().value()).param("by", actor.name()).query(Long.class).single();
        jdbc.sql("insert into contract_extension_unit (extension_id, equipment_id) select :id, unnest(:units)").param("id", key)
                .param("units", sale.units().stream().map(EquipmentId::value).sorted().toArray(Long[]::new)).update();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("number", contract.number());
        facts.put("extension", number);
        facts.put("price", sale.price().toString());
        facts.put("order", String.valueOf(sale.order()));
        facts.put("soldOn", sale.soldOn());
        facts.put("terms", sale.prolonged().stream().map(SaveExtension.Prolonged::code).collect(Collectors.joining(", ")));
        facts.put("covers", sale.units().isEmpty() ? "contract" : "units " + sale.units().size());
        audit.record(actor, contract.organization(), "contract", id.toString(), "extension sold", facts);
        return number;
    }

    /**
     * Takes it back: from now on it never was.
     *
     * @throws NotFound if there is none, or the contract is out of reach
     * @throws aftersales.kernel.Conflict if the contract was changed since {@code version}
     * @throws Refusal  if it was withdrawn already, or another goes on from it
     */
    public void withdraw(Actor actor, ContractId id, int number, long version, String reason) {
        ExtensionRow row = get(actor, id, number);
        Contract contract = service.changeable(actor, id, version);
        if (row.withdrawn() != null) {
            throw Refusal.because("contract.extension.withdrawn.already");
        }
        ContractDocument before = versions.document(id, contract.currentVersion());
        Set<String> codes = row.parts().stream().map(Extension::code).collect(Collectors.toSet());
        before.extensions().stream().filter(one -> one.sale() != number && codes.contains(one.after())).findFirst().ifPresent(later -> {
            throw Refusal.because("contract.extension.prolonged", later.sale());
        });
        write(actor, contract, before.selling(before.extensions().stream().filter(one -> one.sale() != number).toList()), VersionCause.EXTENSION_WITHDRAWN);
        jdbc.sql("""
                update contract_extension set withdrawn_at = ?, withdrawn_by = ?, withdrawn_reason = ?, withdrawn_version = ?
                where contract_id = ? and number = ?
                """).params(Timestamp.from(clock.instant()), actor.name(), reason.strip(), contract.currentVersion(), id.value(), number).update();
        audit.record(actor, contract.organization(), "contract", id.toString(), "extension withdrawn",
                Map.of("number", contract.number(), "extension", number, "reason", reason.strip()));
    }

    private void write(Actor actor, Contract contract, ContractDocument document, VersionCause cause) {
        contract.owe();
        contracts.saveAndFlush(contract);
        versions.write(actor, contract, document, cause);
    }

    private static ExtensionRow row(ResultSet row) throws SQLException {
        Timestamp withdrawn = row.getTimestamp("withdrawn_at");
        return new ExtensionRow(row.getInt("number"), row.getInt("contract_version"), row.getDate("sold_on").toLocalDate(),
                new Money(row.getBigDecimal("amount"), Currency.getInstance(row.getString("currency"))), row.getString("order_number"),
                row.getString("buyer"), row.getTimestamp("recorded_at").toInstant(), row.getString("account_name"),
                List.of(JSON.readValue(row.getString("parts"), Extension[].class)), withdrawal(row, withdrawn));
    }

    private static ExtensionRow.@Nullable Withdrawal withdrawal(ResultSet row, @Nullable Timestamp at) throws SQLException {
        return at == null ? null : new ExtensionRow.Withdrawal(at.toInstant(), row.getString("withdrawn_by"), row.getString("withdrawn_reason"),
                row.getInt("withdrawn_version"));
    }
}
