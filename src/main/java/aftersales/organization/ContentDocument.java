package aftersales.organization;

import aftersales.kernel.time.CalendarLevel;
import aftersales.kernel.time.YearState;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** {@link CalendarContent} as a version keeps it. What is absent says nothing. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ContentDocument(@Nullable String zone, @Nullable Long day, @Nullable List<CalendarDocument.Weeks> seasons,
        @Nullable List<CalendarDocument.Day> days, @Nullable List<Year> years) {

    /** Its own mapper: what is written must not follow the settings of the web interface. */
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Year(int year, YearState state, @Nullable String source) {
    }

    static String write(CalendarContent content) {
        CalendarDocument.Level level = CalendarDocument.Level.of(content.level(""));
        List<Year> years = new ArrayList<>();
        content.years().forEach((year, loaded) -> years.add(new Year(year, loaded.state(), loaded.source())));
        return JSON.writeValueAsString(new ContentDocument(content.zone() == null ? null : content.zone().getId(),
                content.day() == null ? null : content.day().getSeconds(), level.seasons(), level.days(), years));
    }

    static CalendarContent read(String json) {
        ContentDocument document = JSON.readValue(json, ContentDocument.class);
        CalendarLevel level = new CalendarDocument.Level("", document.seasons, document.days, List.of()).make();
        TreeMap<Integer, LoadedYear> years = new TreeMap<>();
        if (document.years != null) {
            document.years.forEach(year -> years.put(year.year(), new LoadedYear(year.state(), year.source())));
        }
        return new CalendarContent(document.zone == null ? null : ZoneId.of(document.zone),
                document.day == null ? null : Duration.ofSeconds(document.day), level.seasons(), level.days(), years);
    }
}
