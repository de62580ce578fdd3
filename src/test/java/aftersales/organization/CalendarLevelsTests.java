package aftersales.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.kernel.Conflict;
import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.CalendarId;
import aftersales.kernel.identity.Role;
import aftersales.kernel.time.Hours;
import aftersales.kernel.time.Season;
import aftersales.kernel.time.SpecialDay;
import aftersales.kernel.time.WeeklyHours;
import aftersales.kernel.time.WorkingCalendar;
import aftersales.kernel.time.YearState;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class CalendarLevelsTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Hours DAY = Hours.parse("09:00", "18:00");
    private static final Hours EARLY = Hours.parse("07:00", "15:00");
    private static final LocalDate NATIONAL_DAY = LocalDate.of(2026, 10, 1);
    private static final LocalDate SATURDAY = LocalDate.of(2026, 10, 10);

    @Autowired
    CalendarService calendars;
    @Autowired
    CalendarQueries queries;
    @Autowired
    CalendarHistory history;
    @Autowired
    StatutoryHolidays holidays;
    @Autowired
    Company company;
    private Actor manager = Company.SYSTEM;
    private CalendarId root = new CalendarId(1);

    @BeforeEach
    void found() {
        company.found();
        manager = company.actor(company.headquarters(), Role.MANAGER);
        CalendarContent office = CalendarContent.of(SHANGHAI, WeeklyHours.onWeekdays(DAY));
        root = calendars.create(manager, new SaveCalendar(company.headquarters(), "公司", null, year(office, 2026)));
    }

    /** The nearest calendar that says anything about a date wins it whole; else the nearest one with hours then. */
    @Test
    void the_nearest_calendar_that_speaks_of_a_date_wins_it_whole() {
        Season summer = new Season(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 10, 31), WeeklyHours.onWeekdays(EARLY));
        CalendarId branch = child("分公司", root, new CalendarContent(null, null, List.of(summer),
                new TreeMap<>(Map.of(NATIONAL_DAY, SpecialDay.halfDay("抢修", Hours.parse("09:00", "12:00")))), new TreeMap<>()));
        CalendarId project = child("项目", branch, CalendarContent.of(ZoneId.of("Asia/Urumqi"), null));

        assertThat(hours(root, NATIONAL_DAY)).as("holiday of the company").isEmpty();
        assertThat(hours(branch, NATIONAL_DAY)).as("the branch speaks of it").containsExactly(Hours.parse("09:00", "12:00"));
        assertThat(hours(project, NATIONAL_DAY)).as("said two levels above").containsExactly(Hours.parse("09:00", "12:00"));
        assertThat(hours(branch, NATIONAL_DAY.plusDays(1))).as("the company's holiday beats the branch's season").isEmpty();
        assertThat(hours(root, SATURDAY)).as("make-up day like Monday").containsExactly(DAY);
        assertThat(hours(branch, SATURDAY)).as("like Monday, but the branch's Monday of that season").containsExactly(EARLY);
        assertThat(hours(branch, LocalDate.of(2026, 11, 2))).as("after the season").containsExactly(DAY);
        assertThat(queries.calendar(branch).zone()).isEqualTo(SHANGHAI);
        assertThat(queries.calendar(project).zone().getId()).isEqualTo("Asia/Urumqi");
        assertThat(queries.resolved(project).line()).extracting(CalendarRow.Level::name).containsExactly("项目", "分公司", "公司");
    }

    @Test
    void an_edit_above_changes_what_refines_it_and_old_versions_stay_readable() {
        CalendarId branch = child("分公司", root, CalendarContent.of(null, null));
        assertThat(queries.refining(root)).containsExactlyInAnyOrder(root, branch);
        assertThat(queries.refining(branch)).containsExactly(branch);
        WorkingCalendar before = queries.calendar(branch);
        CalendarRow row = queries.get(manager, root);
        calendars.change(manager, root, 1, new SaveCalendar(row.organization(), "公司", null, year(row.own(), 2027)));
        assertThat(queries.calendar(branch)).isNotEqualTo(before);
        assertThat(queries.resolved(branch).line()).extracting(CalendarRow.Level::version).containsExactly(1L, 2L);

        List<CalendarVersion> versions = history.versions(manager, root);
        assertThat(versions).extracting(CalendarVersion::number).containsExactly(2L, 1L);
        assertThat(versions.get(0).differences()).hasSize(14).last()
                .isEqualTo(CalendarDifference.of(CalendarDifference.Kind.YEAR, 2027, YearState.PROVISIONAL));
        assertThat(versions.get(0).by()).isEqualTo(manager.name());
        assertThat(history.version(manager, root, 1).content()).isEqualTo(row.own());
        assertThatThrownBy(() -> history.version(manager, root, 3)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> history.versions(company.actor(company.stranger(), Role.MANAGER), root)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> calendars.change(manager, root, 1, details(root, row.own()))).isInstanceOf(Conflict.class);
    }

    @Test
    void saving_what_is_there_already_makes_no_version() {
        calendars.change(manager, root, 1, details(root, queries.get(manager, root).own()));
        assertThat(queries.get(manager, root).version()).isEqualTo(1);
    }

    @Test
    void a_circle_is_refused_wherever_it_closes() {
        CalendarId branch = child("分公司", root, CalendarContent.of(null, null));
        CalendarId project = child("项目", branch, CalendarContent.of(null, null));
        for (CalendarId below : List.of(root, branch, project)) {
            SaveCalendar circle = new SaveCalendar(company.headquarters(), "公司", below, queries.get(manager, root).own());
            refused("organization.calendar.circle", () -> calendars.change(manager, root, 1, circle));
        }
    }

    @Test
    void a_calendar_without_hours_or_zone_is_refused_also_where_it_would_leave_others_without() {
        refused("organization.calendar.zone.none", () -> child("无", null, CalendarContent.of(null, WeeklyHours.onWeekdays(DAY))));
        refused("organization.calendar.hours.none", () -> child("无", null, CalendarContent.of(SHANGHAI, null)));
        CalendarId other = child("无", null, CalendarContent.of(SHANGHAI, WeeklyHours.onWeekdays(DAY)));
        child("下级", other, CalendarContent.of(null, null));
        refused("organization.calendar.hours.none", () -> calendars.change(manager, other, 1,
                new SaveCalendar(company.headquarters(), "无", null, CalendarContent.of(SHANGHAI, WeeklyHours.everyDay()))));
    }

    @Test
    void what_contradicts_itself_is_refused() {
        CalendarContent office = CalendarContent.of(SHANGHAI, WeeklyHours.onWeekdays(DAY));
        Season june = new Season(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 30), WeeklyHours.onWeekdays(EARLY));
        Season summer = new Season(LocalDate.of(2026, 6, 30), null, WeeklyHours.onWeekdays(EARLY));
        refused("organization.calendar.seasons.overlap", () -> child("季", null, office.with(june).with(summer)));
        refused("organization.calendar.hours.overlap", () -> child("季", null, office.with(new Season(null, LocalDate.of(2026, 1, 1),
                WeeklyHours.onWeekdays(DAY, Hours.parse("17:00", "19:00"))))));
        refused("organization.calendar.days.overlap", () -> child("半", null, days(office,
                Map.of(SATURDAY, SpecialDay.halfDay("半", Hours.parse("09:00", "12:00"), Hours.parse("11:00", "13:00"))))));
        refused("organization.calendar.day.range", () -> child("长", null,
                new CalendarContent(SHANGHAI, Duration.ofHours(25), office.seasons(), office.days(), office.years())));
        refused("organization.calendar.date.range", () -> child("远", null, days(office, Map.of(LocalDate.of(9999, 1, 1), SpecialDay.holiday("远")))));
    }

    @Test
    void only_a_calendar_of_the_same_or_a_higher_organisation_can_be_refined() {
        Actor below = company.actor(company.yinchuan(), Role.MANAGER);
        CalendarId sister = calendars.create(manager, new SaveCalendar(company.zhongwei(), "中卫", root, CalendarContent.of(null, null)));
        CalendarId own = calendars.create(below, new SaveCalendar(company.yinchuan(), "银川", root, CalendarContent.of(null, null)));
        assertThat(queries.refining(root)).contains(sister, own);
        assertThatThrownBy(() -> calendars.create(below, new SaveCalendar(company.yinchuan(), "银川二", sister, CalendarContent.of(null, null))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> calendars.propose(below, root, 1, details(root, queries.get(below, root).own()))).isInstanceOf(NotFound.class);
    }

    @Test
    void a_provisional_year_gives_way_to_the_published_one() {
        CalendarContent provisional = year(queries.get(manager, root).own(), 2027);
        LocalDate eve = LocalDate.of(2027, 2, 5);
        YearList list = YearFiles.read(2027, "2027-02-06 休 春节\n2027-02-20 班 春节", "通知");
        CalendarContent published = provisional.with(list, DayOfWeek.FRIDAY, Set.of(eve));
        assertThat(published.days()).doesNotContainKey(eve).containsEntry(LocalDate.of(2027, 2, 20), SpecialDay.makeUp("春节", DayOfWeek.FRIDAY));
        assertThat(published.years().get(2027)).isEqualTo(new LoadedYear(YearState.PUBLISHED, "通知"));
    }

    private CalendarContent year(CalendarContent content, int year) {
        return content.with(holidays.year(year).orElseThrow(), DayOfWeek.MONDAY, Set.of());
    }

    private static CalendarContent days(CalendarContent content, Map<LocalDate, SpecialDay> days) {
        return new CalendarContent(content.zone(), content.day(), content.seasons(), new TreeMap<>(days), content.years());
    }

    private List<Hours> hours(CalendarId id, LocalDate date) {
        return queries.calendar(id).hoursOn(date);
    }

    private CalendarId child(String name, @Nullable CalendarId parent, CalendarContent content) {
        return calendars.create(manager, new SaveCalendar(company.headquarters(), name, parent, content));
    }

    private SaveCalendar details(CalendarId id, CalendarContent content) {
        CalendarRow row = queries.get(manager, id);
        return new SaveCalendar(row.organization(), row.name(), row.parent(), content);
    }

    private static void refused(String code, ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
