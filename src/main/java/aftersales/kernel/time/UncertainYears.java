package aftersales.kernel.time;

import java.util.ArrayList;
import java.util.List;

/** Which years of a span no level of a calendar has for certain. */
final class UncertainYears {

    private UncertainYears() {
    }

    static List<UncertainYear> of(List<CalendarLevel> levels, int first, int last) {
        List<UncertainYear> uncertain = new ArrayList<>();
        if (levels.stream().allMatch(level -> level.years().isEmpty())) {
            return uncertain;
        }
        for (int year = first; year <= last; year++) {
            boolean published = false;
            boolean provisional = false;
            for (CalendarLevel level : levels) {
                YearState state = level.years().get(year);
                published |= state == YearState.PUBLISHED;
                provisional |= state == YearState.PROVISIONAL;
            }
            if (!published) {
                uncertain.add(new UncertainYear(year, provisional));
            }
        }
        return uncertain;
    }
}
