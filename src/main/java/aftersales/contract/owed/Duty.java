package aftersales.contract.owed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;

/**
 * Something the company does by itself, without being asked.
 *
 * @param every      comes again after this span; null: by one of the others, or once
 * @param times      so many times in {@code every}, at no fixed time
 * @param offset     this long after acceptance
 * @param dayOfMonth 1 to 31: due by this day of each month
 * @param weekday    due on this day of each week
 * @param months     for spare parts: for how many months of running they are kept
 */
public record Duty(Kind kind, @JsonInclude(Include.NON_NULL) @Nullable Span every, @JsonInclude(Include.NON_NULL) @Nullable Integer times,
        @JsonInclude(Include.NON_NULL) @Nullable Span offset, @JsonInclude(Include.NON_NULL) @Nullable Integer dayOfMonth,
        @JsonInclude(Include.NON_NULL) @Nullable DayOfWeek weekday, @JsonInclude(Include.NON_NULL) @Nullable Integer months,
        @JsonInclude(Include.NON_NULL) @Nullable String paragraph, String words, @JsonInclude(Include.NON_NULL) @Nullable String english) {

    public enum Kind { REVISIT, PATROL, MAINTENANCE, TRAINING, REPORT, SPARE_PARTS, DOCUMENTS, GUARD }
}
