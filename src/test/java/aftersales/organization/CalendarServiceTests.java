package aftersales.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.kernel.Conflict;
import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.CalendarId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.Role;
import aftersales.kernel.time.Hours;
import aftersales.kernel.time.WeeklyHours;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class CalendarServiceTests {

    private static final WeeklyHours WEEK = WeeklyHours.onWeekdays(Hours.parse("09:00", "12:00"), Hours.parse("13:00", "18:00"));
    private static final Instant MONDAY_MORNING = Instant.parse("2026-11-23T01:00:00Z");

    @Autowired
    CalendarService calendars;
    @Autowired
    CalendarQueries queries;
    @Autowired
    OrganizationService organizations;
    @Autowired
    Company company;
    private Actor manager = Company.SYSTEM;

    @BeforeEach
    void found() {
        company.found();
        manager = company.actor(company.headquarters(), Role.MANAGER);
    }

    @Test
    void the_hours_are_kept_and_counted_in_the_calendars_zone() {
        CalendarId id = calendars.create(manager, calendar(company.headquarters(), "工作日", WEEK));
        assertThat(queries.get(manager, id).week()).isEqualTo(WEEK);
        assertThat(queries.calendar(id).isOpen(MONDAY_MORNING)).isTrue();
        assertThat(queries.calendar(id).isOpen(MONDAY_MORNING.minusSeconds(1))).isFalse();
    }

    @Test
    void a_changed_calendar_counts_anew_at_once() {
        CalendarId id = calendars.create(manager, calendar(company.headquarters(), "工作日", WEEK));
        assertThat(queries.calendar(id).isOpen(MONDAY_MORNING)).isTrue();
        calendars.change(manager, id, 1, calendar(company.headquarters(), "工作日", WeeklyHours.onWeekdays(Hours.parse("10:00", "18:00"))));
        assertThat(queries.calendar(id).isOpen(MONDAY_MORNING)).isFalse();
        assertThatThrownBy(() -> calendars.change(manager, id, 1, calendar(company.headquarters(), "x", WEEK))).isInstanceOf(Conflict.class);
    }

    @Test
    void calendars_flow_down_to_be_used_and_are_changed_above() {
        CalendarId id = calendars.create(manager, calendar(company.headquarters(), "工作日", WEEK));
        Actor below = company.actor(company.yinchuan(), Role.ADMINISTRATOR, Role.MANAGER);
        assertThat(queries.list(below)).extracting(CalendarRow::id).contains(id);
        assertThatThrownBy(() -> calendars.change(below, id, 1, calendar(company.headquarters(), "工作日", WEEK))).isInstanceOf(NotFound.class);
        OrganizationId station = organizations.found(below, station(company.yinchuan(), "A", id));
        CalendarId sister = calendars.create(manager, calendar(company.zhongwei(), "中卫", WEEK));
        assertThatThrownBy(() -> queries.get(below, sister)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> organizations.found(below, station(station, "B", sister))).isInstanceOf(NotFound.class);
    }

    @Test
    void what_cannot_be_a_calendar_is_refused() {
        refused(calendar(company.headquarters(), "空", WeeklyHours.everyDay()), "organization.calendar.hours.none");
        refused(calendar(company.headquarters(), "重", WeeklyHours.everyDay(Hours.parse("08:00", "12:00"), Hours.parse("11:00", "18:00"))),
                "organization.calendar.hours.overlap");
        assertThatThrownBy(() -> new SaveCalendar(company.headquarters(), "区", "Moon/Base", true, WEEK))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("organization.zone.unknown"));
        calendars.create(manager, calendar(company.headquarters(), "工作日", WEEK));
        refused(calendar(company.headquarters(), " 工作日 ", WEEK), "organization.calendar.name.taken");
        assertThatThrownBy(() -> calendars.create(company.agent(company.headquarters()), calendar(company.headquarters(), "坐席", WEEK)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("access.refused"));
        assertThatThrownBy(() -> calendars.create(manager, calendar(company.stranger(), "别家", WEEK))).isInstanceOf(NotFound.class);
    }

    private void refused(SaveCalendar details, String code) {
        assertThatThrownBy(() -> calendars.create(manager, details))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static SaveCalendar calendar(OrganizationId organization, String name, WeeklyHours week) {
        return new SaveCalendar(organization, name, "Asia/Shanghai", false, week);
    }

    private static SaveOrganization station(OrganizationId parent, String code, CalendarId calendar) {
        return new SaveOrganization(parent, code, code, OrganizationKind.STATION, "Asia/Shanghai", null, null, null, null, null, calendar,
                Set.of(), true);
    }
}
