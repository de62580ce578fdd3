package aftersales.sanbao;

/** What a fact of the rules counts. */
public enum FactKind {

    /** Months from delivery in which repairs count. */
    TERM(Unit.MONTHS),
    /** Days after delivery in which the customer may choose. */
    DAYS_AFTER_SALE(Unit.DAYS),
    /** Repairs of the unit, whatever was broken. */
    REPAIRS(Unit.TIMES),
    SAME_FAULT(Unit.TIMES),
    MAIN_UNIT(Unit.TIMES),
    /** Days in repair, all repairs together. */
    DAYS_IN_REPAIR(Unit.DAYS),
    DAYS_OF_ONE_REPAIR(Unit.DAYS),
    /** Days a repaired unit must work. */
    DAYS_AFTER_REPAIR(Unit.DAYS),
    /** To be read and judged by a person. */
    READING(Unit.TIMES);

    /** What its limit is counted in. */
    public enum Unit { DAYS, MONTHS, TIMES }

    private final Unit unit;

    FactKind(Unit unit) {
        this.unit = unit;
    }

    public Unit unit() {
        return unit;
    }

    /** Whether a unit's history tells how far it is. */
    public boolean isCounted() {
        return this != TERM && this != READING;
    }
}
