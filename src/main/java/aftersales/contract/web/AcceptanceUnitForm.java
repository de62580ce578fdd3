package aftersales.contract.web;

import aftersales.contract.AcceptanceUnit;
import aftersales.kernel.identity.EquipmentId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What was found of one unit at the final acceptance. */
public class AcceptanceUnitForm {

    /** How it went. */
    public enum Outcome {
        LATER, PASSED, FAILED
    }

    private @Nullable EquipmentId equipment;
    private Outcome outcome = Outcome.LATER;
    private @Nullable String defect;
    private @Nullable EquipmentId replaces;

    static AcceptanceUnitForm of(EquipmentId equipment) {
        var form = new AcceptanceUnitForm();
        form.equipment = equipment;
        return form;
    }

    static AcceptanceUnitForm of(AcceptanceUnit found) {
        var form = of(found.equipment());
        form.outcome = found.passed() ? Outcome.PASSED : Outcome.FAILED;
        form.defect = found.defect();
        form.replaces = found.replaces();
        return form;
    }

    /** @param path the beginning of its fields' names */
    AcceptanceUnit toUnit(String path) {
        return new AcceptanceUnit(Objects.requireNonNull(equipment), outcome == Outcome.PASSED, defect, replaces).checked(path);
    }

    public @Nullable EquipmentId getEquipment() {
        return equipment;
    }

    public void setEquipment(@Nullable EquipmentId equipment) {
        this.equipment = equipment;
    }

    public Outcome getOutcome() {
        return outcome;
    }

    public void setOutcome(Outcome outcome) {
        this.outcome = outcome;
    }

    public @Nullable String getDefect() {
        return defect;
    }

    public void setDefect(@Nullable String defect) {
        this.defect = defect;
    }

    public @Nullable EquipmentId getReplaces() {
        return replaces;
    }

    public void setReplaces(@Nullable EquipmentId replaces) {
        this.replaces = replaces;
    }
}
