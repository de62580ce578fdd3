package aftersales.sanbao;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One fact of a product class's rules.
 *
 * @param limit     in the unit of its kind; null where there is nothing to count
 * @param over      the consequence begins above the limit, not at it
 * @param article   null where it is not known
 * @param from      the rule holds for units delivered on or after this day
 * @param words     the fact in Chinese
 * @param source    where it was read; null for what was shipped
 * @param version   rises with each change, at whatever level it was made; 0: as shipped
 * @param changedBy his name as it stood then
 */
public record LegalFact(String code, FactKind kind, @Nullable Integer limit, boolean over, @Nullable String article, LocalDate from,
        Consequence consequence, String words, String english, Sure sure, @Nullable String source, long version,
        @Nullable String changedBy, @Nullable Instant changedAt) {

    public String words(Locale language) {
        return "zh".equals(language.getLanguage()) ? words : english;
    }

    /** Whether the consequence is there with this count. */
    boolean isReachedBy(long count) {
        return limit != null && (over ? count > limit : count >= limit);
    }
}
