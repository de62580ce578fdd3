package aftersales.organization;

import aftersales.kernel.Refusal;
import aftersales.kernel.time.SpecialDay.Kind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The two forms in which the yearly list is passed around: {@code {"days":[{"name","date","isOffDay"}]}} (holiday-cn) and
 * {@code {"holidays":{date: names},"workdays":{date: names}}} (chinese-days).
 */
final class HolidayJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private HolidayJson() {
    }

    /** @throws Refusal if it is neither of them */
    static List<ListedDay> read(String text) {
        List<ListedDay> days = new ArrayList<>();
        try {
            JsonNode root = JSON.readTree(text);
            for (JsonNode day : root.path("days")) {
                days.add(ListedDay.certain(LocalDate.parse(day.path("date").asString("")),
                        day.path("isOffDay").asBoolean() ? Kind.HOLIDAY : Kind.MAKE_UP, day.path("name").asString("")));
            }
            dated(root.path("holidays"), Kind.HOLIDAY, days);
            dated(root.path("workdays"), Kind.MAKE_UP, days);
        } catch (JacksonException | DateTimeException e) {
            throw Refusal.of("list", "organization.years.json");
        }
        return days;
    }

    /** The names stand as "English,中文,count". */
    private static void dated(JsonNode dates, Kind kind, List<ListedDay> days) {
        dates.properties().forEach(entry -> {
            String[] names = entry.getValue().asString("").split(",");
            days.add(ListedDay.certain(LocalDate.parse(entry.getKey()), kind, names[names.length > 1 ? 1 : 0]));
        });
    }
}
