package aftersales.contract;

import aftersales.access.AuditTrail;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.PolicyId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Draws up what comes after a contract. Tickets that were opened under the old one stay with it. */
@Service
@Transactional
public class ContractRenewal {

    private static final int LONGEST_NUMBER = 60;
    private static final int NUMBERS_TRIED = 50;

    private final ContractRepository contracts;
    private final ContractQueries queries;
    private final ContractService service;
    private final ContractVersions versions;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    ContractRenewal(ContractRepository contracts, ContractQueries queries, ContractService service, ContractVersions versions, AuditTrail audit,
            JdbcClient jdbc, Clock clock) {
        this.contracts = contracts;
        this.queries = queries;
        this.service = service;
        this.versions = versions;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Successor(ContractId id, String number) {
    }

    /**
     * What {@link #renew} would draw up, with a number that is free.
     *
     * @throws aftersales.kernel.NotFound if out of reach
     * @throws Refusal as {@link #renew}
     */
    @Transactional(readOnly = true)
    public SaveContract propose(Actor actor, ContractId id) {
        return proposed(renewable(actor, id));
    }

    /** Under the policy the old one has. */
    public ContractId renew(Actor actor, ContractId id, @Nullable String number, boolean draft) {
        return renew(actor, id, number, null, draft);
    }

    /**
     * Draws up the contract that goes on from the day after the old one ends, for as long, with all the old one says: whom and
     * what it covers, its policy, its sentences, what is owed, its keeper. A contract is renewed once; asked again with the same
     * number, or none, the one that was drawn up then is answered.
     *
     * @param number of the new one; null: as proposed
     * @param policy of the new one; null: that of the old one
     * @param draft  whether it is not agreed yet
     * @throws aftersales.kernel.NotFound if it or the policy is out of reach
     * @throws Refusal if the number is taken, the policy is not in use any more, the old one is a draft, has no end or was renewed
     *                 under another number, or is kept by an organisation out of reach
     */
    public ContractId renew(Actor actor, ContractId id, @Nullable String number, @Nullable PolicyId policy, boolean draft) {
        queries.requireReach(actor, id);
        jdbc.sql("select id from contract where id = ? for update").param(id.value()).query(Long.class).single();
        Contract old = renewable(actor, id);
        Successor drawn = successor(id);
        if (drawn != null) {
            if (number != null && !drawn.number.equalsIgnoreCase(number.strip())) {
                throw Refusal.of("number", "contract.renewal.done");
            }
            return drawn.id;
        }
        SaveContract details = (number == null ? proposed(old) : old.next(number)).under(policy == null ? old.policy() : policy);
        service.requireOffered(actor, details.policy());
        return draw(actor, old, draft ? details.drafted() : details);
    }

    private ContractId draw(Actor actor, Contract old, SaveContract details) {
        Contract contract = save(new Contract(details, old, clock.instant()), details);
        jdbc.sql("update contract set template_code = (select template_code from contract where id = ?) where id = ?")
                .params(old.id().value(), contract.id().value()).update();
        // What was sold under the old one holds under the old one, to its end.
        versions.write(actor, contract, versions.document(old.id(), old.currentVersion()).selling(List.of()), VersionCause.DRAWN);
        Map<String, Object> facts = ContractFacts.of(details);
        facts.put("renews", old.number());
        audit.record(actor, details.organization(), "contract", contract.id().toString(), "drawn up", facts);
        audit.record(actor, old.organization(), "contract", old.id().toString(), "renewed", Map.of("successor", details.number()));
        return contract.id();
    }

    private Contract renewable(Actor actor, ContractId id) {
        ContractRow row = queries.get(actor, id).row();
        if (!service.mayChange(actor, row)) {
            throw Refusal.because(service.isKeeper(actor) ? "contract.keeper.other" : "access.refused");
        }
        if (row.state() == ContractState.DRAFT) {
            throw Refusal.because("contract.renewal.draft");
        }
        if (row.validTo() == null) {
            throw Refusal.because("contract.renewal.endless");
        }
        return contracts.findById(id.value()).orElseThrow();
    }

    private @Nullable Successor successor(ContractId id) {
        return jdbc.sql("select id, number from contract where predecessor_id = ?").param(id.value())
                .query((row, n) -> new Successor(new ContractId(row.getLong(1)), row.getString(2))).optional().orElse(null);
    }

    /** The old number with the year of the new one, else with a count behind it: the first that is free. */
    private SaveContract proposed(Contract old) {
        SaveContract next = old.next(old.number());
        String counted = old.number().replaceFirst("-R\\d+$", "");
        String base = counted.substring(0, Math.min(counted.length(), LONGEST_NUMBER - 4));
        List<String> wanted = Stream.concat(Stream.of(old.number().replace("" + old.firstYear(), "" + next.validFrom().getYear())),
                IntStream.rangeClosed(1, NUMBERS_TRIED).mapToObj(count -> base + "-R" + count)).toList();
        List<String> taken = jdbc.sql("select lower(number) from contract where organization_id = :keeper and lower(number) in (:wanted)")
                .param("keeper", old.organization().value()).param("wanted", wanted.stream().map(String::toLowerCase).toList())
                .query(String.class).list();
        return old.next(wanted.stream().filter(number -> !taken.contains(number.toLowerCase())).findFirst().orElse(old.number()));
    }

    private Contract save(Contract contract, SaveContract details) {
        try {
            return contracts.saveAndFlush(contract);
        } catch (DataIntegrityViolationException e) {
            throw Refusal.of("number", "contract.number.taken", details.number());
        }
    }
}
