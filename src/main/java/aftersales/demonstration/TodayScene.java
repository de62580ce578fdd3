package aftersales.demonstration;

import aftersales.demonstration.DemonstrationCompany.Company;
import aftersales.demonstration.DemonstrationCompany.Person;
import aftersales.demonstration.DemonstrationCompany.Place;
import aftersales.demonstration.DemonstrationCustomers.Unit;
import aftersales.kernel.identity.Actor;
import aftersales.sla.PauseReason;
import aftersales.ticket.Channel;
import aftersales.ticket.Completion;
import aftersales.ticket.OpenTicket;
import aftersales.ticket.TakeStep;
import aftersales.ticket.TicketHolds.PauseTicket;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One ticket of the last day, told by how many minutes ago each step happened. */
final class TodayScene {

    private final Company company;
    private final Unit unit;
    private final Timeline timeline;
    private final DemonstrationHistory.Services services;
    private final Faults.Fault fault;
    private final Actor technician;
    private String number = "";

    TodayScene(Company company, Unit unit, Timeline timeline, DemonstrationHistory.Services services, int fault, Person technician) {
        this.company = company;
        this.unit = unit;
        this.timeline = timeline;
        this.services = services;
        this.fault = unit.faults().all.get(fault);
        this.technician = company.as(technician);
    }

    private TodayScene ago(int minutes, Runnable what) {
        timeline.at(timeline.end().minus(Duration.ofMinutes(minutes)), what);
        return this;
    }

    private Actor agent() {
        return company.as(Person.AGENT);
    }

    private Actor dispatcher() {
        return company.as(unit.organization().equals(company.at(Place.EAST)) ? Person.DISPATCHER_EAST : Person.DISPATCHER);
    }

    /** @param answer what the customer was told at once; null: nothing yet */
    TodayScene reported(int minutes, @Nullable String answer) {
        return ago(minutes, () -> number = services.intake().open(agent(), new OpenTicket(unit.customer(), unit.site(), unit.contact(),
                unit.equipment(), fault.title(), "", Channel.PHONE, fault.priority(), null, null, null, answer, null, true)));
    }

    TodayScene assigned(int minutes) {
        return ago(minutes, () -> services.steps().assign(dispatcher(), number, technician.account(), TakeStep.NOW));
    }

    TodayScene accepted(int minutes) {
        return ago(minutes, () -> services.steps().accept(technician, number, TakeStep.NOW));
    }

    TodayScene left(int minutes) {
        return ago(minutes, () -> services.steps().depart(technician, number, TakeStep.NOW));
    }

    TodayScene arrived(int minutes) {
        return ago(minutes, () -> services.steps().arrive(technician, number, TakeStep.NOW));
    }

    TodayScene waitsForParts(int minutes, String note) {
        return ago(minutes, () -> services.holds().pause(technician, number, new PauseTicket(PauseReason.WAITING_PARTS, null, null, note)));
    }

    /** @param hours from now until which it is put off */
    TodayScene putOff(int minutes, int hours, String note) {
        Instant until = timeline.end().plus(Duration.ofHours(hours));
        return ago(minutes, () -> services.holds().pause(agent(), number, new PauseTicket(PauseReason.AGREED_DATE, null, until, note)));
    }

    TodayScene done(int minutes) {
        return ago(minutes, () -> services.steps().complete(technician, number, new Completion(fault.cause(), fault.solution(), false), TakeStep.NOW));
    }

    TodayScene signed(int minutes) {
        return ago(minutes, () -> services.sign(technician, number));
    }
}
