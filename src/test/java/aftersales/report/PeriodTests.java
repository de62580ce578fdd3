package aftersales.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class PeriodTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    @Test
    void theLastDaysIncludeToday() {
        assertThat(Period.last(7, TODAY)).isEqualTo(new Period(LocalDate.parse("2026-11-17"), TODAY));
    }

    @Test
    void aMonthBeginsWithItsFirstDay() {
        assertThat(Period.monthOf(TODAY).from()).isEqualTo(LocalDate.parse("2026-11-01"));
    }

    @Test
    void itsLastDayBelongsToItWholly() {
        Period day = new Period(TODAY, TODAY);
        ZoneId shanghai = ZoneId.of("Asia/Shanghai");
        assertThat(day.begins(shanghai)).isEqualTo(Instant.parse("2026-11-22T16:00:00Z"));
        assertThat(day.ends(shanghai)).isEqualTo(Instant.parse("2026-11-23T16:00:00Z"));
    }

    @Test
    void itDoesNotEndBeforeItBegins() {
        assertThatThrownBy(() -> new Period(TODAY, TODAY.minusDays(1))).isInstanceOf(IllegalArgumentException.class);
    }
}
