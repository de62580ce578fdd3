package aftersales.contract;

import aftersales.contract.owed.ContractDocument;
import aftersales.kernel.Refusal;
import aftersales.kernel.Text;
import aftersales.kernel.identity.CustomerId;
import aftersales.kernel.identity.EquipmentId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.PolicyId;
import aftersales.kernel.identity.SiteId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a contract.
 *
 * @param organization  who keeps it
 * @param number        as it stands on the paper; no two of one organisation are alike
 * @param validFrom     first day, in the organisation's zone
 * @param validTo       last day, null: without end
 * @param draft         not agreed yet: it promises nothing
 * @param acceptedOn    day of acceptance, not in the future
 * @param wholeCustomer covers all the customer has or will have; then sites and equipment are left out
 * @param promises      in the order of the source
 * @param document      what it owes beside its clocks; null: what it owed before
 * @param reminderDays so many days before its end its keepers are reminded; null: as before, {@value #REMINDER_DAYS} of a new one
 */
public record SaveContract(OrganizationId organization, String number, String title, CustomerId customer, PolicyId policy,
        LocalDate validFrom, @Nullable LocalDate validTo, boolean draft, @Nullable LocalDate acceptedOn, @Nullable String remarks,
        boolean wholeCustomer, Set<SiteId> sites, Set<EquipmentId> equipment, List<Promise> promises, @Nullable ContractDocument document,
        @Nullable Integer reminderDays) {

    /** Unless something else is said. */
    public static final int REMINDER_DAYS = 60;
    public static final int MOST_REMINDER_DAYS = 366;

    private static final int MOST_COVERED = 2000;
    private static final int MOST_PROMISES = 100;
    private static final LocalDate FIRST = LocalDate.of(1950, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    public SaveContract {
        number = Text.required("number", number, 60);
        title = Text.required("title", title, 160);
        remarks = Text.optional("remarks", remarks, 2000);
        sites = wholeCustomer ? Set.of() : Set.copyOf(sites);
        equipment = wholeCustomer ? Set.of() : Set.copyOf(equipment);
        promises = List.copyOf(promises);
        requireDay("validFrom", validFrom);
        requireDay("validTo", validTo);
        requireDay("acceptedOn", acceptedOn);
        if (validTo != null && validTo.isBefore(validFrom)) {
            throw Refusal.of("validTo", "contract.valid.reversed");
        }
        if (!wholeCustomer && sites.isEmpty() && equipment.isEmpty()) {
            throw Refusal.of("cover", "contract.cover.none");
        }
        if (sites.size() + equipment.size() > MOST_COVERED) {
            throw Refusal.of("cover", "contract.cover.many", MOST_COVERED);
        }
        if (reminderDays != null && (reminderDays < 1 || reminderDays > MOST_REMINDER_DAYS)) {
            throw Refusal.of("reminderDays", "contract.reminder.range", 1, MOST_REMINDER_DAYS);
        }
        if (promises.size() > MOST_PROMISES) {
            throw Refusal.of("promises", "contract.promises.many", MOST_PROMISES);
        }
    }

    /** One that leaves what is owed beside the clocks, and when it is reminded of, as it was. */
    public SaveContract(OrganizationId organization, String number, String title, CustomerId customer, PolicyId policy,
            LocalDate validFrom, @Nullable LocalDate validTo, boolean draft, @Nullable LocalDate acceptedOn, @Nullable String remarks,
            boolean wholeCustomer, Set<SiteId> sites, Set<EquipmentId> equipment, List<Promise> promises) {
        this(organization, number, title, customer, policy, validFrom, validTo, draft, acceptedOn, remarks, wholeCustomer, sites, equipment,
                promises, null, null);
    }

    /** The same, owing this; null: what it owed before. */
    public SaveContract owing(@Nullable ContractDocument owed) {
        return new SaveContract(organization, number, title, customer, policy, validFrom, validTo, draft, acceptedOn, remarks,
                wholeCustomer, sites, equipment, promises, owed, reminderDays);
    }

    /** The same, reminded of so many days before its end. */
    public SaveContract reminding(@Nullable Integer days) {
        return new SaveContract(organization, number, title, customer, policy, validFrom, validTo, draft, acceptedOn, remarks,
                wholeCustomer, sites, equipment, promises, document, days);
    }

    /** The same under another service policy. */
    SaveContract under(PolicyId other) {
        return new SaveContract(organization, number, title, customer, other, validFrom, validTo, draft, acceptedOn, remarks,
                wholeCustomer, sites, equipment, promises, document, reminderDays);
    }

    SaveContract drafted() {
        return new SaveContract(organization, number, title, customer, policy, validFrom, validTo, true, acceptedOn, remarks,
                wholeCustomer, sites, equipment, promises, document, reminderDays);
    }

    SaveContract covering(Set<SiteId> otherSites, Set<EquipmentId> otherEquipment) {
        return new SaveContract(organization, number, title, customer, policy, validFrom, validTo, draft, acceptedOn, remarks,
                wholeCustomer, otherSites, otherEquipment, promises, document, reminderDays);
    }

    static void requireDay(String field, @Nullable LocalDate day) {
        if (day != null && (day.isBefore(FIRST) || day.isAfter(LAST))) {
            throw Refusal.of(field, "contract.day.strange");
        }
    }
}
