package aftersales.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HoursTests {

    @Test
    void are_written_as_they_are_read() {
        assertThat(Hours.parse("09:00", "12:00")).hasToString("09:00-12:00");
        assertThat(Hours.parse("08:00", "24:00")).hasToString("08:00-24:00");
        assertThat(Hours.parse("22:00", "06:00")).hasToString("22:00-06:00");
        assertThat(Hours.parse("22:00", "00:00")).hasToString("22:00-24:00");
        assertThat(Hours.of(LocalTime.of(22, 0), LocalTime.of(6, 0)).isOvernight()).isTrue();
    }

    @Test
    void without_length_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Hours.parse("09:00", "09:00"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Hours(-1, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> new Hours(3600, 3600 + 86_401));
    }

    @Test
    void overlaps_are_found_also_over_midnight_and_over_the_end_of_the_week() {
        assertThat(week(DayOfWeek.MONDAY, Hours.parse("09:00", "12:00"), Hours.parse("12:00", "18:00")).hasOverlap()).isFalse();
        assertThat(week(DayOfWeek.MONDAY, Hours.parse("09:00", "18:00"), Hours.parse("10:00", "11:00"),
                Hours.parse("12:00", "13:00")).hasOverlap()).isTrue();
        assertThat(WeeklyHours.everyDay(Hours.parse("22:00", "06:00")).hasOverlap()).isFalse();
        assertThat(WeeklyHours.everyDay(Hours.parse("22:00", "06:00"), Hours.parse("05:59", "07:00")).hasOverlap()).isTrue();
        assertThat(WeeklyHours.of(Map.of(DayOfWeek.SUNDAY, List.of(Hours.parse("22:00", "06:00")),
                DayOfWeek.MONDAY, List.of(Hours.parse("05:00", "07:00")))).hasOverlap()).isTrue();
        assertThat(WeeklyHours.everyDay(Hours.wholeDay()).hasOverlap()).isFalse();
    }

    private static WeeklyHours week(DayOfWeek day, Hours... hours) {
        return WeeklyHours.on(List.of(day), hours);
    }
}
