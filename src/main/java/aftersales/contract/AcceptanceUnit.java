package aftersales.contract;

import aftersales.kernel.Refusal;
import aftersales.kernel.Text;
import aftersales.kernel.identity.EquipmentId;
import aftersales.kernel.identity.ModelId;
import org.jspecify.annotations.Nullable;

/**
 * What was found of one unit at the final acceptance.
 *
 * @param model    null when it is to be recorded
 * @param label    as it was called then; null when it is to be recorded
 * @param defect   in words; needed where it failed
 * @param replaces the unit that failed before and was replaced free by this one
 */
public record AcceptanceUnit(EquipmentId equipment, @Nullable ModelId model, @Nullable String label, boolean passed,
        @Nullable String defect, @Nullable EquipmentId replaces) {

    /** One as it is to be recorded. */
    public AcceptanceUnit(EquipmentId equipment, boolean passed, @Nullable String defect, @Nullable EquipmentId replaces) {
        this(equipment, null, null, passed, defect, replaces);
    }

    /**
     * @param path where it stands, before the names of its fields: {@code units[0].}
     * @throws Refusal if the words are missing, or it shall replace itself
     */
    public AcceptanceUnit checked(String path) {
        String words = Text.optional(path + "defect", defect, 500);
        if (!passed && words == null) {
            throw Refusal.of(path + "defect", "contract.acceptance.defect.missing");
        }
        if (equipment.equals(replaces)) {
            throw Refusal.of(path + "replaces", "contract.acceptance.replaces.itself");
        }
        return new AcceptanceUnit(equipment, model, label, passed, words, replaces);
    }
}
