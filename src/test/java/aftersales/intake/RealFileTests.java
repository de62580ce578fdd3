package aftersales.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import aftersales.intake.DeskOracle.Clock;
import aftersales.intake.DeskOracle.Incident;
import aftersales.intake.DeskOracle.Pause;
import aftersales.intake.history.Finding.Kind;
import aftersales.intake.job.JobWorker;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ImportId;
import aftersales.kernel.identity.PolicyId;
import aftersales.kernel.identity.Role;
import aftersales.sla.SlaFigures;
import aftersales.sla.SlaPolicyService;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import aftersales.ticket.TicketFigures;
import aftersales.ticket.TicketFilter;
import aftersales.ticket.TicketQueries;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.util.LinkedMultiValueMap;

/** The real file, imported, against figures counted from it by code that shares nothing with the application. */
@ApplicationTest
class RealFileTests {

    private static final Instant BEFORE = Instant.parse("2016-01-01T00:00:00Z");
    private static final Instant AFTER = Instant.parse("2017-01-01T00:00:00Z");

    @Autowired ImportService imports;
    @Autowired ImportQueries queries;
    @Autowired FindingQueries findings;
    @Autowired JobWorker worker;
    @Autowired SlaPolicyService policies;
    @Autowired SlaFigures figures;
    @Autowired TicketFigures standing;
    @Autowired TicketQueries tickets;
    @Autowired Company company;
    @Autowired MockMvc mvc;
    @Autowired JdbcClient jdbc;

    private final DeskOracle oracle = new DeskOracle(ImportCase.RESPOND, ImportCase.FIX);
    private Actor administrator;
    private PolicyId policy;

    @BeforeEach
    void found() {
        company.found();
        administrator = company.actor(company.headquarters(), Role.ADMINISTRATOR);
        policy = ImportCase.policy(policies, company.headquarters());
    }

    @Test
    void every_incident_arrives_with_its_history_clocks_and_contradictions_and_again_changes_nothing() throws Exception {
        ImportId id = importReal();
        theCountsAreThoseOfTheFile(id);
        everyHistoryIsThatOfTheFile();
        everyClockIsAsComputedFromTheFile();
        everyPauseIsThatOfTheFile();
        whatContradictsItselfIsFound(id);
        nobodyWasTold();
        listsAndFiguresShowThem();
        theDashboardShowsThem();

        Map<String, Long> before = rows();
        ImportId again = importReal();
        assertThat(queries.row(administrator, again).state()).isEqualTo(ImportState.DONE);
        assertThat(tally(again).known()).isEqualTo(350);
        assertThat(tally(again).fresh()).isZero();
        assertThat(tally(again).customers()).isZero();
        assertThat(rows()).isEqualTo(before);
    }

    private ImportId importReal() {
        return ImportCase.throughout(imports, queries, worker, administrator, ImportCase.file("incident-events.csv", ImportCase.REAL), policy);
    }

    private Tally tally(ImportId id) {
        return queries.row(administrator, id).job().tally();
    }

    private void theCountsAreThoseOfTheFile(ImportId id) {
        ImportRow row = queries.row(administrator, id);
        assertThat(row.state()).isEqualTo(ImportState.DONE);
        assertThat(row.records()).isEqualTo(oracle.read).isEqualTo(2339);
        assertThat(row.targetName()).isEqualTo(ImportCase.DESK);
        assertThat(tally(id).tickets()).isEqualTo(oracle.incidents.size()).isEqualTo(350);
        assertThat(tally(id).fresh()).isEqualTo(350);
        assertThat((long) tally(id).customers()).isEqualTo(oracle.callers());
        assertThat(tally(id).errors()).isZero();
        assertThat(tally(id).states()).isEqualTo(Map.of("CLOSED", (int) oracle.count(incident -> incident.lastState().equals("Closed"))));
        assertThat(count("select count(*) from customer c join organization o on o.id = c.organization_id where o.name = 'Old desk'"))
                .isEqualTo(oracle.callers());
        assertThat(jdbc.sql("""
                select t.source_key || ' ' || c.name from ticket t join customer c on c.id = t.customer_id
                """).query(String.class).list()).containsExactlyInAnyOrderElementsOf(
                        oracle.incidents.stream().map(incident -> incident.number() + " " + incident.caller()).toList());
    }

