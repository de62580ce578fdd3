package aftersales.sanbao;

import java.time.LocalDate;

/**
 * A main unit was replaced.
 *
 * @param unit its code, as in the rules
 */
record MainUnitChange(String unit, LocalDate on) {
}
