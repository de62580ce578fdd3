package aftersales.warranty;

import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.CustomerId;
import aftersales.kernel.identity.EquipmentId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.product.Names;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A unit and a term by which its free time ends, or has ended.
 *
 * @param label       its serial number, else its equipment tag
 * @param term        code of the term or extension
 * @param component   what it is about; null: the whole
 * @param endsOn      the last free day
 * @param daysLeft    from today in the keeper's zone; negative after the last day
 * @param costUntil   the last day at cost after it; null: none, or for life
 * @param sale        which extension it is; null: a term of the contract
 * @param extended    whether an extension that was sold goes on from it
 * @param keeper      of the contract
 * @param sellable    whether an extension can be sold under the contract today
 * @param renewable   whether the contract has an end and nothing was drawn up to come after it
 */
public record EndRow(EquipmentId unit, String label, @Nullable String modelNameZh, @Nullable String modelNameEn, String site, CustomerId customer,
        String customerName, ContractId contract, String contractNumber, OrganizationId keeper, String keeperName, String term,
        @Nullable String component, @Nullable String nameZh, @Nullable String nameEn, LocalDate endsOn, long daysLeft, @Nullable LocalDate costUntil,
        boolean costForLife, @Nullable Integer sale, boolean extended, boolean sellable, boolean renewable) {

    public String modelName(Locale language) {
        return Names.of(modelNameZh, modelNameEn, language);
    }

    public long daysOver() {
        return -daysLeft;
    }

    /** What the term is called: by its name, else as its component is, else by its code. */
    public String termName(Locale language, Map<String, String> components) {
        String name = new TermRef(term, nameZh, nameEn, null, null, null).name(language);
        return name.equals(term) ? components.getOrDefault(term, term) : name;
    }
}
