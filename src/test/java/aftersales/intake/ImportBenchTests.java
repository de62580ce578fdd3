package aftersales.intake;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.bench.BenchTable;
import aftersales.intake.job.JobWorker;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ImportId;
import aftersales.kernel.identity.PolicyId;
import aftersales.kernel.identity.Role;
import aftersales.sla.SlaPolicyService;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long a large event log takes from the upload to the last ticket, and how much memory is in use meanwhile. */
@ApplicationTest
@Tag("proof")
class ImportBenchTests {

    private static final int LINES = 50_000;
    private static final double MEGABYTE = 1024 * 1024;

    @Autowired ImportService imports;
    @Autowired ImportQueries queries;
    @Autowired JobWorker worker;
    @Autowired SlaPolicyService policies;
    @Autowired Company company;
    @Autowired JdbcClient jdbc;
    private Actor administrator;
    private PolicyId policy;

    @Test
    void fifty_thousand_lines_within_a_minute_and_no_more_memory_than_for_a_tenth_of_them() throws Exception {
        company.found();
        administrator = company.actor(company.headquarters(), Role.ADMINISTRATOR);
        policy = ImportCase.policy(policies, company.headquarters());
        BenchTable table = new BenchTable("Import of an event log, " + LINES + " lines");

        UploadFile file = log("A", LINES);
        long begin = System.nanoTime();
        ImportId id = imports.upload(administrator, file);
        table.row("upload: read through, recognised, kept", seconds(begin), "s");
        imports.describe(administrator, id, 0, ImportCase.mapping(queries, administrator, id, policy), null);
        long check = System.nanoTime();
        worker.workOff();
        table.row("check: cut into records, sorted, every history made", seconds(check), "s");
        imports.run(administrator, id);
        long store = System.nanoTime();
        worker.workOff();
        table.row("import: tickets, customers, events, clocks, search", seconds(store), "s");
        double total = seconds(begin);
        Tally tally = queries.row(administrator, id).job().tally();
        table.row("from upload to the last ticket", total, "s").row("that is", LINES / total, "lines/s")
                .row("tickets made", tally.fresh(), "").row("events stored", count("ticket_event"), "")
                .row("clocks stored", count("sla_clock"), "").row("customers made", tally.customers(), "");

        imports.run(administrator, id);
        long again = System.nanoTime();
        worker.workOff();
        table.row("the same again, which changes nothing", seconds(again), "s");

        double small = most(log("B", LINES / 10));
        double large = most(log("C", LINES));
        table.row("memory in use meanwhile, " + LINES / 10 + " lines", small, "MB").row("memory in use meanwhile, " + LINES + " lines", large, "MB");
        table.print();

        assertThat(queries.row(administrator, id).job().tally().known()).isEqualTo(tally.fresh());
        assertThat(total).as("seconds").isLessThan(60);
        assertThat(large).as("megabytes").isLessThan(small + 32);
    }

    /** The most that was reachable at any time while that was imported, beside what was before. */
    private double most(UploadFile file) throws InterruptedException {
        long before = used();
        AtomicLong most = new AtomicLong();
        var watch = Executors.newSingleThreadScheduledExecutor();
        watch.scheduleWithFixedDelay(() -> most.accumulateAndGet(used(), Math::max), 200, 200, TimeUnit.MILLISECONDS);
        ImportCase.throughout(imports, queries, worker, administrator, file, policy);
        watch.shutdownNow();
        watch.awaitTermination(10, TimeUnit.SECONDS);
        return (most.get() - before) / MEGABYTE;
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** The real file again and again, each time with other numbers and callers. */
    private static UploadFile log(String prefix, int lines) throws IOException {
        List<String> real;
        try (var in = new BufferedReader(new InputStreamReader(ImportCase.REAL.getInputStream(), StandardCharsets.UTF_8))) {
            real = in.lines().toList();
        }
        var text = new StringBuilder(real.get(0)).append('\n');
        for (int i = 0; i < lines; i++) {
            int round = i / (real.size() - 1);
            text.append(real.get(1 + i % (real.size() - 1)).replace("INC", prefix + round + "-").replace("Caller ", "Caller " + prefix + round % 4 + "."))
                    .append('\n');
        }
        return ImportCase.file("log.csv", new ByteArrayResource(text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
