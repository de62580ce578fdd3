package aftersales.organization.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.Role;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ApplicationTest
class CalendarApiTests {

    private static final String PATH = "/api/v1/calendars";
    private static final String WEEK = "\"week\":{\"MONDAY\":[{\"opens\":\"09:00\",\"closes\":\"18:00\"}],\"FRIDAY\":[{\"opens\":\"22:00\",\"closes\":\"06:00\"}]}";

    @Autowired
    MockMvc mvc;
    @Autowired
    JsonMapper json;
    @Autowired
    Company company;
    private Actor manager = Company.SYSTEM;

    @BeforeEach
    void found() {
        company.found();
        manager = company.actor(company.headquarters(), Role.MANAGER);
    }

    @Test
    void a_calendar_is_made_once_with_a_key_refined_and_changed_by_its_version() throws Exception {
        MockHttpServletResponse made = send(post(PATH).header("Idempotency-Key", "k1"), calendar("公司", "\"zone\":\"Asia/Shanghai\"," + WEEK));
        assertThat(made.getStatus()).isEqualTo(201);
        String path = made.getHeader("Location");
        assertThat(send(post(PATH).header("Idempotency-Key", "k1"), calendar("公司", "\"zone\":\"Asia/Shanghai\"," + WEEK)).getHeader("Location")).isEqualTo(path);
        long parent = body(made).get("id").asLong();

        MockHttpServletResponse child = send(post(PATH), calendar("分公司", "\"parent\":" + parent
                + ",\"days\":[{\"date\":\"2026-12-31\",\"kind\":\"HALF_DAY\",\"name\":\"年末\",\"hours\":[{\"opens\":\"09:00\",\"closes\":\"12:00\"}]}]"));
        JsonNode answer = body(child);
        assertThat(answer.get("zone").asString()).isEqualTo("Asia/Shanghai");
        assertThat(answer.get("week").get("FRIDAY").get(0).get("closes").asString()).isEqualTo("06:00");
        assertThat(answer.get("own").has("week") && !answer.get("own").get("week").isNull()).isFalse();
        assertThat(answer.get("levels").valueStream().map(level -> level.get("name").asString())).containsExactly("分公司", "公司");

        String changed = calendar("公司", "\"zone\":\"Asia/Shanghai\",\"workingDaySeconds\":25200," + WEEK);
        assertThat(send(put(path).header("If-Match", "\"1\""), changed).getHeader("ETag")).isEqualTo("\"2\"");
        assertThat(send(put(path).header("If-Match", "\"1\""), changed).getStatus()).isEqualTo(412);
        assertThat(body(send(get(child.getHeader("Location")))).get("workingDaySeconds").asLong()).as("inherited").isEqualTo(25_200);
    }

    @Test
    void a_year_is_loaded_and_read_day_by_day() throws Exception {
        String path = send(post(PATH), calendar("公司", "\"zone\":\"Asia/Shanghai\"," + WEEK)).getHeader("Location");
        assertThat(send(post(path + "/years/2026").header("If-Match", "\"1\""), "{}").getHeader("ETag")).isEqualTo("\"2\"");
        JsonNode year = body(send(get(path + "/years/2026")));
        assertThat(year.get("state").asString()).isEqualTo("PUBLISHED");
        assertThat(year.get("days").size()).isEqualTo(365);
        assertThat(year.get("days").get(3).toString()).isEqualTo(
                "{\"date\":\"2026-01-04\",\"hours\":[{\"opens\":\"09:00\",\"closes\":\"18:00\"}],\"kind\":\"MAKE_UP\",\"name\":\"元旦\"}");

        String list = "{\"source\":\"notice\",\"days\":[{\"date\":\"2026-01-01\",\"kind\":\"HOLIDAY\",\"name\":\"元旦\"}]}";
        JsonNode own = body(send(post(path + "/years/2026").header("If-Match", "\"2\""), list)).get("own");
        assertThat(own.get("days").size()).isEqualTo(1);
        assertThat(own.get("years").get(0).get("source").asString()).isEqualTo("notice");
        assertThat(send(post(path + "/years/2026").header("If-Match", "\"2\""), list).getStatus()).isEqualTo(412);
        refused(post(path + "/years/2026").header("If-Match", "\"3\""), list.replace("2026-01-01", "2027-01-01"), "days[0].date", "organization.years.elsewhere");
        refused(post(path + "/years/2040").header("If-Match", "\"3\""), "{}", "days", "organization.years.none");
        assertThat(body(send(get(path + "/years/2027"))).path("state").isNull()).isTrue();
    }

    @Test
    void what_is_wrong_is_named_with_its_field_and_code() throws Exception {
        refused(post(PATH), calendar("a", "\"zone\":\"Moon/Base\"," + WEEK), "zone", "organization.zone.unknown");
        refused(post(PATH), calendar("a", WEEK), "zone", "organization.calendar.zone.none");
        refused(post(PATH), calendar("a", "\"zone\":\"UTC\""), "week", "organization.calendar.hours.none");
        refused(post(PATH), calendar("a", "\"zone\":\"UTC\"," + WEEK.replace("18:00", "09:00")), "week.MONDAY", "organization.calendar.hours.empty");
        refused(post(PATH), calendar("a", "\"zone\":\"UTC\"," + WEEK.replace("18:00", "soon")), "week.MONDAY", "organization.calendar.hours.form");
        String season = ",\"seasons\":[{\"from\":\"2026-06-01\",\"week\":{}},{\"from\":\"2026-05-01\",\"until\":\"2026-06-01\"}]";
        refused(post(PATH), calendar("a", "\"zone\":\"UTC\"," + WEEK + season), "seasons[1].from", "organization.calendar.seasons.overlap");
        refused(post(PATH), calendar("a", "\"zone\":\"UTC\"," + WEEK + ",\"days\":[{\"date\":\"2026-01-01\",\"kind\":\"HALF_DAY\"}]"), "days[0].hours",
                "organization.calendar.special.half");
        assertThat(send(post(PATH), calendar("a", "\"colour\":1," + WEEK)).getStatus()).as("a field nobody knows").isEqualTo(400);
    }

    private void refused(MockHttpServletRequestBuilder request, String body, String field, String code) throws Exception {
        MockHttpServletResponse answer = send(request, body);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(body(answer).get("errors").get(0).get("field").asString()).isEqualTo(field);
        assertThat(body(answer).get("errors").get(0).get("code").asString()).isEqualTo(code);
    }

    private String calendar(String name, String more) {
        return "{\"organization\":%s,\"name\":\"%s\",%s}".formatted(company.headquarters(), name, more);
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, String body) throws Exception {
        return send(request.contentType(MediaType.APPLICATION_JSON).content(body.getBytes(StandardCharsets.UTF_8)));
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(company.bearer(manager))).andReturn().getResponse();
    }

    private JsonNode body(MockHttpServletResponse answer) throws Exception {
        return json.readTree(answer.getContentAsString(StandardCharsets.UTF_8));
    }
}
