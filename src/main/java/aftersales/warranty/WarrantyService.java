package aftersales.warranty;

import aftersales.contract.ContractQueries;
import aftersales.contract.OwedContract;
import aftersales.kernel.NotFound;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.EquipmentId;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says who bears what of a repair, and why. Everybody may ask about units in his reach. */
@Service
@Transactional(readOnly = true)
public class WarrantyService {

    private final ContractQueries contracts;
    private final JdbcClient jdbc;
    private final Clock clock;

    WarrantyService(ContractQueries contracts, JdbcClient jdbc, Clock clock) {
        this.contracts = contracts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws NotFound if the unit is unknown or out of reach */
    public Verdict verdict(Actor actor, Ask ask) {
        return verdicts(actor, List.of(ask)).get(0);
    }

    /**
     * As it stands today, with all its terms.
     *
     * @throws NotFound if the unit is unknown or out of reach
     */
    public UnitWarranty unit(Actor actor, EquipmentId id) {
        return UnitWarranty.of(questions(actor, List.of(Ask.today(id)), found -> found).get(0));
    }

    /**
     * In the order of what was asked, with the same number of statements however many there are.
     *
     * @throws NotFound if one of the units is unknown or out of reach
     */
    public List<Verdict> verdicts(Actor actor, List<Ask> asks) {
        return judge(actor, asks, found -> found);
    }

    /** A unit nobody has installed yet: its facts alone, under these contracts or none. */
    public record Supposed(UnitFacts facts, List<ContractId> under, Fault fault) {
    }

    /**
     * In the order of what was asked; each contract is read once.
     *
     * @throws NotFound if one of the contracts is unknown or out of reach
     */
    public List<Verdict> supposed(Actor actor, List<Supposed> questions) {
        Map<ContractId, OwedContract> owed = new HashMap<>();
        questions.stream().flatMap(one -> one.under().stream()).distinct()
                .forEach(id -> owed.put(id, contracts.owed(id, contracts.get(actor, id).row().currentVersion())));
        return questions.stream().map(one -> WarrantyRules.judge(new Question(one.facts(), one.under().stream().map(id -> Objects.requireNonNull(owed.get(id))).toList(),
                one.fault().component(), one.fault().on(), one.fault().cause(), one.fault().wanted()))).toList();
    }

    /** @param chosen may exchange the contracts of a unit, such as for the version somebody was promised */
    List<Verdict> judge(Actor actor, List<Ask> asks, UnaryOperator<List<OwedContract>> chosen) {
        return questions(actor, asks, chosen).stream().map(WarrantyRules::judge).toList();
    }

    private List<Question> questions(Actor actor, List<Ask> asks, UnaryOperator<List<OwedContract>> chosen) {
        List<EquipmentId> ids = asks.stream().map(Ask::equipment).distinct().toList();
        Map<EquipmentId, KnownUnit> units = UnitSql.of(jdbc, actor, ids);
        ids.stream().filter(id -> !units.containsKey(id)).findFirst().ifPresent(id -> {
            throw new NotFound("equipment", id);
        });
        Map<EquipmentId, List<OwedContract>> covering = contracts.owedFor(ids);
        return asks.stream().map(ask -> {
            KnownUnit unit = Objects.requireNonNull(units.get(ask.equipment()));
            return new Question(unit.facts(), chosen.apply(covering.getOrDefault(ask.equipment(), List.of())), ask.component(),
                    ask.faultOn() == null ? clock.instant().atZone(unit.zone()).toLocalDate() : ask.faultOn(), ask.cause(), ask.wanted());
        }).toList();
    }
}
