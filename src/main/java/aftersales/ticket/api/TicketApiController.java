package aftersales.ticket.api;

import aftersales.access.Creation;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContactId;
import aftersales.ticket.EditTicket;
import aftersales.ticket.Priority;
import aftersales.ticket.TicketIntake;
import aftersales.ticket.TicketService;
import aftersales.webkit.rest.EntityTags;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Opens, reads and edits tickets. */
@RestController
class TicketApiController {

    private final TicketResources resources;
    private final TicketIntake intake;
    private final TicketService tickets;
    private final Creation creation;

    TicketApiController(TicketResources resources, TicketIntake intake, TicketService tickets, Creation creation) {
        this.resources = resources;
        this.intake = intake;
        this.tickets = tickets;
        this.creation = creation;
    }

    @PostMapping("/api/v1/tickets")
    ResponseEntity<String> open(Actor actor, @Valid @RequestBody OpenTicketRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return creation.answer(actor, key, "/api/v1/tickets", request, "number",
                () -> resources.made(intake.open(actor, request.toCommand())));
    }

    @GetMapping("/api/v1/tickets/{number}")
    ResponseEntity<TicketResource> get(Actor actor, @PathVariable String number) {
        return resources.answer(actor, number);
    }

    record EditTicketRequest(@NotBlank @Size(max = 200) String title, @Nullable @Size(max = 8000) String description,
            @NotNull Priority priority, @Nullable Long contact, @Nullable @Size(max = 80) String callerName,
            @Nullable @Size(max = 40) String callerPhone) {

        EditTicket toCommand() {
            return new EditTicket(title, description == null ? "" : description, priority, contact == null ? null : new ContactId(contact),
                    callerName, callerPhone);
        }
    }

    @PutMapping("/api/v1/tickets/{number}")
    ResponseEntity<TicketResource> edit(Actor actor, @PathVariable String number, @Valid @RequestBody EditTicketRequest request,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return EntityTags.changing(ifMatch, version -> {
            tickets.edit(actor, number, version, request.toCommand());
            return resources.answer(actor, number);
        });
    }
}
