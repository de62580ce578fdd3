package aftersales.demonstration;

import aftersales.demonstration.DemonstrationCompany.Company;
import aftersales.demonstration.DemonstrationCompany.Person;
import aftersales.demonstration.DemonstrationCompany.Place;
import aftersales.demonstration.DemonstrationCustomers.Unit;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.OrganizationId;
import aftersales.sla.PauseReason;
import aftersales.ticket.Channel;
import aftersales.ticket.Completion;
import aftersales.ticket.Confirmation;
import aftersales.ticket.OpenTicket;
import aftersales.ticket.TakeStep;
import aftersales.ticket.TicketHolds.PauseTicket;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;

/** What becomes of one report, step by step, each step deciding when the next one happens. */
final class TicketLife {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final List<String> ANSWERS = List.of("请先断电重启一次，工程师随后联系您。", "已记录，马上安排工程师到现场。", "请保留现场，不要自行拆卸。");
    private static final List<String> OPINIONS = List.of("响应很快，工程师专业。", "希望加强夜间巡检。", "处理及时，谢谢。", "备件到货慢了一些。");

    private final Company company;
    private final Unit unit;
    private final Random random;
    private final Timeline timeline;
    private final DemonstrationHistory.Services services;
    private final Faults.Fault fault;
    private final boolean urgent;
    private final Actor technician;
    private Instant now = Instant.EPOCH;
    private String number = "";
    private boolean sent;

    TicketLife(Company company, Unit unit, Random random, Timeline timeline, DemonstrationHistory.Services services) {
        this.company = company;
        this.unit = unit;
        this.random = random;
        this.timeline = timeline;
        this.services = services;
        this.fault = unit.faults().all.get(random.nextInt(unit.faults().all.size()));
        this.urgent = unit.faults() == Faults.PUMP || unit.faults() == Faults.BLOWER || unit.faults() == Faults.MONITOR;
        List<Actor> technicians = company.technicians(unit.organization());
        this.technician = technicians.get(random.nextInt(technicians.size()));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** The next step, some minutes from now: between the two, in urgent cases a seventh of it. */
    private void after(int least, int most, Runnable step) {
        long seconds = 60L * least + random.nextInt(60 * Math.max(1, most - least));
        Instant at = now.plusSeconds(urgent ? seconds / 7 : seconds);
        timeline.at(at, () -> {
            now = at;
            step.run();
        });
    }

    private void later(Duration pause, Runnable step) {
        Instant at = now.plus(pause);
        timeline.at(at, () -> {
            now = at;
            step.run();
        });
    }

    private Actor agent() {
        int hour = now.atZone(ZONE).getHour();
        return company.as(hour >= 8 && hour < 16 ? Person.AGENT : Person.AGENT_NIGHT);
    }

    private Actor dispatcher() {
        OrganizationId east = company.at(Place.EAST);
        return company.as(unit.organization().equals(east) ? Person.DISPATCHER_EAST : Person.DISPATCHER);
    }

    void report(Instant at) {
        now = at;
        number = services.intake().open(agent(), new OpenTicket(unit.customer(), unit.site(), unit.contact(), unit.equipment(),
                fault.title(), "", Channel.PHONE, fault.priority(), null, null, null, chance(60) ? answer() : null, null, true));
        if (chance(55)) {
            after(2, 20, () -> services.tickets().answer(agent(), number, new TakeStep(null, answer(), null)));
        }
        if (chance(14)) {
            after(10, 50, this::solveByPhone);
        } else if (chance(3)) {
            after(5, 30, () -> services.tickets().cancel(agent(), number, new TakeStep(null, "客户自行恢复，取消报修", null)));
        } else {
            after(4, 35, this::assign);
        }
    }

    private String answer() {
        return ANSWERS.get(random.nextInt(ANSWERS.size()));
    }

    private void solveByPhone() {
        services.steps().complete(agent(), number, new Completion(fault.cause(), "电话指导用户重启并恢复配置。", true), TakeStep.NOW);
        after(30, 120, this::confirm);
    }

    private void assign() {
        sent = true;
        if (chance(15)) {
            services.steps().take(technician, number, TakeStep.NOW);
            onTheWay();
        } else {
            services.steps().assign(dispatcher(), number, technician.account(), TakeStep.NOW);
            after(2, 25, () -> {
                services.steps().accept(technician, number, TakeStep.NOW);
                onTheWay();
            });
        }
    }

    /** Sometimes the part is not there, or the road is closed until tomorrow. */
    private void onTheWay() {
        if (!urgent && chance(12)) {
            services.holds().pause(technician, number, new PauseTicket(PauseReason.WAITING_PARTS, null, null, "等待备件到货"));
            after(300, 2400, () -> {
                services.holds().resume(dispatcher(), number, new TakeStep(null, "备件已到", null));
                depart();
            });
        } else if (!urgent && chance(6)) {
            Duration wait = Duration.ofHours(14 + random.nextInt(8));
            services.holds().pause(agent(), number, new PauseTicket(PauseReason.AGREED_DATE, null, now.plus(wait), "客户约定时间上门"));
            later(wait, () -> {
                services.agreedDates().resumeBy(now);
                depart();
            });
        } else {
            depart();
        }
    }

    private void depart() {
        after(10, chance(12) ? 420 : 120, () -> {
            services.steps().depart(technician, number, TakeStep.NOW);
            after(40, chance(8) ? 300 : 170, () -> {
                services.steps().arrive(technician, number, TakeStep.NOW);
                after(30, chance(8) ? 900 : 200, this::repair);
            });
        });
    }

    private void repair() {
        services.steps().complete(technician, number, new Completion(fault.cause(), fault.solution(), false), TakeStep.NOW);
        after(5, 25, () -> {
            services.sign(technician, number);
            after(60, 900, this::confirm);
        });
    }

    private void confirm() {
        int score = chance(58) ? 5 : chance(75) ? 4 : chance(70) ? 3 : 2;
        var confirmation = new Confirmation(score, chance(45) ? OPINIONS.get(random.nextInt(OPINIONS.size())) : null);
        if (chance(94)) {
            services.steps().confirmAndClose(agent(), number, confirmation, TakeStep.NOW);
            if (chance(4)) {
                after(600, 3000, this::again);
            }
        } else {
            services.steps().confirm(agent(), number, confirmation, TakeStep.NOW);
            after(300, 1200, () -> services.steps().close(agent(), number, TakeStep.NOW));
        }
    }

    private void again() {
        services.tickets().reopen(agent(), number, true, new TakeStep(null, "故障再次出现", null));
        after(10, 60, sent ? () -> {
            services.steps().accept(technician, number, TakeStep.NOW);
            depart();
        } : this::assign);
    }
}
