package aftersales.organization.api;

import aftersales.access.IdempotencyKeys;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.CalendarId;
import aftersales.organization.CalendarEdit;
import aftersales.organization.CalendarQueries;
import aftersales.organization.CalendarRow;
import aftersales.organization.CalendarService;
import aftersales.webkit.rest.EntityTags;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Reads, makes and changes working calendars. */
@RestController
class CalendarApiController {

    private static final String PATH = "/api/v1/calendars";

    private final CalendarQueries queries;
    private final CalendarService calendars;
    private final IdempotencyKeys keys;
    private final JsonMapper json;

    CalendarApiController(CalendarQueries queries, CalendarService calendars, IdempotencyKeys keys, JsonMapper json) {
        this.queries = queries;
        this.calendars = calendars;
        this.keys = keys;
        this.json = json;
    }

    record Calendars(List<CalendarResource> items) {
    }

    @GetMapping(PATH)
    Calendars list(Actor actor) {
        return new Calendars(queries.list(actor).stream().map(CalendarResource::of).toList());
    }

    @GetMapping(PATH + "/{id}")
    ResponseEntity<CalendarResource> show(Actor actor, @PathVariable CalendarId id) {
        CalendarRow row = queries.get(actor, id);
        return ResponseEntity.ok().eTag(EntityTags.of(row.version())).body(CalendarResource.of(row));
    }

    @PostMapping(PATH)
    ResponseEntity<CalendarResource> create(Actor actor, @Valid @RequestBody CalendarRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        String id = keys.once(actor, key, "POST " + PATH + " " + json.writeValueAsString(request),
                () -> calendars.create(actor, request.toCommand(null)).toString());
        CalendarRow row = queries.get(actor, new CalendarId(Long.parseLong(id)));
        return ResponseEntity.created(URI.create(PATH + "/" + id)).eTag(EntityTags.of(row.version())).body(CalendarResource.of(row));
    }

    @PutMapping(PATH + "/{id}")
    ResponseEntity<CalendarResource> change(Actor actor, @PathVariable CalendarId id, @Valid @RequestBody CalendarRequest request,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return EntityTags.changing(ifMatch, version -> {
            calendars.change(actor, id, version, request.toCommand(queries.get(actor, id)), new CalendarEdit(request.isApplied(), null));
            return show(actor, id);
        });
    }
}
