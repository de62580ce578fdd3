package aftersales.demonstration;

import aftersales.database.ReplayClock;
import aftersales.demonstration.DemonstrationCompany.Company;
import aftersales.demonstration.DemonstrationCustomers.Unit;
import aftersales.kernel.identity.Actor;
import aftersales.sla.MilestoneDispatch;
import aftersales.ticket.AgreedDates;
import aftersales.ticket.TakeStep;
import aftersales.ticket.TicketDetail;
import aftersales.ticket.TicketHolds;
import aftersales.ticket.TicketIntake;
import aftersales.ticket.TicketQueries;
import aftersales.ticket.TicketService;
import aftersales.ticket.TicketSteps;
import aftersales.visit.SignVisit;
import aftersales.visit.VisitService;
import aftersales.webkit.drawing.SignatureDrawing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Some weeks of tickets up to now, made by calling the services at past moments, never by writing rows. The same every time
 * but for the moment it begins at, so that pictures and tests know it.
 */
@Component
class DemonstrationHistory {

    private static final int A_DAY = 4;
    private static final int LATELY = 4;
    /** A hand's stroke. */
    private static final String SIGNATURE = "M70 120L96 64L118 128L140 70L166 132M190 60L188 140M180 92L250 84L246 130L206 132M280 118L310 70L330 122L352 78L380 126L430 96L520 110";

    private final TicketIntake intake;
    private final TicketSteps steps;
    private final TicketService tickets;
    private final TicketHolds holds;
    private final AgreedDates agreedDates;
    private final TicketQueries queries;
    private final VisitService visits;
    private final MilestoneDispatch milestones;
    private final ReplayClock clock;
    private final JdbcClient jdbc;

    DemonstrationHistory(TicketIntake intake, TicketSteps steps, TicketService tickets, TicketHolds holds, AgreedDates agreedDates,
            TicketQueries queries, VisitService visits, MilestoneDispatch milestones, ReplayClock clock, JdbcClient jdbc) {
        this.intake = intake;
        this.steps = steps;
        this.tickets = tickets;
        this.holds = holds;
        this.agreedDates = agreedDates;
        this.queries = queries;
        this.visits = visits;
        this.milestones = milestones;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** What the lives of tickets call. */
    record Services(TicketIntake intake, TicketSteps steps, TicketService tickets, TicketHolds holds,
            AgreedDates agreedDates, TicketQueries queries, VisitService visits) {

        /** Who rang signs for the work. */
        void sign(Actor technician, String number) {
            TicketDetail ticket = queries.get(technician, number);
            String signer = ticket.contactName() != null ? ticket.contactName() : ticket.callerName();
            visits.sign(technician, number, new SignVisit(signer == null ? ticket.row().customerName() : signer, SignatureDrawing.read(SIGNATURE), null),
                    TakeStep.NOW);
        }
    }

    /** @return how many tickets there are then */
    int tell(Company company, List<Unit> units, Instant now, int weeks) {
        var random = new Random(20261123);
        var timeline = new Timeline(clock, milestones, agreedDates, now);
        var services = new Services(intake, steps, tickets, holds, agreedDates, queries, visits);
        Instant begin = now.minus(Duration.ofDays(7L * weeks));
        for (int day = 0; day < 7 * weeks; day++) {
            for (int n = random.nextInt(3) + A_DAY - 1; n > 0; n--) {
                Instant at = begin.plus(Duration.ofDays(day)).plusSeconds(random.nextInt(86_400));
                plan(company, units, random, timeline, services, at);
            }
        }
        for (int n = 0; n < LATELY; n++) { // the last hours, too
            plan(company, units, random, timeline, services, now.minus(Duration.ofMinutes(8 + 41L * n + random.nextInt(20))));
        }
        new Today(company, units, timeline, services).plan();
        timeline.tell();
        return jdbc.sql("select count(*) from ticket").query(Integer.class).single();
    }

    private static void plan(Company company, List<Unit> units, Random random, Timeline timeline, Services services, Instant at) {
        Unit unit = units.get(random.nextInt(units.size()));
        var life = new TicketLife(company, unit, new Random(random.nextLong()), timeline, services);
        timeline.at(at, () -> life.report(at));
    }
}
