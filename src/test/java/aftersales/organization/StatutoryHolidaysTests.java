package aftersales.organization;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.kernel.time.SpecialDay.Kind;
import aftersales.kernel.time.YearState;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatutoryHolidaysTests {

    private final StatutoryHolidays holidays = new StatutoryHolidays();

    /** Days off by the notices, weekends inside them included; 2024's New Year joined the weekend before. */
    @ParameterizedTest
    @CsvSource({"2024, 28, 8", "2025, 28, 5", "2026, 33, 6"})
    void a_published_year_has_the_days_of_its_notice(int year, int free, int worked) {
        YearList list = year(year);
        assertThat(list.state()).isEqualTo(YearState.PUBLISHED);
        assertThat(list.source()).contains("国务院办公厅关于" + year + "年部分节假日安排的通知", String.valueOf(year - 1));
        assertThat(dates(list, Kind.HOLIDAY)).hasSize(free);
        assertThat(dates(list, Kind.MAKE_UP)).hasSize(worked);
    }

    @Test
    void the_make_up_days_of_2026_are_those_of_the_notice() {
        assertThat(dates(year(2026), Kind.MAKE_UP)).extracting(LocalDate::toString)
                .containsExactly("2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10");
    }

    @Test
    void a_make_up_day_is_a_weekend_day_and_no_date_is_told_twice() {
        for (int year : holidays.years()) {
            assertThat(dates(year(year), Kind.MAKE_UP)).allMatch(date -> date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0);
            assertThat(year(year).days()).extracting(ListedDay::date).doesNotHaveDuplicates().isSorted();
        }
    }

    /** Thirteen days by law; in 2028 Mid-Autumn falls into National Day. */
    @ParameterizedTest
    @CsvSource({"2027, 13, 2027-02-05, 2027-02-06, 2027-06-09, 2027-09-15", "2028, 12, 2028-01-25, 2028-01-26, 2028-05-28, 2028-10-03",
        "2029, 13, 2029-02-12, 2029-02-13, 2029-06-16, 2029-09-22", "2030, 13, 2030-02-02, 2030-02-03, 2030-06-05, 2030-09-12"})
    void a_provisional_year_has_the_days_of_the_law_and_no_make_up_days(int year, int free, LocalDate eve, LocalDate springFestival,
            LocalDate dragonBoat, LocalDate midAutumn) {
        YearList list = year(year);
        assertThat(list.state()).isEqualTo(YearState.PROVISIONAL);
        assertThat(list.days()).hasSize(free).allMatch(day -> day.kind() == Kind.HOLIDAY);
        assertThat(dates(list, Kind.HOLIDAY)).contains(eve, springFestival, springFestival.plusDays(2), dragonBoat, midAutumn);
    }

    @Test
    void every_name_has_an_english_one() {
        for (int year : holidays.years()) {
            assertThat(year(year).days()).extracting(day -> holidays.name(day.name(), Locale.ENGLISH)).allMatch(name -> name.matches("[A-Za-z -]+"));
        }
        assertThat(holidays.name("春节", Locale.SIMPLIFIED_CHINESE)).isEqualTo("春节");
        assertThat(holidays.name("厂庆", Locale.ENGLISH)).isEqualTo("厂庆");
    }

    private YearList year(int year) {
        return holidays.year(year).orElseThrow();
    }

    private static List<LocalDate> dates(YearList list, Kind kind) {
        return list.days().stream().filter(day -> day.kind() == kind).map(ListedDay::date).toList();
    }
}
