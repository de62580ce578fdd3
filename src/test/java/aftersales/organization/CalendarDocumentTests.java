package aftersales.organization;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.kernel.time.CalendarLevel;
import aftersales.kernel.time.Hours;
import aftersales.kernel.time.Season;
import aftersales.kernel.time.SpecialDay;
import aftersales.kernel.time.WeeklyHours;
import aftersales.kernel.time.WorkingCalendar;
import aftersales.kernel.time.YearState;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CalendarDocumentTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final WeeklyHours OFFICE = WeeklyHours.onWeekdays(Hours.parse("09:00", "12:00"), Hours.parse("13:00", "18:00"));
    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void what_is_written_down_counts_the_same_again() {
        CalendarLevel branch = CalendarLevel.named("branch")
                .season(new Season(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 9, 30), WeeklyHours.everyDay(Hours.parse("22:00", "06:00"))))
                .day(DAY.plusDays(1), SpecialDay.halfDay("eve", Hours.parse("09:00", "12:00"))).build();
        CalendarLevel company = CalendarLevel.named("company").week(OFFICE).day(DAY, SpecialDay.holiday("国庆节"))
                .day(LocalDate.of(2026, 10, 10), SpecialDay.makeUp("国庆节", DayOfWeek.MONDAY)).year(2026, YearState.PUBLISHED)
                .year(2027, YearState.PROVISIONAL).build();
        WorkingCalendar calendar = WorkingCalendar.of(SHANGHAI, List.of(branch, company), Duration.ofHours(7));
        assertThat(again(CalendarDocument.of("branch", calendar))).isEqualTo(calendar);
    }

    @Test
    void a_plain_week_is_written_as_it_always_was() {
        CalendarDocument document = CalendarDocument.of("office",
                WorkingCalendar.weekly(ZoneId.of("UTC"), WeeklyHours.on(List.of(DayOfWeek.MONDAY), Hours.parse("09:00", "10:00"))));
        assertThat(JSON.writeValueAsString(document)).isEqualTo("""
                {"name":"office","zone":"UTC","roundTheClock":false,"week":[{"day":"MONDAY","open":32400,"close":36000}]}""");
        assertThat(again(document).hoursOn(LocalDate.of(2026, 11, 23))).containsExactly(Hours.parse("09:00", "10:00"));
        assertThat(again(CalendarDocument.of("always", WorkingCalendar.roundTheClock(SHANGHAI))).isRoundTheClock()).isTrue();
    }

    @Test
    void what_an_older_document_does_not_say_is_nothing() {
        CalendarDocument bare = JSON.readValue("""
                {"name":"a","zone":"UTC","roundTheClock":false,"later":1,"levels":[{"name":"x","seasons":[{"week":[{"day":"MONDAY","open":0,"close":60}]}]}]}""", CalendarDocument.class);
        assertThat(bare.make().isWorkingDay(LocalDate.of(2026, 11, 23))).isTrue();
        assertThat(bare.make().uncertainYears(DAY.atStartOfDay(SHANGHAI).toInstant(), DAY.atStartOfDay(SHANGHAI).toInstant())).isEmpty();
    }

    private static WorkingCalendar again(CalendarDocument document) {
        return JSON.readValue(JSON.writeValueAsString(document), CalendarDocument.class).make();
    }
}
