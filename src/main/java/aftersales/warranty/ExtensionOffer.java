package aftersales.warranty;

import aftersales.kernel.identity.EquipmentId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * From when to when an extension would run, unit by unit.
 *
 * @param lines  one for each unit and term it is about, also where it cannot be sold
 */
public record ExtensionOffer(List<Line> lines) {

    /** Why it cannot be sold for a unit. */
    public enum Hindrance {
        /** The free time ended before the sale, and nobody said that there is a gap. */
        RUN_OUT,
        /** The same was sold already, for these days. */
        OVERLAPS,
        /** It is free for life already. */
        FOR_LIFE,
        /** What is to be free was never free. */
        NEVER_FREE
    }

    /**
     * @param label     null: the unit is out of the reader's reach
     * @param prolonged what it goes on from
     * @param freeUntil the last free day of that; null: not known yet, as the start is not, or for life
     * @param from      the first day; null: not known yet
     * @param until     the last day; null as {@code from} is
     * @param gap       it begins on the day of the sale, as the free time had run out
     * @param hindrance null: it can be sold
     * @param other     the number of the sale that it overlaps with; 0: none
     */
    public record Line(EquipmentId unit, @Nullable String label, TermRef prolonged, @Nullable LocalDate freeUntil, @Nullable LocalDate from,
            @Nullable LocalDate until, boolean gap, @Nullable Hindrance hindrance, int other) {

        /** Whether its start is not known yet: it follows the term once that has begun. */
        public boolean isOpen() {
            return hindrance == null && from == null;
        }

        Line called(@Nullable String name) {
            return new Line(unit, name, prolonged, freeUntil, from, until, gap, hindrance, other);
        }
    }

    public ExtensionOffer {
        lines = List.copyOf(lines);
    }

    public long units() {
        return lines.stream().map(Line::unit).distinct().count();
    }

    public Optional<Line> hindered() {
        return lines.stream().filter(line -> line.hindrance() != null).findFirst();
    }

    public long hindrances(Hindrance hindrance) {
        return lines.stream().filter(line -> line.hindrance() == hindrance).count();
    }

    public boolean isForSale() {
        return !lines.isEmpty() && hindered().isEmpty();
    }

    /** Stands for what was shown: as long as it is the same, the same is sold. */
    public String sign() {
        return Integer.toHexString(Objects.hash(lines.stream().flatMap(line -> Stream.of(line.unit(), line.prolonged().code(),
                String.valueOf(line.from()), String.valueOf(line.until()))).toArray()));
    }
}
