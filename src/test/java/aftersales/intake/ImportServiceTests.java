package aftersales.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.intake.file.Separator;
import aftersales.intake.file.TextEncoding;
import aftersales.intake.history.Finding;
import aftersales.intake.history.Meaning;
import aftersales.intake.history.Target;
import aftersales.intake.job.JobWorker;
import aftersales.kernel.Conflict;
import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ImportId;
import aftersales.kernel.identity.PolicyId;
import aftersales.kernel.identity.Role;
import aftersales.sla.SlaPolicyService;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import aftersales.testing.TestClock;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class ImportServiceTests {

    private static final String LOG = """
            number,state,sys_updated_at,caller_id,location
            B-2,New,02-03-2016 08:00,Ann,North
            A-1,New,01-03-2016 08:00,Ben,South
            B-2,Resolved,02-03-2016 09:00,Ann,North
            A-1,Awaiting User Info,01-03-2016 09:00,Ben,South
            """;

    @Autowired ImportService imports;
    @Autowired ImportQueries queries;
    @Autowired FindingQueries findings;
    @Autowired ImportPreview preview;
    @Autowired ImportCleaning cleaning;
    @Autowired JobWorker worker;
    @Autowired SlaPolicyService policies;
    @Autowired Company company;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;
    private Actor administrator;
    private PolicyId policy;

    @BeforeEach
    void found() {
        company.found();
        administrator = company.actor(company.headquarters(), Role.ADMINISTRATOR);
        policy = ImportCase.policy(policies, company.headquarters());
    }

    @Test
    void a_check_stores_nothing_and_shows_what_will_come() {
        ImportId id = check(LOG);

        assertThat(row(id).state()).isEqualTo(ImportState.CHECKED);
        assertThat(tally(id)).isEqualTo(new Tally(2, 2, 0, 0, Map.of("DONE", 1, "WAITING_CUSTOMER", 1), Map.of()));
        assertThat(count("ticket")).isZero();
        assertThat(jdbc.sql("select count(*) from organization where name = ?").param(ImportCase.DESK).query(Long.class).single()).isZero();
        assertThat(preview.first(administrator, id, 5)).extracting(sample -> sample.ticket().number()).containsExactly("A-1", "B-2");
        assertThat(preview.first(administrator, id, 5).get(0).clocks()).hasSize(2);
    }

    @Test
    void lines_of_one_ticket_may_stand_apart_and_an_open_pause_stays_open() {
        ImportId id = store(LOG);

        assertThat(tally(id).fresh()).isEqualTo(2);
        assertThat(jdbc.sql("select source_key || ' ' || state || ' ' || coalesce(pause_reason, '') from ticket order by source_key").query(String.class)
                .list()).containsExactly("A-1 NEW WAITING_CUSTOMER", "B-2 DONE ");
        assertThat(jdbc.sql("select count(*) from sla_clock where paused_since is not null").query(Long.class).single()).isOne();
        assertThat(count("notice")).isZero();
        assertThat(count("intake_line")).isZero();
    }

    @Test
    void broken_lines_are_reported_by_number_and_reason_and_harm_no_other() {
        ImportId id = store(LOG + "A-1,\"Resolved,01-03-2016 10:00,Ben,South\nA-1,Resolved,01-03-2016 10:00,Ben\n,New,01-03-2016 10:00,Ben,South\n"
                + "C-3,New,31-02-2016 10:00,Cid,South\nC-3,New,01-03-2099 10:00,Cid,South\nC-3,New,01-03-2016 11:00,Cid,South\n");

        assertThat(findings.first(administrator, id, true, 20)).extracting(finding -> finding.line() + " " + finding.kind())
                .containsExactly("6 QUOTES", "7 COLUMNS", "8 NUMBER_MISSING", "9 TIME_UNREADABLE", "10 TIME_FUTURE");
        assertThat(tally(id).errors()).isEqualTo(5);
        assertThat(tally(id).fresh()).isEqualTo(3);
    }

    @Test
    void the_same_or_a_longer_file_again_adds_only_what_is_new_whoever_the_customer_is_by_then() {
        store(LOG);
        jdbc.sql("update customer set name = 'Ben & Sons'").update();
        jdbc.sql("update ticket set organization_id = ?").param(company.yinchuan().value()).update();

        ImportId again = store(LOG + "C-3,New,01-03-2016 11:00,Ben,South\n");

        assertThat(tally(again).fresh()).isOne();
        assertThat(tally(again).known()).isEqualTo(2);
        assertThat(tally(again).customers()).isZero();
        assertThat(count("ticket")).isEqualTo(3);
        assertThat(count("customer")).isEqualTo(2);
        assertThat(jdbc.sql("select count(*) from organization where name = ?").param(ImportCase.DESK).query(Long.class).single()).isOne();
    }

    @Test
    void a_ticket_without_a_caller_belongs_to_the_import_organisation_itself() {
        store("number,state,sys_updated_at,caller_id\nA-1,New,01-03-2016 08:00,?\nA-2,New,01-03-2016 08:00,\n");

        assertThat(jdbc.sql("select name from customer").query(String.class).list()).containsExactly(ImportCase.DESK);
    }

    @Test
    void chinese_files_of_spreadsheets_are_read_and_their_states_guessed() {
        String text = "工单编号;状态;更新时间;客户名称\nG1;待派单;2016/3/1 8:05;宁夏公安\nG1;已修复;2016/3/1 9:05;宁夏公安\n";
        ImportId id = imports.upload(administrator,
                ImportCase.file("工单.csv", new ByteArrayResource(text.getBytes(Charset.forName("GB18030")))));

        ImportDetail detail = queries.get(administrator, id);
        assertThat(detail.row().encoding()).isEqualTo(TextEncoding.GB18030);
        assertThat(detail.row().separator()).isEqualTo(Separator.SEMICOLON);
        imports.describe(administrator, id, 0, new Mapping("旧系统", null, "Asia/Shanghai", detail.survey().columns().get(2).patterns().get(0),
                Map.of("工单编号", Target.NUMBER, "状态", Target.STATE, "更新时间", Target.CHANGED_AT, "客户名称", Target.CALLER),
                Map.of("待派单", Meaning.NEW, "已修复", Meaning.RESOLVED)), null);
        worker.workOff();
        imports.run(administrator, id);
        worker.workOff();

        assertThat(jdbc.sql("select name from customer").query(String.class).list()).containsExactly("宁夏公安");
        assertThat(jdbc.sql("select done_at from ticket").query(Instant.class).single()).isEqualTo("2016-03-01T01:05:00Z");
    }

    @Test
    void files_that_are_no_tables_are_refused() {
        assertThatThrownBy(() -> upload(new byte[0])).hasMessageContaining("intake.file.empty");
        assertThatThrownBy(() -> upload(new byte[] {'P', 'K', 3, 4, 0, 0})).hasMessageContaining("intake.file.binary");
        assertThatThrownBy(() -> upload("just a letter\nwith two lines\n".getBytes(StandardCharsets.UTF_8))).hasMessageContaining("intake.file.columns");
        assertThatThrownBy(() -> upload("number,state\n".getBytes(StandardCharsets.UTF_8))).hasMessageContaining("intake.file.empty");
        assertThatThrownBy(() -> upload(new byte[(int) UploadFile.LIMIT + 1])).hasMessageContaining("intake.file.size");
        assertThat(count("intake_import")).isZero();
    }

    @Test
    void a_mapping_says_what_is_missing() {
        ImportId id = imports.upload(administrator, ImportCase.file(LOG));
        Mapping good = ImportCase.mapping(queries, administrator, id, policy);

        refused(id, with(good, Map.of("number", Target.NUMBER), good.states(), good.timePattern(), good.zone()), "columns");
        refused(id, with(good, Map.of("number", Target.NUMBER, "state", Target.STATE, "sys_updated_at", Target.CHANGED_AT, "location",
                Target.STATE), good.states(), good.timePattern(), good.zone()), "columns");
        refused(id, with(good, Map.of("gone", Target.FACT), good.states(), good.timePattern(), good.zone()), "columns");
        refused(id, with(good, good.columns(), Map.of("New", Meaning.NEW), good.timePattern(), good.zone()), "states");
        refused(id, with(good, good.columns(), good.states(), "HH:mm", good.zone()), "timePattern");
        refused(id, with(good, good.columns(), good.states(), good.timePattern(), "Mars/Olympus"), "zone");
        refused(id, new Mapping(" ", policy, good.zone(), good.timePattern(), good.columns(), good.states()), "organization");
        assertThatThrownBy(() -> imports.run(administrator, id)).hasMessageContaining("intake.run.undescribed");
    }

    @Test
    void a_kept_mapping_is_offered_for_the_next_file_with_the_same_columns_only() {
        ImportId id = imports.upload(administrator, ImportCase.file(LOG));
        Mapping mapping = ImportCase.mapping(queries, administrator, id, policy);
        imports.describe(administrator, id, 0, mapping, " Old desk log ");

        ImportId next = imports.upload(administrator, ImportCase.file(LOG + "B-9,New,02-03-2016 08:00,Ann,North\n"));
        assertThat(queries.get(administrator, next).profiles()).containsExactly(new Profile("Old desk log", mapping));
        ImportId other = imports.upload(administrator, ImportCase.file(LOG.replace("location", "place")));
        assertThat(queries.get(administrator, other).profiles()).isEmpty();
        Actor stranger = company.actor(company.stranger(), Role.ADMINISTRATOR);
        assertThat(queries.get(stranger, imports.upload(stranger, ImportCase.file(LOG))).profiles()).isEmpty();
    }

    @Test
    void only_administrators_import_and_only_within_their_reach() {
        ImportId id = check(LOG);
        Actor manager = company.actor(company.headquarters(), Role.MANAGER);
        assertThatThrownBy(() -> imports.upload(manager, ImportCase.file(LOG))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> queries.row(manager, id)).isInstanceOf(Refusal.class);
        for (Actor other : List.of(company.actor(company.stranger(), Role.ADMINISTRATOR), company.actor(company.yinchuan(), Role.ADMINISTRATOR))) {
            assertThatThrownBy(() -> queries.get(other, id)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> imports.run(other, id)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> imports.cancel(other, id)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> findings.first(other, id, true, 1)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> findings.each(other, id, found -> { })).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> preview.first(other, id, 1)).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void the_second_of_two_who_describe_the_same_file_is_told() {
        ImportId id = check(LOG);
        Mapping mapping = ImportCase.mapping(queries, administrator, id, policy);

        assertThatThrownBy(() -> imports.describe(administrator, id, 0, mapping, null)).isInstanceOf(Conflict.class);
    }

    @Test
    void who_lost_his_right_meanwhile_imports_nothing() {
        ImportId id = check(LOG);
        imports.run(administrator, id);
        jdbc.sql("delete from access_account_role where account_id = ?").param(administrator.account().value()).update();

        worker.workOff();

        assertThat(count("ticket")).isZero();
        assertThat(jdbc.sql("select refusal from intake_job where kind = 'STORE'").query(String.class).single()).isEqualTo("intake.job.rights");
    }

    @Test
    void files_are_forgotten_after_a_month_and_what_was_made_of_them_stays() {
        ImportId id = store(LOG);
        cleaning.forget();
        assertThat(row(id).kept()).isTrue();
        clock.advance(Duration.ofDays(31));
        cleaning.forget();

        assertThat(row(id).kept()).isFalse();
        assertThat(count("intake_chunk")).isZero();
        assertThat(count("ticket")).isEqualTo(2);
        assertThatThrownBy(() -> imports.run(administrator, id)).hasMessageContaining("intake.file.forgotten");
    }

    @Test
    void a_ticket_with_more_lines_than_any_has_is_cut_and_found() {
        StringBuilder log = new StringBuilder("number,state,sys_updated_at,caller_id\n");
        for (int i = 0; i < 4500; i++) {
            log.append("A-1,").append(i % 2 == 0 ? "New" : "Active").append(",01-03-2016 08:00,").append(i).append('\n');
        }
        ImportId id = store(log + "B-1,New,01-03-2016 08:00,Ann\n");

        assertThat(findings.first(administrator, id, true, 5)).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Finding.Kind.TOO_MANY_LINES);
            assertThat(finding.line()).isEqualTo(2002);
        });
        assertThat(count("ticket")).isEqualTo(2);
    }

    private ImportId upload(byte[] bytes) {
        return imports.upload(administrator, ImportCase.file("x.csv", new ByteArrayResource(bytes)));
    }

    private ImportId check(String log) {
        ImportId id = imports.upload(administrator, ImportCase.file(log));
        imports.describe(administrator, id, 0, ImportCase.mapping(queries, administrator, id, policy), null);
        assertThat(worker.workOff()).isTrue();
        return id;
    }

    private ImportId store(String log) {
        ImportId id = check(log);
        imports.run(administrator, id);
        assertThat(worker.workOff()).isTrue();
        assertThat(row(id).state()).isEqualTo(ImportState.DONE);
        return id;
    }

    private void refused(ImportId id, Mapping mapping, String field) {
        assertThatThrownBy(() -> imports.describe(administrator, id, 0, mapping, null))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo(field));
    }

    private static Mapping with(Mapping mapping, Map<String, Target> columns, Map<String, Meaning> states, String pattern, String zone) {
        return new Mapping(mapping.organization(), mapping.policy(), zone, pattern, columns, states);
    }

    private ImportRow row(ImportId id) {
        return queries.row(administrator, id);
    }

    private Tally tally(ImportId id) {
        return row(id).job().tally();
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
