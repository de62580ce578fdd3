package aftersales.sla;

import java.util.List;

/** What a condition of a target may ask for; whoever opens a subject hands in what is known of it. */
public enum Fact {
    PRIORITY("URGENT", "HIGH", "NORMAL", "LOW"),
    /** Where the place lies as seen from the station: in its city, in its province, elsewhere. */
    REGION_CLASS("CITY", "PROVINCE", "OTHER"),
    /** Whether it was reported inside the hours that the policy names. Worked out from the report, never handed in. */
    HOURS("IN", "OUT"),
    SERVICE_MODE("ON_SITE", "CARRY_IN", "REMOTE"),
    /** Category of the model. Open: any word. */
    EQUIPMENT_CATEGORY,
    /** Class of the component that failed. Open: any word. */
    COMPONENT_CLASS,
    WARRANTY_PHASE("FREE", "COST", "CHARGEABLE"),
    /** Whether a major event is guarded at that time. */
    EVENT_GUARD("YES", "NO"),
    /** Whether somebody is on duty there. */
    DUTY("YES", "NO");

    private final List<String> values;

    Fact(String... values) {
        this.values = List.of(values);
    }

    /** The words it can have; empty where any will do. */
    public List<String> words() {
        return values;
    }

    public boolean isOpen() {
        return values.isEmpty();
    }

    boolean accepts(String value) {
        return values.isEmpty() ? !value.isBlank() && value.length() <= 80 : values.contains(value);
    }
}
