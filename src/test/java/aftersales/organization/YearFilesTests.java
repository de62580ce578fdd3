package aftersales.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.kernel.Refusal;
import aftersales.kernel.time.Hours;
import aftersales.kernel.time.SpecialDay.Kind;
import java.nio.charset.Charset;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YearFilesTests {

    @Test
    void a_list_of_lines_is_read_as_people_write_it() {
        assertThat(read("2027-02-14 班 春节\n2027/1/1 holiday New Year\r\n\n# 注\n2027年12月31日 半天 09:00-12:00 年末\n20271009 work 8:00-12:00, 13:00-17:00 Stocktaking"))
                .containsExactly("2027-01-01 HOLIDAY New Year []", "2027-02-14 MAKE_UP 春节 []",
                        "2027-10-09 MAKE_UP Stocktaking [08:00-12:00, 13:00-17:00]", "2027-12-31 HALF_DAY 年末 [09:00-12:00]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-02-30 休 春节", "2027-02-14 frei Karneval", "hello", "2027-12-31 半天 年末", "2027-01-01 休 09:00-12:00 元旦",
            "2027-02-14 班 09:00-12:00, 11:00-13:00 春节"})
    void a_line_that_is_not_understood_is_named(String line) {
        assertThatThrownBy(() -> read("2027-01-01 休 元旦\n" + line)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("organization.years.line");
            assertThat(refusal.arguments()).containsExactly(2, line);
        });
    }

    @Test
    void both_forms_of_json_are_read() {
        assertThat(read("""
                {"$schema":"x","year":2027,"papers":[],"days":[{"name":"元旦","date":"2027-01-01","isOffDay":true},
                {"name":"春节","date":"2027-02-14","isOffDay":false}]}""")).containsExactly("2027-01-01 HOLIDAY 元旦 []", "2027-02-14 MAKE_UP 春节 []");
        assertThat(read("""
                {"holidays":{"2027-01-01":"New Year's Day,元旦,1"},"workdays":{"2027-02-14":"Spring Festival,春节,4"}}"""))
                .containsExactly("2027-01-01 HOLIDAY 元旦 []", "2027-02-14 MAKE_UP 春节 []");
    }

    @Test
    void a_file_of_an_office_in_its_own_encoding_is_read() {
        byte[] bytes = "2027-01-01 休 元旦".getBytes(Charset.forName("GB18030"));
        assertThat(YearFiles.read(2027, bytes, null).days().get(0).name()).isEqualTo("元旦");
    }

    @Test
    void an_imported_holiday_stays_on_its_day_west_and_east_of_greenwich() {
        TimeZone before = TimeZone.getDefault();
        try {
            for (String zone : List.of("Pacific/Honolulu", "UTC", "Asia/Shanghai", "Pacific/Kiritimati")) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                assertThat(read(event("DTSTART;VALUE=DATE:20270101", "DTEND;VALUE=DATE:20270102", "SUMMARY:New Year")))
                        .containsExactly("2027-01-01 HOLIDAY New Year []");
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void the_end_of_an_event_is_the_day_after_it() {
        assertThat(read(event("DTSTART;VALUE=DATE:20271001", "DTEND;VALUE=DATE:20271004", "SUMMARY:国庆节(休)")))
                .containsExactly("2027-10-01 HOLIDAY 国庆节 []", "2027-10-02 HOLIDAY 国庆节 []", "2027-10-03 HOLIDAY 国庆节 []");
        assertThat(read(event("DTSTART;VALUE=DATE:20271225", "SUMMARY:a", "DURATION:P2D"))).hasSize(2);
        assertThat(read(event("DTSTART;VALUE=DATE:20261231", "DTEND;VALUE=DATE:20270103", "SUMMARY:a"))).hasSize(2);
        assertThat(read(event("DTSTART;VALUE=DATE:20270101", "DTEND;VALUE=DATE:99991231", "SUMMARY:a"))).hasSize(31);
    }

    @Test
    void make_up_days_are_known_by_their_marks() {
        assertThat(read(event("DTSTART;VALUE=DATE:20270214", "X-APPLE-SPECIAL-DAY:ALTERNATE-WORKDAY", "SUMMARY:春节"),
                event("DTSTART;VALUE=DATE:20270228", "SUMMARY:春节（班）"), event("DTSTART;VALUE=DATE:20270509", "SUMMARY:Labour Day(Workday)"),
                event("DTSTART;VALUE=DATE:20270101", "X-APPLE-SPECIAL-DAY:WORK-HOLIDAY", "SUMMARY:元旦（休）")))
                .containsExactly("2027-01-01 HOLIDAY 元旦 []", "2027-02-14 MAKE_UP 春节 []", "2027-02-28 MAKE_UP 春节 []", "2027-05-09 MAKE_UP Labour Day []");
    }

    @Test
    void observances_are_offered_and_not_taken() {
        assertThat(list(event("DTSTART;VALUE=DATE:20271111", "DESCRIPTION:Observance\\nTo hide observances", "SUMMARY:St. Martin"),
                event("DTSTART;VALUE=DATE:20270101", "DESCRIPTION:Public holiday", "SUMMARY:New Year"))).extracting(ListedDay::certain).containsExactly(true, false);
        assertThat(list(event("DTSTART;VALUE=DATE:20270101", "SUMMARY:元旦(休)"), event("DTSTART;VALUE=DATE:20270105", "SUMMARY:小寒")))
                .as("where some events are marked, the others are not meant").extracting(ListedDay::certain).containsExactly(true, false);
    }

    @Test
    void a_yearly_event_is_looked_up_in_the_wanted_year_alone() {
        assertThat(read(event("DTSTART;VALUE=DATE:20100501", "RRULE:FREQ=YEARLY", "SUMMARY:Labour Day"))).containsExactly("2027-05-01 HOLIDAY Labour Day []");
        assertThat(read(event("DTSTART;VALUE=DATE:20201126", "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH", "SUMMARY:Thanksgiving"))).containsExactly("2027-11-25 HOLIDAY Thanksgiving []");
        assertThat(read(event("DTSTART;VALUE=DATE:20200531", "RRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO", "SUMMARY:a"))).containsExactly("2027-05-31 HOLIDAY a []");
        assertThat(read(event("DTSTART;VALUE=DATE:20261231", "DTEND;VALUE=DATE:20270102", "RRULE:FREQ=YEARLY", "SUMMARY:a")))
                .containsExactly("2027-01-01 HOLIDAY a []", "2027-12-31 HOLIDAY a []");
        for (String over : List.of("FREQ=YEARLY;COUNT=3", "FREQ=YEARLY;UNTIL=20261231", "FREQ=YEARLY;INTERVAL=2", "FREQ=SECONDLY", "FREQ=YEARLY;COUNT=x")) {
            refused("organization.years.empty", event("DTSTART;VALUE=DATE:20200501", "RRULE:" + over, "SUMMARY:a"));
        }
        refused("organization.years.empty", event("DTSTART;VALUE=DATE:20200229", "RRULE:FREQ=YEARLY", "SUMMARY:leap"));
        refused("organization.years.empty", event("DTSTART;VALUE=DATE:20200501", "RRULE:FREQ=YEARLY", "EXDATE;VALUE=DATE:20270501", "SUMMARY:a"));
    }

    @Test
    void alarms_appointments_and_cancelled_events_are_passed_over() {
        refused("organization.years.empty", event("DTSTART:20270101T090000Z", "SUMMARY:meeting"));
        refused("organization.years.empty", event("DTSTART;VALUE=DATE:20270101", "STATUS:CANCELLED", "SUMMARY:a"));
        assertThat(read(event("BEGIN:VALARM", "DTSTART;VALUE=DATE:20270202", "SUMMARY:alarm", "END:VALARM", "DTSTART;VALUE=DATE:20270101", "SUMMARY:New", "  Year\\, again")))
                .containsExactly("2027-01-01 HOLIDAY New Year, again []");
    }

    @Test
    void what_is_no_list_is_refused() {
        refused("organization.years.cut", "BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20270101");
        refused("organization.years.long", event("DTSTART;VALUE=DATE:20270101", "SUMMARY:a").repeat(5_001));
        assertThatThrownBy(() -> YearFiles.read(2027, "x".repeat(YearFiles.LIMIT + 1), null)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> read("{\"days\":[{\"date\":\"soon\"}]}")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> read("{\"days\":")).isInstanceOf(Refusal.class);
    }

    private static void refused(String code, String... events) {
        assertThatThrownBy(() -> list(events)).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static String event(String... lines) {
        return "BEGIN:VEVENT\r\n" + String.join("\r\n", lines) + "\r\nEND:VEVENT\r\n";
    }

    private static List<ListedDay> list(String... events) {
        return YearFiles.read(2027, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + String.join("", events) + "END:VCALENDAR\r\n", null).days();
    }

    private static List<String> read(String first, String... more) {
        List<ListedDay> days = first.startsWith("BEGIN:VEVENT") ? list(first + String.join("", more)) : YearFiles.read(2027, first, null).days();
        return days.stream().map(day -> day.date() + " " + day.kind() + " " + day.name() + " " + day.hours()).toList();
    }
}
