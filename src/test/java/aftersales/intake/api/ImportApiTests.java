package aftersales.intake.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import aftersales.intake.job.JobWorker;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.Role;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ApplicationTest
class ImportApiTests {

    private static final String LOG = """
            number,state,at,who
            A-1,New,2016-03-01T08:00:00Z,Ben
            A-1,Done,2016-03-01T09:00:00Z,Ben
            A-2,New,2016-03-01T08:00:00Z,Ben
            A-2,New,soon,Ben
            """;
    private static final String MAPPING = """
            {"organization": "Old desk", "zone": "UTC", "timePattern": "yyyy-MM-dd'T'HH:mm:ssX",
             "columns": {"number": "NUMBER", "state": "STATE", "at": "CHANGED_AT", "who": "CALLER"},
             "states": {"New": "NEW", "Done": "RESOLVED"}%s}
            """;

    @Autowired MockMvc mvc;
    @Autowired Company company;
    @Autowired JobWorker worker;
    @Autowired JdbcClient jdbc;
    private Actor administrator;

    @BeforeEach
    void found() {
        company.found();
        administrator = company.actor(company.headquarters(), Role.ADMINISTRATOR);
    }

    @Test
    void one_call_brings_file_and_mapping_and_the_work_can_be_followed() throws Exception {
        String location = bring(MAPPING.formatted("")).andExpect(status().isAccepted()).andExpect(jsonPath("$.state").value("STORING"))
                .andReturn().getResponse().getHeader("Location");
        worker.workOff();

        mvc.perform(as(get(location))).andExpect(status().isOk()).andExpect(jsonPath("$.state").value("DONE"))
                .andExpect(jsonPath("$.tickets.fresh").value(2)).andExpect(jsonPath("$.organization").value("Old desk"))
                .andExpect(jsonPath("$.outcomes.DONE").value(1)).andExpect(jsonPath("$.progress.done").value(2))
                .andExpect(jsonPath("$.errors[0].line").value(5)).andExpect(jsonPath("$.errors[0].code").value("TIME_UNREADABLE"))
                .andExpect(jsonPath("$.errors[0].message").isNotEmpty());
        assertThat(tickets()).isEqualTo(2);
    }

    @Test
    void a_preview_stores_nothing_until_it_is_run() throws Exception {
        String location = bring(MAPPING.formatted(", \"preview\": true")).andReturn().getResponse().getHeader("Location");
        worker.workOff();
        mvc.perform(as(get(location))).andExpect(jsonPath("$.state").value("CHECKED")).andExpect(jsonPath("$.tickets.fresh").value(2));
        assertThat(tickets()).isZero();

        mvc.perform(as(post(location + "/run"))).andExpect(status().isAccepted());
        mvc.perform(as(post(location + "/run"))).andExpect(status().is(422)).andExpect(jsonPath("$.code").value("intake.job.running"));
        worker.workOff();
        assertThat(tickets()).isEqualTo(2);
        mvc.perform(as(post(location + "/cancellation"))).andExpect(status().is(422));
    }

    @Test
    void the_same_call_with_the_same_key_brings_one_import() throws Exception {
        String first = bring(MAPPING.formatted(""), "k1").andExpect(status().isAccepted()).andReturn().getResponse().getHeader("Location");
        assertThat(bring(MAPPING.formatted(""), "k1").andReturn().getResponse().getHeader("Location")).isEqualTo(first);
        bring(MAPPING.formatted(", \"preview\": true"), "k1").andExpect(status().is(422));
        assertThat(jdbc.sql("select count(*) from intake_import").query(Long.class).single()).isOne();
    }

    @Test
    void what_is_wrong_is_answered_with_the_field_and_keeps_nothing() throws Exception {
        bring(MAPPING.formatted(", \"policy\": \"NONE\"")).andExpect(status().is(422)).andExpect(jsonPath("$.errors[0].field").value("policy"));
        bring(MAPPING.formatted(", \"surprise\": 1")).andExpect(status().is(400)).andExpect(jsonPath("$.errors[0].field").value("surprise"));
        bring(MAPPING.formatted("").replace("\"RESOLVED\"", "\"BOILED\"")).andExpect(status().is(400));
        bring(MAPPING.formatted("").replace("\"Old desk\"", "\"\"")).andExpect(status().is(422));
        bring("{").andExpect(status().is(400));
        bring(MAPPING.formatted("").replace(", \"Done\": \"RESOLVED\"", "")).andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].field").value("states"));
        assertThat(jdbc.sql("select count(*) from intake_import").query(Long.class).single()).isZero();
    }

    @Test
    void imports_of_others_are_not_there_and_other_roles_may_not() throws Exception {
        String location = bring(MAPPING.formatted("")).andReturn().getResponse().getHeader("Location");
        mvc.perform(get(location).with(company.bearer(company.actor(company.stranger(), Role.ADMINISTRATOR)))).andExpect(status().isNotFound());
        mvc.perform(get(location).with(company.bearer(company.actor(company.headquarters(), Role.MANAGER)))).andExpect(status().isForbidden());
        mvc.perform(get(location)).andExpect(status().isUnauthorized());
    }

    private ResultActions bring(String mapping, String... key) throws Exception {
        var request = multipart("/api/v1/imports").file(new MockMultipartFile("file", "log.csv", "text/csv", LOG.getBytes(StandardCharsets.UTF_8)))
                .file(new MockMultipartFile("mapping", "", "application/json", mapping.getBytes(StandardCharsets.UTF_8)));
        if (key.length > 0) {
            request.header("Idempotency-Key", key[0]);
        }
        return mvc.perform(request.with(company.bearer(administrator)));
    }

    private MockHttpServletRequestBuilder as(MockHttpServletRequestBuilder request) {
        return request.with(company.bearer(administrator));
    }

    private long tickets() {
        return jdbc.sql("select count(*) from ticket").query(Long.class).single();
    }
}
