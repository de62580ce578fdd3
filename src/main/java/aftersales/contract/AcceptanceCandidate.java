package aftersales.contract;

import aftersales.kernel.identity.EquipmentId;
import aftersales.kernel.identity.ModelId;
import aftersales.product.Names;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A unit at the site that the contract covers and that has no day of acceptance; or one that a record judged which is to be
 * corrected.
 *
 * @param acceptedOn local day that is set now, by whomever
 */
public record AcceptanceCandidate(EquipmentId equipment, ModelId model, String label, @Nullable String modelNameZh,
        @Nullable String modelNameEn, @Nullable LocalDate installedOn, @Nullable LocalDate acceptedOn) {

    public String modelName(Locale language) {
        return Names.of(modelNameZh, modelNameEn, language);
    }
}
