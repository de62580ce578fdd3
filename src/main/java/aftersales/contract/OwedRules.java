package aftersales.contract;

import aftersales.access.Scope;
import aftersales.contract.owed.ContractDocument;
import aftersales.contract.owed.EvidenceKind;
import aftersales.contract.owed.OwedChecks;
import aftersales.contract.owed.OwedFacts;
import aftersales.contract.owed.OwedFinding;
import aftersales.contract.owed.WarrantyTerm;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.sla.TargetKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Holds what a contract owes against what the application knows. */
@Component
class OwedRules {

    private static final Set<String> PROMISES = Arrays.stream(TargetKind.values()).map(Enum::name).collect(Collectors.toSet());

    private final JdbcClient jdbc;

    OwedRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param before what it owed so far: an organisation that is named there may stay, whoever reaches it
     * @throws Refusal of the first thing that does not fit
     */
    void pass(Actor actor, ContractDocument document, ContractDocument before) {
        Set<String> known = owing(before);
        known.addAll(inReach(actor, owing(document)));
        OwedChecks.of(document, new OwedFacts(known::contains, PROMISES::contains, Map.of())).stream().filter(OwedFinding::refused).findFirst()
                .ifPresent(found -> {
                    throw Refusal.of(found.path(), found.code(), found.values());
                });
    }

    /** What is to be said of a kept contract, though it was saved. */
    List<OwedFinding> warnings(ContractRow contract, ContractDocument document) {
        Map<EvidenceKind, LocalDate> starts = new EnumMap<>(EvidenceKind.class);
        starts.put(EvidenceKind.CONTRACT, contract.validFrom());
        if (contract.acceptedOn() != null) {
            starts.put(EvidenceKind.ACCEPTANCE, contract.acceptedOn());
        }
        List<OwedFinding> warnings = new ArrayList<>();
        if (!document.isEmpty() && !coversEquipment(contract)) {
            warnings.add(new OwedFinding("cover", "contract.owed.cover.empty", false, List.of()));
        }
        OwedChecks.of(document, new OwedFacts(code -> true, PROMISES::contains, starts)).stream().filter(found -> !found.refused())
                .forEach(warnings::add);
        return warnings;
    }

    private boolean coversEquipment(ContractRow contract) {
        return contract.units() > 0 || jdbc.sql("""
                select exists (select from product_equipment e join customer_site s on s.id = e.site_id where s.customer_id = :customer
                    and (:whole or e.site_id in (select x.site_id from contract_site x where x.contract_id = :id)))
                """).param("customer", contract.customer().value()).param("whole", contract.wholeCustomer()).param("id", contract.id().value())
                .query(Boolean.class).single();
    }

    private static Set<String> owing(ContractDocument document) {
        return document.terms().stream().map(WarrantyTerm::owedBy).filter(Objects::nonNull).collect(Collectors.toCollection(HashSet::new));
    }

    private List<String> inReach(Actor actor, Set<String> codes) {
        var scope = Scope.of(actor);
        return codes.isEmpty() ? List.of() : jdbc.sql("select o.code from organization o where o.code in (:codes) and "
                + scope.settingsClause("o.id")).param("codes", codes).params(scope.params()).query(String.class).list();
    }
}
