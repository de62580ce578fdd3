package aftersales.contract.api;

import aftersales.contract.ContractDetail;
import aftersales.contract.ContractRow;
import aftersales.contract.ContractState;
import aftersales.contract.Promise;
import aftersales.contract.owed.ContractDocument;
import aftersales.contract.owed.OwedFinding;
import aftersales.webkit.rest.Named;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contract as a program reads it.
 *
 * @param state     how it stands today in the zone of its organisation
 * @param reminderDays so many days before its end it counts as expiring
 * @param ownTerms  whether its policy was made for it alone
 * @param sites     covered ones in the reader's reach
 * @param equipment covered ones in the reader's reach
 * @param elsewhere how many more it covers
 * @param template  code of the template it was drawn up from
 * @param predecessor the one it renews
 * @param successor the one that renews it
 * @param document  what it owes beside its clocks
 * @param warnings  what is strange about it
 * @param currentVersion number of the version that holds: tickets keep the one they were opened under
 * @param version   what {@code If-Match} takes, without its quotes
 */
record ContractResource(long id, String number, String title, Named customer, Named organization, PolicyName policy, boolean ownTerms,
        LocalDate validFrom, @Nullable LocalDate validTo, ContractState state, @Nullable LocalDate acceptedOn, @Nullable String remarks, int reminderDays, boolean wholeCustomer,
        List<Named> sites, List<Named> equipment, int elsewhere, List<Promise> promises, @Nullable String template, @Nullable Named predecessor, @Nullable Named successor,
        ContractDocument document, List<Warning> warnings, int currentVersion, long version) {

    record Warning(String path, String code) {
    }

    record PolicyName(long id, String code, String name) {
    }

    /** A contract in a list. */
    record Line(long id, String number, String title, Named customer, Named organization, PolicyName policy, LocalDate validFrom,
            @Nullable LocalDate validTo, ContractState state, boolean wholeCustomer, long version) {

        static Line of(ContractRow row) {
            return new Line(row.id().value(), row.number(), row.title(), customerOf(row), organizationOf(row), policyOf(row), row.validFrom(),
                    row.validTo(), row.state(), row.wholeCustomer(), row.version());
        }
    }

    static ContractResource of(ContractDetail contract, ContractDocument document, List<OwedFinding> warnings) {
        ContractRow row = contract.row();
        return new ContractResource(row.id().value(), row.number(), row.title(), customerOf(row), organizationOf(row), policyOf(row),
                contract.ownTerms(), row.validFrom(), row.validTo(), row.state(), row.acceptedOn(), contract.remarks(), row.reminderDays(), row.wholeCustomer(),
                contract.sites().stream().map(site -> new Named(site.id().value(), site.name())).toList(),
                contract.equipment().stream().map(unit -> new Named(unit.id().value(), unit.label())).toList(), contract.elsewhere(),
                row.promises(), contract.template(), linked(contract.predecessor()), linked(contract.successor()), document,
                warnings.stream().map(found -> new Warning(found.path(), found.code())).toList(), row.currentVersion(), row.version());
    }

    private static @Nullable Named linked(ContractDetail.@Nullable Link other) {
        return other == null ? null : new Named(other.id().value(), other.number());
    }

    private static Named customerOf(ContractRow row) {
        return new Named(row.customer().value(), row.customerName());
    }

    private static Named organizationOf(ContractRow row) {
        return new Named(row.organization().value(), row.organizationName());
    }

    private static PolicyName policyOf(ContractRow row) {
        return new PolicyName(row.policy().value(), row.policyCode(), row.policyName());
    }
}
