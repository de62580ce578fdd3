package aftersales.bench;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.database.Lane;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.Role;
import aftersales.sla.PauseReason;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Browser;
import aftersales.testing.Company;
import aftersales.testing.TicketWorld;
import aftersales.ticket.ImportStep;
import aftersales.ticket.ImportStep.Kind;
import aftersales.ticket.ImportTicket;
import aftersales.ticket.Priority;
import aftersales.ticket.TakeStep;
import aftersales.ticket.TicketImport;
import aftersales.ticket.TicketIntake;
import aftersales.ticket.TicketService;
import aftersales.ticket.TicketSteps;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** What the pages of every day cost with 20,000 tickets, 1,500 of them open: from the request to the last letter of the answer. */
@Tag("proof")
@ApplicationTest
class TicketBenchTests {

    private static final int TICKETS = 20_000;
    private static final int OPEN = 1_500;
    private static final int ROUNDS = 40;
    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    private static final List<String> THINGS = List.of("水泵", "测速仪", "摄像机", "诱导屏", "鼓风机", "服务器", "打印机", "收费终端", "光纤收发器", "道闸");
    private static final List<String> FAULTS = List.of("异常振动", "离线，雷达无信号", "黑屏", "数据上传延迟", "过载跳闸", "无法登录", "卡纸", "图像模糊", "温度高报警", "误报增多");

    @Autowired
    private Company company;
    @Autowired
    private TicketWorld world;
    @Autowired
    private TicketImport imports;
    @Autowired
    private TicketIntake intake;
    @Autowired
    private TicketSteps steps;
    @Autowired
    private TicketService tickets;
    @Autowired
    private Browser browser;
    @Autowired
    private JdbcClient jdbc;

    private final Random random = new Random(7);
    private TicketWorld.Highway highway;
    private Actor agent;

    @Test
    void the_pages_of_every_day() {
        company.found();
        highway = world.highway();
        agent = company.agent(company.headquarters());
        Actor manager = company.actor(company.headquarters(), Role.MANAGER);
        long begin = System.nanoTime();
        Lane.JOBS.run(this::fill);
        double fillSeconds = (System.nanoTime() - begin) / 1e9;
        String number = worked();
        var table = new BenchTable("Tickets: %,d, %,d of them open; median and 95th of %d".formatted(TICKETS, OPEN, ROUNDS));
        Map<String, Double> medians = new LinkedHashMap<>();
        pages(manager, number).forEach((what, call) -> {
            double[] millis = measure(call);
            medians.put(what, millis[ROUNDS / 2]);
            table.row(what, "%.1f ms, %.1f ms".formatted(millis[ROUNDS / 2], millis[ROUNDS * 95 / 100]));
        });
        table.row("filling by import", fillSeconds, "s").print();
        assertThat(medians).allSatisfy((what, millis) -> assertThat(millis).as(what).isLessThan(1000));
    }

    private Map<String, Runnable> pages(Actor manager, String number) {
        Map<String, Runnable> pages = new LinkedHashMap<>();
        pages.put("desk", page(agent, "/desk"));
        pages.put("list, open", page(agent, "/tickets"));
        pages.put("list, all closed", page(agent, "/tickets?show=CLOSED&sort=-reported"));
        pages.put("list, of Yinchuan", page(agent, "/tickets?organization=" + company.yinchuan()));
        pages.put("list, 水泵 (every tenth ticket)", page(agent, "/tickets?show=CLOSED&q=水泵"));
        pages.put("list, 水泵 过载 (every hundredth)", page(agent, "/tickets?show=CLOSED&q=水泵 过载"));
        pages.put("list, a word that is nowhere", page(agent, "/tickets?q=没有的词"));
        pages.put("one box: a phone number", page(agent, "/calls/suggestions?q=09515550101"));
        pages.put("one box: a ticket number", page(agent, "/calls/suggestions?q=" + number));
        pages.put("ticket page", page(agent, "/tickets/" + number));
        pages.put("dashboard, 30 days", page(manager, "/dashboard"));
        pages.put("dashboard, a year", page(manager, "/dashboard?from=" + day(365) + "&to=" + day(0)));
        pages.put("wall", page(manager, "/dashboard/wall"));
        pages.put("new call", page(agent, "/tickets/new?equipment=" + highway.camera()));
        pages.put("creation (service, committed)", () -> intake.open(agent, TicketWorld.report(highway)));
        pages.put("a step (answer, committed)", () -> tickets.answer(agent, intake.open(agent, TicketWorld.report(highway)), new TakeStep(null, "工程师马上出发", null)));
        return pages;
    }

