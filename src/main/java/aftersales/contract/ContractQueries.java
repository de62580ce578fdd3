package aftersales.contract;

import aftersales.contract.owed.ContractDocument;
import aftersales.contract.owed.OwedFinding;
import aftersales.kernel.NotFound;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.CustomerId;
import aftersales.kernel.identity.EquipmentId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.SiteId;
import aftersales.webkit.list.ListRequest;
import aftersales.webkit.list.ListSql;
import aftersales.webkit.list.Listing;
import aftersales.webkit.list.Page;
import aftersales.webkit.list.SortType;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads contracts: in the actor's reach, or the one that covers a place. */
@Component
@Transactional(readOnly = true)
public class ContractQueries {

    /** Orders and filters of the list. Unsigned: in force, and nothing signed is on file. */
    public static final Listing LISTING = Listing.by("k.id").sort("number", "lower(k.number)", SortType.TEXT)
            .sort("customer", "c.name", SortType.TEXT).sort("to", "coalesce(k.valid_to, 'infinity')", SortType.DAY)
            .sort("new", "k.id", SortType.NUMBER).order("-new").filters("q", "state", "customer", "policy", "organization", "unsigned");

    private static final int MOST = 500;

    private final JdbcClient jdbc;
    private final ContractVersions versions;
    private final OwedRules rules;
    private final Clock clock;

    ContractQueries(JdbcClient jdbc, ContractVersions versions, OwedRules rules, Clock clock) {
        this.jdbc = jdbc;
        this.versions = versions;
        this.rules = rules;
        this.clock = clock;
    }

    /** The list; its rows come without their sentences. */
    public Page<ContractRow> page(Actor actor, ListRequest request) {
        var reach = ContractReach.of(actor);
        ListSql sql = ListSql.select(ContractSql.COLUMNS).from(ContractSql.TABLES)
                .where(reach.contract(), reach.params()).where("cast(:now as timestamptz) is not null", "now", Timestamp.from(clock.instant()))
                .whenPresent(request.number("customer"), "k.customer_id = :customer", "customer")
                .whenPresent(request.number("policy"), "k.policy_id = :policy", "policy")
                .whenPresent(request.number("organization"), "k.organization_id = :keeper", "keeper");
        Set<ContractState> states = request.choices("state", ContractState.class);
        if (!states.isEmpty()) {
            sql.where(states.stream().map(ContractState::condition).collect(Collectors.joining(") or (", "(", ")")));
        }
        if (request.is("unsigned")) {
            sql.where(ContractSql.HOLDS + " and " + PaperQueries.UNSIGNED);
        }
        String text = request.text("q");
        if (text != null) {
            sql.where(ContractSql.FOUND, Map.of("q", text, "part", ContractSql.part(text)));
        }
        return sql.page(jdbc, request, (row, n) -> ContractSql.row(row));
    }

    /** @throws NotFound if unknown or out of reach */
    public ContractDetail get(Actor actor, ContractId id) {
        var reach = ContractReach.of(actor);
        ContractRow row = read("k.id = :key and " + reach.contract(), Map.of("key", id.value()), reach.params(), "k.id", clock.instant(), 1)
                .stream().findFirst().orElseThrow(() -> new NotFound("contract", id));
        return jdbc.sql("select remarks, template_code, own_policy_id = policy_id as own from contract where id = ?").param(id.value())
                .query((more, n) -> new ContractDetail(row, more.getString("remarks"), more.getBoolean("own"),
                        more.getString("template_code"),
                        link(reach, "k.id = (select predecessor_id from contract where id = :id)", id), link(reach, "k.predecessor_id = :id", id), sites(reach, id), equipment(reach, id)))
                .single();
    }

    /**
     * By its number, regardless of case.
     *
     * @throws NotFound if the organisation keeps no such contract, or it is out of reach
     */
    public ContractDetail get(Actor actor, OrganizationId keeper, String number) {
        return jdbc.sql("select id from contract where organization_id = ? and lower(number) = lower(?)").params(keeper.value(), number)
                .query(Long.class).optional().map(id -> get(actor, new ContractId(id))).orElseThrow(() -> new NotFound("contract", number));
    }

    private ContractDetail.@Nullable Link link(ContractReach reach, String which, ContractId id) {
        return jdbc.sql("select k.id, k.number from contract k where " + which + " and " + reach.contract()).param("id", id.value())
                .params(reach.params()).query((row, n) -> new ContractDetail.Link(new ContractId(row.getLong(1)), row.getString(2)))
                .optional().orElse(null);
    }

    private List<ContractDetail.CoveredSite> sites(ContractReach reach, ContractId id) {
        return jdbc.sql("""
                select s.id, s.name, s.address from contract_site x join customer_site s on s.id = x.site_id
                where x.contract_id = :id and %s order by s.id
                """.formatted(reach.site("s.id"))).param("id", id.value()).params(reach.params())
                .query((row, n) -> new ContractDetail.CoveredSite(new SiteId(row.getLong(1)), row.getString(2), row.getString(3))).list();
    }

