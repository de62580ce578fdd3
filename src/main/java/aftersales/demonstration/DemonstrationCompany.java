package aftersales.demonstration;

import aftersales.access.AccountService;
import aftersales.access.SaveAccount;
import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.CalendarId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.Role;
import aftersales.organization.OrganizationKind;
import aftersales.organization.OrganizationService;
import aftersales.organization.SaveOrganization;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The service company: headquarters, the Yinchuan maintenance centre with a station, the branch in the east; and its people. */
@Component
class DemonstrationCompany {

    /** Stands in the README; the demonstration answers this machine alone. */
    static final String PASSWORD = "aftersales-demo";

    private static final Actor SELF = Actor.system("demonstration");
    private static final String ZONE = "Asia/Shanghai";

    /** Where somebody works. */
    enum Place {
        HEADQUARTERS, YINCHUAN, SHIZUISHAN, EAST
    }

    /** Who works there. */
    enum Person {
        ADMIN("admin", "管理员", Place.HEADQUARTERS, Role.ADMINISTRATOR),
        MANAGER("manager", "周敏", Place.HEADQUARTERS, Role.MANAGER),
        AGENT("agent", "陈静", Place.HEADQUARTERS, Role.AGENT),
        AGENT_NIGHT("agent2", "刘洋", Place.HEADQUARTERS, Role.AGENT),
        DISPATCHER("dispatcher", "杨帆", Place.YINCHUAN, Role.DISPATCHER),
        LI_MIN("limin", "李敏", Place.YINCHUAN, Role.TECHNICIAN),
        WANG_LEI("wanglei", "王磊", Place.YINCHUAN, Role.TECHNICIAN),
        MA_JIANGUO("majianguo", "马建国", Place.YINCHUAN, Role.TECHNICIAN),
        ZHANG_QIAN("zhangqian", "张倩", Place.SHIZUISHAN, Role.TECHNICIAN),
        DISPATCHER_EAST("dispatcher2", "沈悦", Place.EAST, Role.DISPATCHER),
        ZHAO_PENG("zhaopeng", "赵鹏", Place.EAST, Role.TECHNICIAN),
        SUN_TAO("suntao", "孙涛", Place.EAST, Role.TECHNICIAN);

        final String login;
        final String fullName;
        final Place place;
        final Role role;

        Person(String login, String fullName, Place place, Role role) {
            this.login = login;
            this.fullName = fullName;
            this.place = place;
            this.role = role;
        }

        static List<String> logins() {
            return Arrays.stream(values()).map(person -> person.login).toList();
        }
    }

    /** What was founded. */
    record Company(Map<Place, OrganizationId> places, Map<Person, Actor> people, CalendarId desk, CalendarId office) {

        OrganizationId at(Place place) {
            return places.get(place);
        }

        Actor as(Person person) {
            return people.get(person);
        }

        List<Actor> technicians(OrganizationId organization) {
            return people.values().stream().filter(actor -> actor.is(Role.TECHNICIAN) && organization.equals(actor.organization())).toList();
        }
    }

    private final OrganizationService organizations;
    private final DemonstrationCalendars calendars;
    private final AccountService accounts;

    DemonstrationCompany(OrganizationService organizations, DemonstrationCalendars calendars, AccountService accounts) {
        this.organizations = organizations;
        this.calendars = calendars;
        this.accounts = accounts;
    }

    Company found() {
        Map<Place, OrganizationId> places = new EnumMap<>(Place.class);
        places.put(Place.HEADQUARTERS, found(null, "HQ", "总部服务管理中心", OrganizationKind.HEADQUARTERS, "北京市海淀区", "400-820-0001",
                "400-820-0009", "86", "1101"));
        places.put(Place.YINCHUAN, found(places.get(Place.HEADQUARTERS), "YC", "银川维护中心", OrganizationKind.BRANCH,
                "银川市金凤区宁夏软件园7层", "0951-555-0100", null, "64", "6401"));
        places.put(Place.SHIZUISHAN, found(places.get(Place.YINCHUAN), "SZS", "石嘴山维护站", OrganizationKind.STATION, "石嘴山市大武口区",
                "0952-555-0102", null, "6402", "6402"));
        places.put(Place.EAST, found(places.get(Place.HEADQUARTERS), "EAST", "华东分公司", OrganizationKind.BRANCH, "苏州市工业园区",
                "0512-555-0200", null, "32", "3205"));
        OrganizationId headquarters = places.get(Place.HEADQUARTERS);
        DemonstrationCalendars.Made made = calendars.make(headquarters, places.get(Place.EAST));
        Map<Person, Actor> people = new EnumMap<>(Person.class);
        for (Person person : Person.values()) {
            people.put(person, account(person, places.get(person.place)));
        }
        return new Company(places, people, made.desk(), made.office());
    }

    private OrganizationId found(@Nullable OrganizationId parent, String code, String name, OrganizationKind kind, String address,
            String hotline, @Nullable String complaints, String region, String seat) {
        return organizations.found(SELF, new SaveOrganization(parent, code, name, kind, ZONE, address, hotline, complaints, null, null,
                null, Set.of(region), seat, true));
    }

    private Actor account(Person person, OrganizationId organization) {
        AccountId id = accounts.create(SELF, new SaveAccount(organization, person.login, person.fullName, null, null, true, Set.of(person.role)));
        accounts.setPassword(SELF, id, PASSWORD);
        return new Actor(id, person.fullName, organization, Set.of(person.role));
    }
}
