package aftersales.contract;

import aftersales.access.AuditTrail;
import aftersales.access.ScopeTree;
import aftersales.contract.owed.ContractDocument;
import aftersales.customer.CustomerQueries;
import aftersales.kernel.Conflict;
import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.PolicyId;
import aftersales.kernel.identity.Role;
import aftersales.organization.OrganizationQueries;
import aftersales.sla.PolicyRow;
import aftersales.sla.SlaPolicyQueries;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Draws up and changes contracts. Managers and administrators do, for organisations within their reach; who only serves
 * something a contract covers reads it.
 */
@Service
@Transactional
public class ContractService {

    private final ContractRepository contracts;
    private final ContractQueries queries;
    private final ContractCover cover;
    private final ContractVersions versions;
    private final OwedRules owed;
    private final CustomerQueries customers;
    private final OrganizationQueries organizations;
    private final SlaPolicyQueries policies;
    private final ScopeTree scopes;
    private final ContractUse use;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ContractService(ContractRepository contracts, ContractQueries queries, ContractCover cover, ContractVersions versions, OwedRules owed,
            CustomerQueries customers, OrganizationQueries organizations, SlaPolicyQueries policies, ScopeTree scopes, ContractUse use, AuditTrail audit,
            ApplicationEventPublisher events, Clock clock) {
        this.contracts = contracts;
        this.queries = queries;
        this.cover = cover;
        this.versions = versions;
        this.owed = owed;
        this.customers = customers;
        this.organizations = organizations;
        this.policies = policies;
        this.scopes = scopes;
        this.use = use;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @throws NotFound if customer, organisation, policy or something covered is unknown or out of reach
     * @throws Refusal  if the number is taken, something covered is another customer's, acceptance lies in the future, or what
     *                  is owed does not fit together: then it names the field, such as {@code terms[1].phases[0].until}
     */
    public ContractId draw(Actor actor, SaveContract details) {
        check(actor, details, null);
        ContractDocument document = written(actor, details, ContractDocument.EMPTY);
        cover.check(actor, details, Set.of(), Set.of());
        Contract contract = save(new Contract(details, clock.instant()), details);
        versions.write(actor, contract, document, VersionCause.DRAWN);
        audit.record(actor, details.organization(), "contract", contract.id().toString(), "drawn up", ContractFacts.of(details));
        return contract.id();
    }

    /**
     * Tickets that were opened under it keep the terms they were opened under, unless {@link #changeWithOpen} has them follow. What it covers out of the actor's reach stays
     * covered, since he could not see it.
     *
     * @throws NotFound if out of reach
     * @throws Conflict if it was changed since {@code version}
     * @throws Refusal  as {@link #draw}, and if it is kept by an organisation out of reach or shall get another customer
     */
    public void change(Actor actor, ContractId id, long version, SaveContract details) {
        Contract contract = changeable(actor, id, version);
        if (!contract.customer().equals(details.customer())) {
            throw Refusal.of("customer", "contract.customer.fixed");
        }
        check(actor, details, contract);
        ContractDocument before = versions.document(id, contract.currentVersion());
        ContractDocument document = written(actor, details, before);
        SaveContract whole = cover.withUnseen(actor, details, contract);
        cover.check(actor, whole, contract.sites(), contract.equipment());
        LocalDate accepted = contract.acceptedOn();
        boolean other = contract.change(whole, !document.equals(before));
        save(contract, whole);
        if (other) {
            versions.write(actor, contract, document, VersionCause.CHANGED);
        }
        audit.record(actor, whole.organization(), "contract", id.toString(), "changed", ContractFacts.of(whole));
        if (!Objects.equals(accepted, whole.acceptedOn())) {
            events.publishEvent(new ContractAccepted(id));
        }
    }

    /**
     * Changes what it owes beside its clocks. Tickets keep the version they were opened under; what was sold besides stays as it is.
     *
     * @throws NotFound if out of reach
     * @throws Conflict if it was changed since {@code version}
     * @throws Refusal  of the first thing that does not fit, and if it is kept by an organisation out of reach
     */
    public void changeOwed(Actor actor, ContractId id, long version, ContractDocument written) {
        Contract contract = changeable(actor, id, version);
        ContractDocument before = versions.document(id, contract.currentVersion());
        ContractDocument document = written.selling(before.extensions());
        if (document.equals(before)) {
            return;
        }
        owed.pass(actor, document, before);
        contract.owe();
        contracts.saveAndFlush(contract);
        versions.write(actor, contract, document, VersionCause.CHANGED);
        audit.record(actor, contract.organization(), "contract", id.toString(), "changed", Map.of("terms", document.terms().size()));
    }

    /** As {@link #change}; and the customer's open tickets follow: they get the contract and the policy that cover them now. */
    public void changeWithOpen(Actor actor, ContractId id, long version, SaveContract details) {
        change(actor, id, version, details);
        use.follow(actor, details.customer());
    }

    /**
     * Puts the contract under a policy that was made for it alone. Tickets that were opened under it keep their terms.
     *
     * @throws NotFound if contract or policy is out of reach
     * @throws Conflict if the contract was changed since {@code version}
     * @throws Refusal  if it is kept by an organisation out of reach
     */
    public void agreeTerms(Actor actor, ContractId id, long version, PolicyId own) {
        Contract contract = changeable(actor, id, version);
        requireOffered(policies.get(actor, own), contract);
        ContractDocument document = versions.document(id, contract.currentVersion());
        contract.agreeTerms(own);
        contracts.saveAndFlush(contract);
        versions.write(actor, contract, document, VersionCause.TERMS_AGREED);
        audit.record(actor, contract.organization(), "contract", id.toString(), "terms agreed", Map.of("policy", own));
    }

    /** As {@link #agreeTerms}; and the open tickets that were opened under the contract follow. */
    public void agreeTermsWithOpen(Actor actor, ContractId id, long version, PolicyId own) {
        agreeTerms(actor, id, version, own);
        use.follow(actor, id);
    }

    /** Whether the actor may change a contract that he can read. */
    @Transactional(readOnly = true)
    public boolean mayChange(Actor actor, ContractRow contract) {
        return isKeeper(actor) && (actor.organization() == null || scopes.isWithin(contract.organization(), actor.organization()));
    }

    Contract changeable(Actor actor, ContractId id, long version) {
        queries.get(actor, id);
        Contract contract = contracts.findById(id.value()).orElseThrow(() -> new NotFound("contract", id));
        requireKeeper(actor);
        if (!mayChange(actor, contract)) {
            throw Refusal.because("contract.keeper.other");
        }
        Conflict.check("contract", version, contract.version());
        return contract;
    }

    private void requireKeeper(Actor actor) {
        if (!isKeeper(actor)) {
            throw Refusal.because("access.refused");
        }
    }

    void requireOffered(Actor actor, PolicyId policy) {
        requireOffered(policies.get(actor, policy), null);
    }

    private static void requireOffered(PolicyRow policy, @Nullable Contract kept) {
        if (!policy.enabled() && (kept == null || !kept.policy().equals(policy.id()))) {
            throw Refusal.of("policy", "contract.policy.disabled");
        }
    }

    private boolean mayChange(Actor actor, Contract contract) {
        return actor.organization() == null || scopes.isWithin(contract.organization(), actor.organization());
    }

    /** @throws Refusal of the first thing in it that does not fit; what {@code before} named may stay */
    public void requireFitting(Actor actor, ContractDocument document, ContractDocument before) {
        owed.pass(actor, document, before);
    }

    /** Whether the actor draws up contracts at all. */
    public boolean isKeeper(Actor actor) {
        return actor.isAnyOf(Role.MANAGER, Role.ADMINISTRATOR);
    }

    private void check(Actor actor, SaveContract details, @Nullable Contract kept) {
        requireKeeper(actor);
        var organization = organizations.get(actor, details.organization());
        customers.get(actor, details.customer());
        requireOffered(policies.get(actor, details.policy()), kept);
        if (details.acceptedOn() != null && details.acceptedOn().isAfter(LocalDate.ofInstant(clock.instant(), organization.zone()))) {
            throw Refusal.of("acceptedOn", "webkit.field.PastOrPresent");
        }
    }

    private ContractDocument written(Actor actor, SaveContract details, ContractDocument before) {
        if (details.document() == null) {
            return before;
        }
        ContractDocument document = details.document().selling(before.extensions());
        owed.pass(actor, document, before);
        return document;
    }

    private Contract save(Contract contract, SaveContract details) {
        try {
            return contracts.saveAndFlush(contract);
        } catch (DataIntegrityViolationException e) {
            throw Refusal.of("number", "contract.number.taken", details.number());
        }
    }
}
