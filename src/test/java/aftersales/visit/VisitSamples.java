package aftersales.visit;

import aftersales.contract.owed.FaultCause;
import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.CustomerId;
import aftersales.kernel.identity.Role;
import aftersales.kernel.identity.SiteId;
import aftersales.security.Body;
import aftersales.security.Place;
import aftersales.security.RouteSamples;
import aftersales.ticket.Channel;
import aftersales.ticket.Completion;
import aftersales.ticket.OpenTicket;
import aftersales.ticket.Priority;
import aftersales.ticket.TakeStep;
import aftersales.ticket.TicketIntake;
import aftersales.ticket.TicketSteps;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(100)
class VisitSamples implements RouteSamples {

    private final TicketIntake intake;
    private final TicketSteps steps;
    private final VisitService visits;

    VisitSamples(TicketIntake intake, TicketSteps steps, VisitService visits) {
        this.intake = intake;
        this.steps = steps;
        this.visits = visits;
    }

    /** The ticket that waits is a job for whoever takes it; another one is signed for. */
    @Override
    public void plant(Place place) {
        place.row("/jobs/{number}", place.recall(Body.Ref.class));
        AccountId account = place.recall(AccountId.class);
        Actor technician = new Actor(account, place.code("person"), place.organization(), Set.of(Role.TECHNICIAN));
        String number = intake.open(place.keeper(), new OpenTicket(place.recall(CustomerId.class), place.recall(SiteId.class), null, null,
                place.text("third fault"), "", Channel.PHONE, Priority.NORMAL, null, null, null, null, null, true));
        steps.assign(place.keeper(), number, account, TakeStep.NOW);
        steps.complete(technician, number, new Completion(FaultCause.values()[0], place.text("changed"), false),
                new TakeStep(null, null, place.text("forgot to tap")));
        visits.sign(technician, number, new SignVisit(place.text("signer"), null, 5), TakeStep.NOW);
        place.row("/tickets/{number}/report", number);
    }

    @Override
    public Map<String, Body> bodies(Place place) {
        Map<String, Body> bodies = new HashMap<>();
        Body done = Body.form("cause", FaultCause.values()[0].name(), "solution", "sample");
        bodies.put("POST /jobs/{number}/completion", done);
        bodies.put("POST /jobs/{number}/remote-completion", done);
        bodies.put("POST /jobs/{number}/obstacle", Body.form("obstacle", "WAITING_PARTS", "note", "sample"));
        bodies.put("POST /jobs/{number}/signature", Body.form("signatory", "sample"));
        bodies.put("POST /api/v1/tickets/{number}/completion", Body.json("cause", FaultCause.values()[0].name(), "solution", "sample"));
        bodies.put("POST /api/v1/tickets/{number}/signature", Body.json("signer", "sample"));
        return bodies;
    }
}