    private void everyHistoryIsThatOfTheFile() {
        Map<String, List<String>> stories = new TreeMap<>();
        jdbc.sql("""
                select t.source_key, e.kind, e.at from ticket_event e join ticket t on t.id = e.ticket_id where e.kind <> 'SKIPPED' order by e.id
                """).query(row -> {
                    stories.computeIfAbsent(row.getString(1), key -> new ArrayList<>()).add(row.getString(2) + " " + row.getTimestamp(3).toInstant());
                });
        assertThat(stories).isEqualTo(oracle.incidents.stream()
                .collect(Collectors.toMap(Incident::number, Incident::story, (a, b) -> a, TreeMap::new)));
        assertThat(count("select count(*) from ticket where reopenings > 0"))
                .isEqualTo(oracle.count(incident -> incident.story().stream().anyMatch(line -> line.startsWith("REOPENED"))));
    }

    private void everyClockIsAsComputedFromTheFile() {
        Map<String, List<Clock>> stored = new TreeMap<>();
        jdbc.sql("""
                select t.source_key, c.* from sla_clock c join sla_subject s on s.id = c.subject_id join ticket t on t.number = s.subject_key
                order by c.generation, c.stopped_at, c.kind desc
                """).query(row -> {
                    stored.computeIfAbsent(row.getString("source_key"), key -> new ArrayList<>()).add(new Clock(row.getString("kind"),
                            row.getInt("generation"), row.getTimestamp("started_at").toInstant(), row.getTimestamp("stopped_at").toInstant(),
                            row.getLong("used_seconds"), row.getString("state").equals("MET")));
                });
        assertThat(stored).hasSize(350);
        for (Incident incident : oracle.incidents) {
            assertThat(stored.get(incident.number())).as(incident.number()).containsExactlyInAnyOrderElementsOf(incident.clocks());
        }
    }

    private void everyPauseIsThatOfTheFile() {
        List<Pause> stored = jdbc.sql("""
                select p.reason, p.started_at, p.ended_at from sla_pause p join sla_clock c on c.id = p.clock_id where c.kind = 'FIX'
                """).query((row, n) -> new Pause(row.getString(1), row.getTimestamp(2).toInstant(), row.getTimestamp(3).toInstant())).list();
        assertThat(stored).containsExactlyInAnyOrderElementsOf(oracle.incidents.stream().flatMap(incident -> incident.pauses().stream())
                .filter(pause -> pause.from().isBefore(pause.to())).toList());
    }

    private void whatContradictsItselfIsFound(ImportId id) {
        Map<Kind, Integer> found = tally(id).found();
        assertThat(found.getOrDefault(Kind.IDENTICAL, 0).longValue()).isEqualTo(oracle.identicalLines()).isEqualTo(28);
        assertThat(found.getOrDefault(Kind.BEFORE_OPENING, 0).longValue()).isEqualTo(oracle.linesBeforeOpening()).isEqualTo(5);
        assertThat(found.getOrDefault(Kind.RESOLVED_DIFFERS, 0).longValue()).isEqualTo(oracle.differing("resolved_at", "Resolved"));
        assertThat(found.getOrDefault(Kind.CLOSED_DIFFERS, 0).longValue()).isEqualTo(oracle.differing("closed_at", "Closed"));
        assertThat(findings.first(administrator, id, Kind.OUT_OF_ORDER, 5)).singleElement()
                .satisfies(finding -> assertThat(finding.line()).isEqualTo(359));
        assertThat(count("select count(*) from intake_finding where import_id = " + id)).isEqualTo(tally(id).warnings());
        assertThat(jdbc.sql("""
                select f.value from ticket_fact f join ticket t on t.id = f.ticket_id where t.source_key = 'INC0000135' and f.name = 'resolved_at'
                """).query(String.class).single()).isEqualTo("29-02-2016 16:17");
        assertThat(count("select count(*) from ticket_fact where name = 'resolved_at'")).isEqualTo(oracle.differing("resolved_at", "Resolved"));
        assertThat(count("select count(*) from ticket_fact where name = 'location'"))
                .isEqualTo(oracle.lines.values().stream().filter(own -> own.stream().anyMatch(line -> !line.get("location").equals("?"))).count());
    }

