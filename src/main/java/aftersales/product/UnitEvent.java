package aftersales.product;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a unit, in the reader's language.
 *
 * @param at   when; of something known by its day alone, when that day began there
 * @param day  the local day of something known by its day alone; else null
 * @param key  tells events of one moment apart, and stays the same
 * @param more what else is to be said; null: nothing
 * @param path of the page about it; null: there is none
 */
public record UnitEvent(UnitEventKind kind, Instant at, @Nullable LocalDate day, String key, String words, @Nullable String more,
        @Nullable String path) {
}
