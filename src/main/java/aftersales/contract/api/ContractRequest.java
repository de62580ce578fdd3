package aftersales.contract.api;

import aftersales.contract.Promise;
import aftersales.contract.PromiseKind;
import aftersales.contract.SaveContract;
import aftersales.contract.owed.ContractDocument;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.CustomerId;
import aftersales.kernel.identity.EquipmentId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.PolicyId;
import aftersales.kernel.identity.SiteId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A contract as a program writes it.
 *
 * @param organization  who keeps it
 * @param validFrom     first day, in the organisation's zone
 * @param validTo       last day; none: without end
 * @param policy        may be left out where a template promises one
 * @param template      code of the template it is drawn up from: what is left out is as the template has it; of a new one only
 * @param document      what it owes beside its clocks; left out of a change: what it owed before
 * @param draft         false unless said
 * @param reminderDays  so many days before its end its keepers are reminded; left out: as before, 60 of a new one
 * @param wholeCustomer false unless said; then sites or equipment are named
 */
record ContractRequest(@NotNull @Positive Long organization, @NotNull @Positive Long customer, @Nullable @Positive Long policy,
        @NotBlank String number, @NotBlank String title, @NotNull LocalDate validFrom, @Nullable LocalDate validTo,
        @Nullable Boolean draft, @Nullable LocalDate acceptedOn, @Nullable String remarks, @Nullable Integer reminderDays, @Nullable Boolean wholeCustomer,
        @Nullable Set<@NotNull @Positive Long> sites, @Nullable Set<@NotNull @Positive Long> equipment,
        @Nullable List<@NotNull @Valid PromiseRequest> promises, @Nullable String template,
        @Nullable JsonNode document, @Nullable Boolean applyToOpenTickets) {

    /**
     * A sentence.
     *
     * @param paragraph where it stands
     * @param words     as in the source
     * @param english   the same in English
     */
    record PromiseRequest(@NotNull PromiseKind kind, @Nullable String paragraph, @NotBlank String words, @Nullable String english) {
    }

    SaveContract toCommand() {
        if (policy == null) {
            throw Refusal.of("policy", "webkit.field.NotNull");
        }
        return toCommand(new PolicyId(policy), List.of(), null);
    }

    /**
     * @param sentences what it promises unless something is said
     * @param owed      what it owes unless something is said
     */
    SaveContract toCommand(PolicyId under, List<Promise> sentences, @Nullable ContractDocument owed) {
        return new SaveContract(new OrganizationId(organization), number, title, new CustomerId(customer), under, validFrom,
                validTo, Boolean.TRUE.equals(draft), acceptedOn, remarks, Boolean.TRUE.equals(wholeCustomer),
                sites == null ? Set.of() : sites.stream().map(SiteId::new).collect(Collectors.toSet()),
                equipment == null ? Set.of() : equipment.stream().map(EquipmentId::new).collect(Collectors.toSet()),
                promises == null ? sentences : promises.stream().map(promise -> new Promise(promise.kind(), promise.paragraph(),
                        promise.words(), promise.english())).toList()).owing(document == null ? owed : parsed(document)).reminding(reminderDays);
    }

    static ContractDocument parsed(JsonNode document) {
        try {
            return ContractDocument.parse(document.toString());
        } catch (JacksonException e) {
            throw Refusal.of("document", "contract.owed.unreadable", e.getPathReference());
        }
    }
}