    private List<ContractDetail.CoveredUnit> equipment(ContractReach reach, ContractId id) {
        return jdbc.sql("""
                select e.id, coalesce(e.serial, e.tag), m.name_zh, m.name_en, s.id, s.name from contract_equipment x join product_equipment e on e.id = x.equipment_id
                join product_model m on m.id = e.model_id join customer_site s on s.id = e.site_id
                where x.contract_id = :id and %s order by s.id, e.serial_key, e.id
                """.formatted(reach.site("e.site_id"))).param("id", id.value()).params(reach.params())
                .query((row, n) -> new ContractDetail.CoveredUnit(new EquipmentId(row.getLong(1)), row.getString(2), row.getString(3),
                        row.getString(4), new SiteId(row.getLong(5)), row.getString(6))).list();
    }

    /** All of a customer in the actor's reach, those that began last first; at most 500. */
    public List<ContractRow> ofCustomer(Actor actor, CustomerId customer) {
        var reach = ContractReach.of(actor);
        return read("k.customer_id = :key and " + reach.contract(), Map.of("key", customer.value()), reach.params(),
                "k.valid_from desc, k.id desc", clock.instant(), MOST);
    }

    /**
     * The contract in force at a moment that covers a piece of equipment most specifically: by itself, by its site, by its
     * customer; of several the one that began last. No scope: which contract counts does not depend on who asks, and who
     * asks has come by the equipment.
     */
    public Optional<ContractRow> forEquipment(EquipmentId equipment, Instant at) {
        return covering(ContractSql.EQUIPMENT, equipment.value(), at);
    }

    /** The same for a report that names a place but no equipment: by the site, by the customer. */
    public Optional<ContractRow> forSite(SiteId site, Instant at) {
        return covering(ContractSql.SITE, site.value(), at);
    }

    /** The same for a report that names the customer alone: what covers only some sites or equipment does not count. */
    public Optional<ContractRow> forCustomer(CustomerId customer, Instant at) {
        return covering(ContractSql.CUSTOMER, customer.value(), at);
    }

    private Optional<ContractRow> covering(String specificity, long key, Instant at) {
        return read(ContractSql.HOLDS + " and k.id in (select contract_id from covering)", Map.of("key", key), Map.of(),
                "(select min(rank) from covering where contract_id = k.id), k.valid_from desc, k.id desc", at, 1, specificity)
                .stream().findFirst();
    }

    /**
     * Every contract that is no draft and covers a piece of equipment, in its present version, also where its validity has
     * ended: the most specific first, of several the one that began last. No scope, as {@link #forEquipment}.
     */
    public List<OwedContract> owedFor(EquipmentId equipment) {
        return owedFor(List.of(equipment)).getOrDefault(equipment, List.of());
    }

    /** The same for many at once: each of them is in the answer. */
    public Map<EquipmentId, List<OwedContract>> owedFor(Collection<EquipmentId> equipment) {
        return OwedSql.of(jdbc, equipment);
    }

    /**
     * What a contract owed in one of its versions, a draft, too. No scope: who asks has come by something opened under it.
     *
     * @throws NotFound if there is no such version
     */
    public OwedContract owed(ContractId id, int version) {
        return OwedSql.of(jdbc, id, version).orElseThrow(() -> new NotFound("contract", id));
    }

    /** All in service that it covers now. No scope: who asks has come by the contract, and shows of them what the reader reaches. */
    public List<EquipmentId> units(ContractId id) {
        return jdbc.sql("select distinct u.id from " + ContractSql.COVERING + " g join product_equipment u on u.id = g.unit_id "
                + "where g.contract_id = ? and u.state <> 'RETIRED' order by u.id").param(id.value())
                .query((row, n) -> new EquipmentId(row.getLong(1))).list();
    }

    /**
     * What it said from one change to the next, the newest first.
     *
     * @param below those before this number
     * @throws NotFound if unknown or out of reach
     */
    public List<ContractVersion> versions(Actor actor, ContractId id, int below, int most) {
        return versions.of(requireReach(actor, id), below, most);
    }

    /** @throws NotFound if unknown or out of reach */
    ContractId requireReach(Actor actor, ContractId id) {
        var reach = ContractReach.of(actor);
        return jdbc.sql("select k.id from contract k where k.id = :id and " + reach.contract()).param("id", id.value()).params(reach.params())
                .query(Long.class).optional().map(ContractId::new).orElseThrow(() -> new NotFound("contract", id));
    }

    /** What is strange about a contract that owes this, though it was saved. */
    public List<OwedFinding> warnings(ContractRow contract, ContractDocument document) {
        return rules.warnings(contract, document);
    }

    private List<ContractRow> read(String where, Map<String, ?> keys, Map<String, ?> scope, String order, Instant at, int most) {
        return read(where, keys, scope, order, at, most, "");
    }

    private List<ContractRow> read(String where, Map<String, ?> keys, Map<String, ?> scope, String order, Instant at, int most, String with) {
        List<ContractRow> rows = jdbc.sql(with + "select " + ContractSql.COLUMNS + " from " + ContractSql.TABLES + " where " + where
                + " order by " + order + " limit " + most)
                .params(keys).params(scope).param("now", Timestamp.from(at)).query((row, n) -> ContractSql.row(row)).list();
        return ContractSql.withPromises(jdbc, rows);
    }
}
