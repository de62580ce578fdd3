package aftersales.ticket;

import aftersales.contract.owed.FaultCause;
import aftersales.contract.owed.Liability;
import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.ContactId;
import aftersales.kernel.identity.CustomerId;
import aftersales.kernel.identity.EquipmentId;
import aftersales.kernel.identity.SiteId;
import aftersales.security.Body;
import aftersales.security.Place;
import aftersales.security.RouteSamples;
import aftersales.warranty.Overrule;
import aftersales.warranty.WarrantyVerdicts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(80)
class TicketSamples implements RouteSamples {

    private static final String API = "/api/v1/tickets/{number}";

    private final TicketIntake intake;
    private final TicketService tickets;
    private final TicketSteps steps;
    private final WarrantyVerdicts verdicts;

    TicketSamples(TicketIntake intake, TicketService tickets, TicketSteps steps, WarrantyVerdicts verdicts) {
        this.intake = intake;
        this.tickets = tickets;
        this.steps = steps;
        this.verdicts = verdicts;
    }

    @Override
    public void plant(Place place) {
        String number = intake.open(place.keeper(), new OpenTicket(place.recall(CustomerId.class), place.recall(SiteId.class),
                place.recall(ContactId.class), place.recall(EquipmentId.class), place.text("fault"), place.text("description"), Channel.PHONE,
                Priority.HIGH, place.text("caller"), place.phone(), null, place.text("answer"), null, true));
        tickets.addNote(place.keeper(), number, place.text("note"));
        place.remember(new Body.Ref(number));
        place.row("/tickets/{number}", number);
        place.row(API, number);
        verdicts.overrule(place.keeper(), number, verdicts.of(number).orElseThrow().version(), new Overrule(Liability.FREE, Liability.FREE, Liability.COST, place.text("goodwill")));
        place.row("/tickets/{number}/diagnosis", number);
        place.row(API + "/warranty", number);
        place.row("/tickets/{number}/overruling", number);
        place.word("/tickets/{number}/{step}", "answer");
        place.word("/tickets/{number}/clocks/{kind}", "FIX");
        finish(place);
    }

    /** A second one that has been through everything, so that the words of each step are somewhere. */
    private void finish(Place place) {
        String number = intake.open(place.keeper(), new OpenTicket(place.recall(CustomerId.class), place.recall(SiteId.class), null, null,
                place.text("another fault"), "", Channel.PHONE, Priority.NORMAL, null, null, null, null, null, true));
        tickets.edit(place.keeper(), number, 0, new EditTicket(place.text("the same fault"), "", Priority.NORMAL, null, null, null));
        steps.assign(place.keeper(), number, place.recall(AccountId.class), new TakeStep(null, place.text("go there"), null));
        steps.complete(place.keeper(), number, new Completion(FaultCause.values()[0], place.text("mended"), false),
                new TakeStep(null, place.text("done"), place.text("forgot to tap")));
        steps.confirm(place.keeper(), number, new Confirmation(5, place.text("content")), new TakeStep(null, null, place.text("was not there")));
    }

    @Override
    public Map<String, Body> bodies(Place place) {
        Map<String, Body> bodies = new HashMap<>();
        Body report = Body.form("submission", "sample", "customer", place.recall(CustomerId.class), "site", place.recall(SiteId.class),
                "equipment", place.recall(EquipmentId.class), "contact", place.recall(ContactId.class), "title", "Sample");
        bodies.put("POST /tickets", report);
        bodies.put("POST /tickets/new", report);
        bodies.put("POST /tickets/{number}", Body.form("title", "Sample", "contact", place.recall(ContactId.class), "version", 0));
        bodies.put("POST /tickets/{number}/calls", Body.form("words", "sample", "note", "sample"));
        bodies.put("POST /tickets/{number}/approval", Body.form("note", "sample"));
        bodies.put("POST /tickets/{number}/refusal", Body.form("note", "sample"));
        bodies.put("POST /tickets/{number}/diagnosis", Body.form("component", "board", "cause", "WEAR"));
        bodies.put("POST /tickets/{number}/overruling", Body.form("parts", "FREE", "labour", "FREE", "travel", "COST", "reason", "sample"));
        bodies.put("POST /tickets/{number}/{step}", Body.form("note", "sample"));
        bodies.put("POST /api/v1/tickets", Body.json("customer", place.recall(CustomerId.class), "site", place.recall(SiteId.class),
                "equipment", place.recall(EquipmentId.class), "contact", place.recall(ContactId.class), "title", "Sample"));
        bodies.put("PUT " + API, Body.json("title", "Sample", "priority", "NORMAL", "contact", place.recall(ContactId.class)));
        for (String step : List.of("answer", "visit-request", "closure", "cancellation", "resumption", "notes", "proposal", "replacement",
                "complaint-answer", "approval", "refusal")) {
            bodies.put("POST " + API + "/" + step, Body.json("note", "sample"));
        }
        bodies.put("PUT " + API + "/diagnosis", Body.json("component", "board", "cause", "WEAR"));
        bodies.put("POST " + API + "/overruling", Body.json("parts", "FREE", "labour", "FREE", "travel", "COST", "reason", "sample"));
        bodies.put("POST " + API + "/reopening", Body.json("reason", "sample"));
        bodies.put("POST " + API + "/pause", Body.json("reason", "WAITING_PARTS"));
        return bodies;
    }

    @Override
    public Map<String, Body> questions(Place place) {
        Body asked = Body.form("customer", place.recall(CustomerId.class), "site", place.recall(SiteId.class));
        return Map.of("GET /tickets", asked, "GET /tickets/export.csv", asked, "GET /api/v1/tickets", asked,
                "GET /tickets/new", Body.form("customer", place.recall(CustomerId.class)),
                "GET /calls", Body.form("q", place.phone()));
    }
}
