package aftersales.contract;

import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.CustomerId;
import aftersales.kernel.identity.EquipmentId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.PolicyId;
import aftersales.kernel.identity.SiteId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "contract")
class Contract {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    private long organizationId;
    private long customerId;
    private long policyId;
    /** The policy that was last made for this contract alone; its terms are its own while it is under that one. */
    private @Nullable Long ownPolicyId;
    private String number;
    private String title;
    private LocalDate validFrom;
    private @Nullable LocalDate validTo;
    private boolean draft;
    private @Nullable LocalDate acceptedOn;
    private @Nullable String remarks;
    private boolean wholeCustomer;
    private int reminderDays = SaveContract.REMINDER_DAYS;
    /** The one it renews. */
    private @Nullable Long predecessorId;
    /** The number of its newest version. */
    private int currentVersion;
    private Instant createdAt;

    @ElementCollection
    @CollectionTable(name = "contract_site", joinColumns = @JoinColumn(name = "contract_id"))
    @Column(name = "site_id")
    private Set<Long> sites = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "contract_equipment", joinColumns = @JoinColumn(name = "contract_id"))
    @Column(name = "equipment_id")
    private Set<Long> equipment = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "contract_promise", joinColumns = @JoinColumn(name = "contract_id"))
    @OrderColumn(name = "position")
    private List<Promise> promises = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Contract() {
    }

    @SuppressWarnings("NullAway.Init")
    Contract(SaveContract details, Instant now) {
        createdAt = now;
        customerId = details.customer().value();
        currentVersion = 1;
        take(details);
    }

    /** Comes after another. */
    @SuppressWarnings("NullAway.Init")
    Contract(SaveContract details, Contract before, Instant now) {
        this(details, now);
        predecessorId = before.id().value();
        ownPolicyId = before.ownPolicyId;
    }

    /** What goes on with all this one says from the day after its end, for as long; it needs an end. */
    SaveContract next(String itsNumber) {
        LocalDate from = Objects.requireNonNull(validTo).plusDays(1);
        return new SaveContract(organization(), itsNumber, title, customer(), policy(), from, from.plus(Period.between(validFrom, from)).minusDays(1),
                false, acceptedOn, remarks, wholeCustomer, sites(), equipment(), promises()).reminding(reminderDays);
    }

    /**
     * The customer stays: a contract with another one is another contract.
     *
     * @param otherwiseOwed whether something else changes besides the details
     * @return whether it says something else now, so that it has another version; remarks and reminders are none of what it says
     */
    boolean change(SaveContract details, boolean otherwiseOwed) {
        boolean other = otherwiseOwed || !says(details);
        currentVersion += other ? 1 : 0;
        take(details);
        return other;
    }

    private boolean says(SaveContract details) {
        return organization().equals(details.organization()) && policy().equals(details.policy()) && number.equals(details.number())
                && title.equals(details.title()) && validFrom.equals(details.validFrom()) && Objects.equals(validTo, details.validTo())
                && draft == details.draft() && Objects.equals(acceptedOn, details.acceptedOn()) && wholeCustomer == details.wholeCustomer()
                && sites().equals(details.sites()) && equipment().equals(details.equipment()) && promises().equals(details.promises());
    }

    private void take(SaveContract details) {
        organizationId = details.organization().value();
        policyId = details.policy().value();
        number = details.number();
        title = details.title();
        validFrom = details.validFrom();
        validTo = details.validTo();
        draft = details.draft();
        acceptedOn = details.acceptedOn();
        remarks = details.remarks();
        reminderDays = details.reminderDays() == null ? reminderDays : details.reminderDays();
        wholeCustomer = details.wholeCustomer();
        replace(sites, details.sites().stream().map(SiteId::value).collect(Collectors.toSet()));
        replace(equipment, details.equipment().stream().map(EquipmentId::value).collect(Collectors.toSet()));
        if (!promises.equals(details.promises())) {
            promises.clear();
            promises.addAll(details.promises());
        }
    }

    @Nullable LocalDate acceptedOn() {
        return acceptedOn;
    }

    /** What it owes beside its clocks has changed, nothing else. */
    void owe() {
        currentVersion++;
    }

    void accept(LocalDate day) {
        acceptedOn = day;
        currentVersion++;
    }

    void agreeTerms(PolicyId own) {
        ownPolicyId = own.value();
        policyId = own.value();
        currentVersion++;
    }

    private static void replace(Set<Long> kept, Set<Long> wanted) {
        kept.retainAll(wanted);
        kept.addAll(wanted);
    }

    ContractId id() {
        if (id == null) {
            throw new IllegalStateException("not stored yet");
        }
        return new ContractId(id);
    }

    OrganizationId organization() {
        return new OrganizationId(organizationId);
    }

    CustomerId customer() {
        return new CustomerId(customerId);
    }

    PolicyId policy() {
        return new PolicyId(policyId);
    }

    Set<SiteId> sites() {
        return sites.stream().map(SiteId::new).collect(Collectors.toSet());
    }

    Set<EquipmentId> equipment() {
        return equipment.stream().map(EquipmentId::new).collect(Collectors.toSet());
    }

    List<Promise> promises() {
        return List.copyOf(promises);
    }

    String number() {
        return number;
    }

    int firstYear() {
        return validFrom.getYear();
    }

    int currentVersion() {
        return currentVersion;
    }

    long version() {
        return version;
    }
}
