package aftersales.visit.web;

import aftersales.contract.owed.FaultCause;
import aftersales.kernel.identity.Actor;
import aftersales.ticket.TicketDetail;
import aftersales.ticket.TicketEvent;
import aftersales.ticket.TicketEventKind;
import aftersales.ticket.TicketQueries;
import aftersales.ticket.TicketStep;
import aftersales.ticket.web.TicketLines;
import aftersales.ticket.web.TicketPromises;
import aftersales.ticket.web.TicketPromises.TicketPromise;
import aftersales.ticket.web.TicketWords;
import aftersales.webkit.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the page of one job shows, whichever step it stands at. */
@Component
class JobPage {

    /** Lines of the story that carry words for whoever comes next. */
    private static final Set<TicketEventKind> TELLING = EnumSet.of(TicketEventKind.NOTED, TicketEventKind.ANSWERED, TicketEventKind.ADDED_TO,
            TicketEventKind.ASSIGNED, TicketEventKind.REASSIGNED, TicketEventKind.GIVEN_BACK, TicketEventKind.REOPENED);
    private static final int TOLD = 3;
    private static final int BEFORE = 3;

    private final TicketQueries tickets;
    private final TicketLines lines;
    private final TicketPromises promises;
    private final TicketWords words;
    private final MapLink map;

    JobPage(TicketQueries tickets, TicketLines lines, TicketPromises promises, TicketWords words, MapLink map) {
        this.tickets = tickets;
        this.lines = lines;
        this.promises = promises;
        this.words = words;
        this.map = map;
    }

    /** The job as it stands; its state decides which screen. */
    String show(Actor actor, String number, Model page) {
        TicketDetail ticket = fill(actor, number, page);
        JobScreen screen = JobScreen.of(actor, ticket);
        List<TicketEvent> story = tickets.story(actor, number);
        page.addAttribute("screen", screen);
        page.addAttribute("steps", steps(ticket, story, screen));
        page.addAttribute("promises", open(promises.of(ticket)));
        page.addAttribute("told", words.story(story.stream().filter(event -> event.note() != null && TELLING.contains(event.kind()))
                .limit(TOLD).toList()));
        page.addAttribute("before", tickets.doneAbout(actor, ticket.row().customer(), ticket.site(), ticket.row().equipment(),
                ticket.row().reportedAt(), BEFORE));
        page.addAttribute("map", map.to(ticket));
        form(ticket, screen, page);
        return "visit/job";
    }

    /** The ticket alone, for the pages beside the way: can't make it, not signed, solved by phone. */
    TicketDetail fill(Actor actor, String number, Model page) {
        TicketDetail ticket = tickets.get(actor, number);
        page.addAttribute("ticket", ticket);
        page.addAttribute("line", lines.of(ticket.row()));
        page.addAttribute("causes", words.options(FaultCause.values(), "warranty.cause."));
        return ticket;
    }

    private void form(TicketDetail ticket, JobScreen screen, Model page) {
        if (screen == JobScreen.SIGNATURE) {
            page.addAttribute("satisfactions", words.satisfactions());
        }
        if (page.containsAttribute("form")) {
            return;
        }
        if (screen == JobScreen.SIGNATURE) {
            SignatureForm form = new SignatureForm();
            form.setSigner(ticket.contactName() == null ? ticket.callerName() : ticket.contactName());
            page.addAttribute("form", form);
        } else {
            page.addAttribute("form", new CompletionForm());
        }
    }

    /** The technician's own six: from accepting to done. */
    private List<Step> steps(TicketDetail ticket, List<TicketEvent> story, JobScreen screen) {
        List<Step> steps = new ArrayList<>(words.steps(ticket, story)
                .subList(TicketStep.ACCEPTANCE.ordinal(), TicketStep.SIGNATURE.ordinal() + 1));
        steps.add(new Step(words.say("visit.step.finished"), screen == JobScreen.FINISHED ? Step.State.DONE : Step.State.AHEAD));
        return steps;
    }

    /** What still runs or stands, the next deadline first. */
    private static List<TicketPromise> open(List<TicketPromise> promises) {
        return promises.stream().filter(promise -> promise.strip().stoppedAt() == null)
                .sorted(Comparator.comparing(promise -> promise.strip().deadline(), Comparator.nullsLast(Comparator.<Instant>naturalOrder())))
                .toList();
    }
}