    private Runnable page(Actor actor, String path) {
        return () -> assertThat(browser.send(actor, MockMvcRequestBuilders.get(path).locale(CHINESE)).getStatus()).isEqualTo(200);
    }

    private static String day(int ago) {
        return Instant.now().minus(Duration.ofDays(ago)).atZone(ZoneId.of("Asia/Shanghai")).toLocalDate().toString();
    }

    /** One with a whole story. */
    private String worked() {
        Actor technician = company.actor(company.yinchuan(), Role.TECHNICIAN);
        String number = intake.open(agent, TicketWorld.report(highway));
        tickets.answer(agent, number, new TakeStep(null, "工程师马上出发", null));
        steps.assign(company.actor(company.yinchuan(), Role.DISPATCHER), number, technician.account(), TakeStep.NOW);
        steps.accept(technician, number, TakeStep.NOW);
        steps.depart(technician, number, TakeStep.NOW);
        steps.arrive(technician, number, TakeStep.NOW);
        return number;
    }

    private void fill() {
        Actor administrator = company.actor(company.headquarters(), Role.ADMINISTRATOR);
        List<ImportTicket> batch = new ArrayList<>();
        for (int n = 0; n < TICKETS; n++) {
            batch.add(ticket(n));
            if (batch.size() == 400) {
                imports.store(administrator, batch, ZoneId.of("Asia/Shanghai"));
                batch.clear();
            }
        }
        imports.store(administrator, batch, ZoneId.of("Asia/Shanghai"));
        jdbc.sql("analyze").update();
    }

    private ImportTicket ticket(int n) {
        boolean open = n >= TICKETS - OPEN;
        Instant at = Instant.now().minus(open ? Duration.ofHours(30) : Duration.ofDays(365)).plusSeconds(random.nextInt(open ? 100_000 : 31_000_000));
        List<ImportStep> story = new ArrayList<>(List.of(step(Kind.REPORTED, at)));
        if (!open || random.nextBoolean()) {
            story.add(step(Kind.ACCEPTED, at = at.plusSeconds(random.nextInt(1500))));
        }
        if (random.nextInt(5) == 0) {
            story.add(new ImportStep(Kind.PAUSED, at = at.plusSeconds(60), PauseReason.WAITING_PARTS, "desk", "Awaiting"));
            if (!open) {
                story.add(step(Kind.RESUMED, at = at.plusSeconds(random.nextInt(80_000))));
            }
        }
        if (!open) {
            story.add(step(Kind.COMPLETED, at = at.plusSeconds(random.nextInt(100_000))));
            story.add(step(Kind.CLOSED, at.plusSeconds(random.nextInt(20_000))));
        }
        OrganizationId organization = n % 3 == 0 ? company.zhongwei() : company.yinchuan();
        String title = THINGS.get(random.nextInt(10)) + FAULTS.get(random.nextInt(10));
        return new ImportTicket("OLD-" + n, highway.customer(), highway.site(), organization, highway.policy(), title, "", Priority.NORMAL,
                null, story, Map.of());
    }

    private static ImportStep step(Kind kind, Instant at) {
        return new ImportStep(kind, at, null, "desk", kind.name());
    }

    private static double[] measure(Runnable call) {
        double[] millis = new double[ROUNDS];
        for (int i = -10; i < ROUNDS; i++) {
            long begin = System.nanoTime();
            call.run();
            if (i >= 0) {
                millis[i] = (System.nanoTime() - begin) / 1e6;
            }
        }
        Arrays.sort(millis);
        return millis;
    }
}
