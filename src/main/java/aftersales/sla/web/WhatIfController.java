package aftersales.sla.web;

import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.sla.EventKind;
import aftersales.sla.ExplanationWords;
import aftersales.sla.PolicyRow;
import aftersales.sla.SlaPolicyQueries;
import aftersales.sla.SlaPreview;
import aftersales.sla.TargetKind;
import aftersales.webkit.Submission;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What would be promised, without a ticket: for everybody who wants to know how deadlines come about. */
@Controller
class WhatIfController {

    private final SlaPolicyQueries policies;
    private final SlaPreview preview;
    private final WhatIfSpan spans;
    private final PolicyChoices choices;
    private final ExplanationWords words;
    private final Clock clock;

    WhatIfController(SlaPolicyQueries policies, SlaPreview preview, WhatIfSpan spans, PolicyChoices choices, ExplanationWords words, Clock clock) {
        this.policies = policies;
        this.preview = preview;
        this.spans = spans;
        this.choices = choices;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/what-if")
    String show(Actor actor, @ModelAttribute("form") WhatIfForm form, BindingResult errors, Model page, HttpServletResponse response) {
        form.settle();
        if (form.getZone().isBlank()) {
            form.setZone(LocaleContextHolder.getTimeZone().toZoneId().getId());
        }
        return Submission.of(errors, response).orShow(() -> view(actor, form, null, page), () -> {
            form.check();
            if (form.getStart() == null) {
                form.setStart(clock.instant().truncatedTo(ChronoUnit.MINUTES));
            }
            PolicyRow policy = form.getPolicy() == null ? null : policies.find(actor, form.getPolicy())
                    .orElseThrow(() -> Refusal.of("policy", "sla.whatif.policy.unknown"));
            if (policy != null) {
                page.addAttribute("answers", preview.explain(policy.id(), form.toFacts(), form.events()).stream().map(words::of).toList());
            } else if (form.getCalendar() != null || form.isWritten()) {
                page.addAttribute("span", spans.answer(actor, form));
            }
            return view(actor, form, policy, page);
        });
    }

    private String view(Actor actor, WhatIfForm form, @Nullable PolicyRow policy, Model page) {
        page.addAttribute("policy", policy);
        page.addAttribute("policies", choices.policyCodes(actor));
        page.addAttribute("calendars", choices.calendars(actor));
        page.addAttribute("choices", choices);
        page.addAttribute("weekdays", DayOfWeek.values());
        page.addAttribute("events", events(actor, policy));
        return "sla/what-if";
    }

    /** Those that start or keep what the policy promises. */
    private Set<EventKind> events(Actor actor, @Nullable PolicyRow policy) {
        Set<EventKind> events = EnumSet.noneOf(EventKind.class);
        if (policy != null) {
            for (TargetKind kind : policies.promises(actor, policy).keySet()) {
                events.addAll(kind.starts());
                events.addAll(kind.stops());
            }
            events.removeIf(kind -> !WhatIfForm.offered(kind));
        }
        return events;
    }
}
