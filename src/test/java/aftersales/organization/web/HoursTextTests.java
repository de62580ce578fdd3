package aftersales.organization.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.kernel.time.Hours;
import aftersales.kernel.time.WeeklyHours;
import aftersales.organization.HoursText;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HoursTextTests {

    @ParameterizedTest
    @ValueSource(strings = {"08:00-12:00, 13:30-17:30", "8:00–12:00，13:30—17:30", " 08:00 至 12:00 、13：30到17：30 ", "08:00~12:00; 13:30～17:30"})
    void hours_are_understood_as_people_write_them(String text) {
        assertThat(HoursText.parse(text)).containsExactly(Hours.parse("08:00", "12:00"), Hours.parse("13:30", "17:30"));
        assertThat(HoursText.of(HoursText.parse(text))).isEqualTo("08:00-12:00, 13:30-17:30");
    }

    @Test
    void over_midnight_and_the_whole_day_can_be_said_and_nothing_is_closed() {
        assertThat(HoursText.of(HoursText.parse("22:00-06:00"))).isEqualTo("22:00-06:00");
        assertThat(HoursText.parse("00:00-24:00")).containsExactly(Hours.wholeDay());
        assertThat(HoursText.parse(" ")).isEmpty();
        assertThat(HoursText.parse(null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8-12", "25:00-26:00", "08:00", "08:00-12:00-13:00", "morning", "08:60-09:00"})
    void what_is_not_understood_is_named(String text) {
        assertThatThrownBy(() -> HoursText.parse("08:00-09:00, " + text)).isInstanceOf(IllegalArgumentException.class).hasMessage(text);
    }

    @Test
    void days_with_the_same_hours_are_told_as_one() {
        List<Hours> day = HoursText.parse("09:00-18:00");
        List<Hours> morning = HoursText.parse("09:00-12:00");
        WeeklyHours week = WeeklyHours.of(Map.of(DayOfWeek.MONDAY, day, DayOfWeek.TUESDAY, day, DayOfWeek.WEDNESDAY, morning,
                DayOfWeek.FRIDAY, day, DayOfWeek.SUNDAY, day));
        assertThat(DutyDays.of(week)).containsExactly(new DutyDays(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, day),
                new DutyDays(DayOfWeek.WEDNESDAY, DayOfWeek.WEDNESDAY, morning), new DutyDays(DayOfWeek.FRIDAY, DayOfWeek.FRIDAY, day),
                new DutyDays(DayOfWeek.SUNDAY, DayOfWeek.SUNDAY, day));
    }
}
