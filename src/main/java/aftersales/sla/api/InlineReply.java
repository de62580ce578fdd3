package aftersales.sla.api;

import aftersales.kernel.Refusal;
import aftersales.kernel.time.Accounting;
import aftersales.kernel.time.Allowance;
import aftersales.kernel.time.Break;
import aftersales.kernel.time.NoWorkingTime;
import aftersales.kernel.time.Piece;
import aftersales.kernel.time.Stretches;
import aftersales.kernel.time.WorkingCalendar;
import aftersales.sla.api.InlineAnswer.Failed;
import aftersales.sla.api.InlineAnswer.ItemField;
import aftersales.sla.api.InlineAnswer.ItemProblem;
import aftersales.sla.api.ClockResource.Part;
import aftersales.sla.api.ClockResource.Said;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Answers questions about a calendar in the asker's language. */
@Component
class InlineReply {

    private final MessageSource messages;

    InlineReply(MessageSource messages) {
        this.messages = messages;
    }

    /** @throws Refusal where the calendar never gets there */
    InlineAnswer to(InlineQuestion question) {
        try {
            return switch (question.kind()) {
                case DEADLINE -> deadline(question);
                case BEFORE -> before(question);
                case ELAPSED -> elapsed(question);
                case OPEN -> open(question);
            };
        } catch (NoWorkingTime never) {
            String field = switch (question.kind()) {
                case DEADLINE, BEFORE -> question.amount();
                case ELAPSED -> "end";
                case OPEN -> "start";
            };
            throw switch (never.reason()) {
                case NONE -> Refusal.of("calendar", "sla.inline.hours.none");
                case ENDS -> Refusal.of(field, "sla.inline.never");
                case TOO_FAR -> Refusal.of(field, "sla.inline.far");
            };
        }
    }

    private InlineAnswer deadline(InlineQuestion question) {
        Allowance allowed = Objects.requireNonNull(question.allowed());
        Instant start = question.at();
        Instant deadline = allowed.deadline(question.calendar(), start, question.breaks());
        WorkingCalendar counting = allowed.counting(question.calendar());
        if (deadline == null) {
            return waiting(question, counting);
        }
        return new InlineAnswer.Reached(deadline, parts(counting, start, deadline, question.breaks()),
                warnings(question.calendar(), start, deadline));
    }

    private InlineAnswer waiting(InlineQuestion question, WorkingCalendar counting) {
        Instant paused = question.breaks().stream().filter(pause -> pause.to() == null).map(Break::from).min(Instant::compareTo)
                .filter(from -> from.isAfter(question.at())).orElse(question.at());
        List<Part> parts = new ArrayList<>(parts(counting, question.at(), paused, question.breaks()));
        parts.add(new Part(paused.atZone(counting.zone()).toLocalDate(), paused, null, 0, Piece.Reason.PAUSED, ""));
        return new InlineAnswer.Waiting(null, said("sla.inline.waiting"), parts, warnings(question.calendar(), question.at(), paused));
    }

    private InlineAnswer before(InlineQuestion question) {
        WorkingCalendar calendar = question.calendar();
        long seconds = Objects.requireNonNull(question.allowed()).seconds(calendar, question.at());
        Instant start = Stretches.before(calendar, question.at(), question.breaks(), seconds);
        return new InlineAnswer.Reached(start, parts(calendar, start, question.at(), question.breaks()), warnings(calendar, start, question.at()));
    }

    private InlineAnswer elapsed(InlineQuestion question) {
        WorkingCalendar calendar = question.calendar();
        Instant until = Objects.requireNonNull(question.until());
        long seconds = new Stretches(calendar, question.at(), question.breaks()).used(until);
        return new InlineAnswer.Counted(seconds, parts(calendar, question.at(), until, question.breaks()),
                warnings(calendar, question.at(), until));
    }

    private InlineAnswer open(InlineQuestion question) {
        WorkingCalendar calendar = question.calendar();
        LocalDate date = question.at().atZone(calendar.zone()).toLocalDate();
        Instant from = date.atStartOfDay(calendar.zone()).toInstant();
        Instant to = date.plusDays(1).atStartOfDay(calendar.zone()).toInstant();
        return new InlineAnswer.Opened(calendar.isOpen(question.at()), parts(calendar, from, to, List.of()),
                warnings(calendar, question.at(), question.at()));
    }

    private static List<Part> parts(WorkingCalendar calendar, Instant from, Instant to, List<Break> breaks) {
        return Accounting.of(calendar, from, to, breaks).stream().map(Part::of).toList();
    }

    private List<Said> warnings(WorkingCalendar calendar, Instant from, Instant to) {
        return calendar.uncertainYears(from, to).stream().map(year ->
                said(year.provisional() ? "sla.inline.year.provisional" : "sla.inline.year.missing", String.valueOf(year.year()))).toList();
    }

    /** A refusal as the answer to one of many questions. */
    Failed failed(Refusal refusal) {
        Said words = said(refusal.code(), refusal.arguments().toArray());
        return new Failed(new ItemProblem(words.code(), words.message(), refusal.field() == null ? List.of()
                : List.of(new ItemField(refusal.field(), words.code(), words.message()))));
    }

    private Said said(String code, Object... arguments) {
        return new Said(code, messages.getMessage(code, arguments, LocaleContextHolder.getLocale()));
    }
}
