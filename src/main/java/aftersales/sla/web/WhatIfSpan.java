package aftersales.sla.web;

import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.time.Accounting;
import aftersales.kernel.time.Allowance;
import aftersales.kernel.time.Break;
import aftersales.kernel.time.NoWorkingTime;
import aftersales.kernel.time.Piece;
import aftersales.kernel.time.Stretches;
import aftersales.kernel.time.WorkingCalendar;
import aftersales.organization.CalendarQueries;
import aftersales.organization.CalendarRow;
import aftersales.organization.WrittenCalendar;
import aftersales.sla.ExplanationView;
import aftersales.sla.ExplanationWords;
import aftersales.webkit.format.Formats;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers what-if questions to a mere calendar: when so much time has passed, or how much passed between two moments. */
@Component
class WhatIfSpan {

    /**
     * @param calendar its name
     * @param reached  the moment at which the time is used up; null where a pause goes on, or an end was asked with
     * @param lines    from the start to there
     */
    record Answer(String calendar, @Nullable String reached, boolean elapsed, List<ExplanationView.Line> lines, String total, List<String> uncertain) {
    }

    /** A stored calendar, or the one that was written beside the question. */
    private record Asked(String name, WorkingCalendar calendar) {
    }

    private final CalendarQueries calendars;
    private final ExplanationWords words;
    private final Formats formats;

    WhatIfSpan(CalendarQueries calendars, ExplanationWords words, Formats formats) {
        this.calendars = calendars;
        this.words = words;
        this.formats = formats;
    }

    /** Null while the question is not whole. */
    @Nullable Answer answer(Actor actor, WhatIfForm form) {
        Asked asked = asked(actor, form);
        Instant start = Objects.requireNonNull(form.getStart());
        List<Break> breaks = breaks(form);
        if (form.getUntil() != null) {
            return told(asked, asked.calendar(), start, form.getUntil(), null, true, breaks);
        }
        if (form.getAmount().isBlank()) {
            return null;
        }
        Allowance allowance = form.getUnit().allowance(TargetForm.whole(form.getAmount(), "amount"));
        try {
            Instant reached = allowance.deadline(asked.calendar(), start, breaks);
            Instant end = reached == null ? breaks.stream().filter(part -> part.to() == null).map(Break::from).min(Instant::compareTo).orElseThrow() : reached;
            return told(asked, allowance.counting(asked.calendar()), start, end, reached, false, breaks);
        } catch (NoWorkingTime never) {
            throw Refusal.of("amount", "sla.policy.calendar.never");
        }
    }

    private Asked asked(Actor actor, WhatIfForm form) {
        if (form.isWritten()) {
            return new Asked(words.written(), WrittenCalendar.read(form.getZone(), form.getHours(), form.getList()));
        }
        CalendarRow row = calendars.find(actor, Objects.requireNonNull(form.getCalendar()))
                .orElseThrow(() -> Refusal.of("calendar", "sla.policy.calendar.unknown"));
        return new Asked(row.name(), row.calendar());
    }

    private Answer told(Asked asked, WorkingCalendar counting, Instant start, Instant end, @Nullable Instant reached, boolean elapsed,
            List<Break> breaks) {
        List<Piece> pieces = Accounting.of(counting, start, end, breaks);
        return new Answer(asked.name(), reached == null ? null : words.moment(reached, counting.zone()), elapsed,
                words.lines(pieces, counting.zone(), null), formats.exactSeconds(new Stretches(counting, start, breaks).used(end)),
                words.uncertain(asked.calendar().uncertainYears(start, end.isBefore(start) ? start : end)));
    }

    private static List<Break> breaks(WhatIfForm form) {
        List<Break> breaks = new ArrayList<>();
        for (WhatIfForm.PauseForm pause : form.getPauses()) {
            if (pause.getFrom() != null) {
                breaks.add(new Break(pause.getFrom(), pause.getTo()));
            }
        }
        return breaks;
    }
}
