package aftersales.organization;

import aftersales.kernel.time.CalendarLevel;
import aftersales.kernel.time.WorkingCalendar;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes of calendars that refine each other the one to count with. */
@Component
class CalendarLine {

    private record Content(ZoneId zone, List<CalendarLevel> levels, @Nullable Duration day) {

        WorkingCalendar make() {
            return WorkingCalendar.of(zone, levels, day);
        }
    }

    /** By content, so that an edit needs no eviction: a made calendar keeps its sums of past and coming years. */
    private final Map<Content, WorkingCalendar> made = new ConcurrentHashMap<>();

    /** @param line the calendar itself, the one it refines, and so on */
    WorkingCalendar make(List<StoredCalendar> line) {
        ZoneId zone = line.stream().map(one -> one.content().zone()).filter(Objects::nonNull).findFirst().orElse(ZoneOffset.UTC);
        Duration day = line.stream().map(one -> one.content().day()).filter(Objects::nonNull).findFirst().orElse(null);
        if (made.size() > 1_000) {
            made.clear();
        }
        return made.computeIfAbsent(new Content(zone, line.stream().map(one -> one.content().level(one.name())).toList(), day), Content::make);
    }
}
