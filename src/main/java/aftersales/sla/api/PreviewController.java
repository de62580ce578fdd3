package aftersales.sla.api;

import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.time.WorkingCalendar;
import aftersales.sla.api.InlineAnswer.Counted;
import aftersales.sla.api.InlineAnswer.Failed;
import aftersales.sla.api.InlineAnswer.Opened;
import aftersales.sla.api.InlineAnswer.Promised;
import aftersales.sla.api.InlineAnswer.Reached;
import aftersales.sla.api.InlineAnswer.Waiting;
import aftersales.sla.api.JsonFields.At;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Says what would be promised, and writes nothing. */
@RestController
class PreviewController {

    private static final int MOST = 1_000;
    private static final String DESCRIPTION = """
            Counts working time. Takes one question, or a list of up to 1,000, in which a bad one is answered with its own error.
            calendar: number or name of a saved one, or timezone, weeklyHours (mon to sun, lists of beginning and end; an end before
            the beginning lies on the next day), holidays, halfDays, extraWorking, workingDaySeconds.
            kind: deadline (start and one of seconds, byWorkingDay, workingDayDuration, calendarDays), before (end and seconds or
            workingDayDuration), elapsed (start and end), open (start). Moments have an offset or are local in the calendar's zone;
            a pause that goes on has null as its end. Answers instant, seconds or open, each with its explanation.
            Or, instead of a calendar: policy (its code), start (the report), facts (PRIORITY, REGION_CLASS, …), events (kind, at,
            reason) and pauses (pairs, or from, to, reason). Answers clocks: every deadline, the target that was chosen and why.""";
    private static final String EXAMPLE = """
            {"calendar": {"timezone": "Asia/Shanghai", "weeklyHours": {"mon": [["09:00", "12:00"], ["13:00", "18:00"]],
            "fri": [["22:00", "06:00"]], "sun": [["00:00", "24:00"]]}, "holidays": ["2026-10-01"],
            "extraWorking": {"2026-10-10": [["09:00", "18:00"]]}}, "kind": "deadline", "start": "2026-09-30T16:00",
            "seconds": 28800, "pauses": [["2026-10-05T09:00", "2026-10-05T10:00+08:00"]]}""";

    private final PreviewCalendars calendars;
    private final InlineReply reply;
    private final PolicyReply policies;

    PreviewController(PreviewCalendars calendars, InlineReply reply, PolicyReply policies) {
        this.calendars = calendars;
        this.reply = reply;
        this.policies = policies;
    }

    @Operation(summary = "Deadlines without a ticket", description = DESCRIPTION)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(type = "object"), examples = @ExampleObject(EXAMPLE)))
    @ApiResponse(responseCode = "200", description = "One answer for one question, a list for a list", content = @Content(
            mediaType = "application/json", schema = @Schema(oneOf = {Reached.class, Waiting.class, Counted.class, Opened.class, Promised.class, Failed.class})))
    @PostMapping("/api/v1/sla/preview")
    Object preview(Actor actor, @RequestBody JsonNode body) {
        Map<JsonNode, WorkingCalendar> saved = new HashMap<>();
        if (!body.isArray()) {
            return answer(actor, body, saved);
        }
        if (body.size() > MOST) {
            throw Refusal.because("sla.inline.many", MOST);
        }
        List<InlineAnswer> answers = new ArrayList<>();
        for (JsonNode item : body) {
            try {
                answers.add(answer(actor, item, saved));
            } catch (Refusal refusal) {
                answers.add(reply.failed(refusal));
            }
        }
        return answers;
    }

    /** @param saved calendars of this request that have been looked up already */
    private InlineAnswer answer(Actor actor, JsonNode item, Map<JsonNode, WorkingCalendar> saved) {
        JsonFields whole = JsonFields.of(item, "");
        if (whole.has("policy")) {
            return policies.to(actor, whole);
        }
        JsonFields fields = JsonFields.of(item, "", InlineQuestion.FIELDS);
        At sent = fields.get("calendar");
        WorkingCalendar calendar = saved.get(sent.node());
        if (calendar == null) {
            calendar = calendars.read(actor, sent);
            saved.put(sent.node(), calendar);
        }
        return reply.to(InlineQuestion.read(fields, calendar));
    }
}
