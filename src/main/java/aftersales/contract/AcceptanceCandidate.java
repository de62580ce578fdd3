package aftersales.contract;

import aftersales.kernel.identity.EquipmentId;
import aftersales.kernel.identity.ModelId;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A unit at the site that the contract covers and that has not passed a final acceptance. */
public record AcceptanceCandidate(EquipmentId equipment, ModelId model, String label, @Nullable String modelNameZh,
        @Nullable String modelNameEn, @Nullable LocalDate installedOn) {

    public String modelName(Locale language) {
        String first = "zh".equals(language.getLanguage()) ? modelNameZh : modelNameEn;
        return String.valueOf(first != null ? first : modelNameZh != null ? modelNameZh : modelNameEn);
    }
}