    private void nobodyWasTold() {
        assertThat(count("select count(*) from notice")).isZero();
        assertThat(count("select count(*) from notice_delivery")).isZero();
        assertThat(count("select count(*) from sla_milestone where fired_at is null or not silent")).isZero();
        assertThat(count("select count(*) from sla_milestone")).isPositive();
    }

    private void listsAndFiguresShowThem() {
        var request = TicketFilter.LISTING.request(new LinkedMultiValueMap<>(Map.of("show", List.of("CLOSED"))));
        var zone = ZoneId.of(ImportCase.ZONE);
        assertThat(tickets.list(company.agent(company.headquarters()), request, zone).count().number()).isEqualTo(350);
        assertThat(tickets.list(company.agent(company.yinchuan()), request, zone).count().number()).isZero();
        assertThat(tickets.list(company.agent(company.stranger()), request, zone).count().number()).isZero();
        for (String kind : List.of("RESPOND", "FIX")) {
            List<SlaFigures.Kept> kept = figures.kept(administrator, BEFORE, AFTER).stream().filter(share -> share.kind().name().equals(kind)).toList();
            assertThat(kept.stream().mapToLong(SlaFigures.Kept::kept).sum()).as(kind + " kept").isPositive().isEqualTo(clocks(kind, true));
            assertThat(kept.stream().mapToLong(SlaFigures.Kept::missed).sum()).as(kind + " missed").isPositive().isEqualTo(clocks(kind, false));
        }
        assertThat(figures.kept(company.actor(company.stranger(), Role.MANAGER), BEFORE, AFTER)).isEmpty();
        assertThat(standing.standing(administrator)).allMatch(one -> one.running() + one.atRisk() + one.missed() + one.paused() == 0);
    }

    /** What a manager sees who opens the dashboard for the year of the import. */
    private void theDashboardShowsThem() throws Exception {
        Actor manager = company.actor(company.headquarters(), Role.MANAGER);
        Document year = dashboard(manager, "2016-01-01", "2016-12-31");
        assertThat(year.select("a.tile b").eachText()).as("nothing is open").containsOnly("0");
        assertThat(year.select(".rail-pairs dd").eachText().subList(0, 2)).as("reported, fixed").containsExactly("350", "350");
        assertThat(year.select(".bars li").eachText()).anySatisfy(bar -> assertThat(bar).startsWith("Respond").contains(ofAll("RESPOND")))
                .anySatisfy(bar -> assertThat(bar).startsWith("Fix").contains(ofAll("FIX")));
        assertThat(year.select("table tbody tr:contains(%s) small".formatted(ImportCase.DESK)).eachText())
                .containsExactly(ofDesk("RESPOND"), ofDesk("FIX"));
        assertThat(dashboard(manager, "2017-01-01", "2017-12-31").select(".bars li").text()).doesNotContain("%");

        String missed = year.select(".bars li:contains(Respond) a").attr("href");
        assertThat(page(manager, missed).select("main").text()).contains(clocks("RESPOND", false) + " entries");
    }

    private Document dashboard(Actor actor, String from, String to) throws Exception {
        return page(actor, "/dashboard?from=" + from + "&to=" + to);
    }

    private Document page(Actor actor, String path) throws Exception {
        return Jsoup.parse(mvc.perform(get(path).with(company.signedIn(actor)).header("Accept-Language", "en")).andReturn().getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
    }

    private String ofAll(String kind) {
        return "(" + clocks(kind, true) + " of " + (clocks(kind, true) + clocks(kind, false)) + ")";
    }

    private String ofDesk(String kind) {
        return clocks(kind, true) + " / " + (clocks(kind, true) + clocks(kind, false));
    }

    private long clocks(String kind, boolean met) {
        return oracle.incidents.stream().flatMap(incident -> incident.clocks().stream())
                .filter(clock -> clock.kind().equals(kind) && clock.met() == met).count();
    }

    private Map<String, Long> rows() {
        return List.of("ticket", "ticket_event", "ticket_fact", "customer", "organization", "sla_subject", "sla_event", "sla_clock", "sla_pause",
                "sla_milestone", "notice", "notice_delivery", "intake_caller").stream()
                .collect(Collectors.toMap(table -> table, table -> count("select count(*) from " + table)));
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
