package aftersales.sla;

import aftersales.kernel.time.Measure;
import aftersales.kernel.time.Piece;
import aftersales.kernel.time.UncertainYear;
import aftersales.sla.CandidateView.Verdict;
import aftersales.webkit.format.Formats;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says in the reader's language why a clock has its deadline. */
@Component
public class ExplanationWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final PolicyWords say;
    private final Formats formats;

    ExplanationWords(PolicyWords say, Formats formats) {
        this.say = say;
        this.formats = formats;
    }

    public ExplanationView of(ClockExplanation explanation) {
        ClockView clock = explanation.clock();
        CandidateView won = explanation.won();
        ZoneId zone = explanation.zone();
        List<CandidateView> candidates = explanation.candidates();
        return new ExplanationView(say.message("sla.kind." + explanation.kind()), clock,
                clock == null || clock.deadline() == null ? null : moment(clock.deadline(), zone), missing(clock, won),
                won == null ? null : sentence(won), lines(explanation.pieces(), zone, clock), formats.exactSeconds(explanation.seconds()),
                candidates.size() < 2 ? List.of() : candidates.stream().map(this::rival).toList(),
                clock == null ? List.of() : uncertain(clock.uncertain()),
                clock == null || zone.getRules().equals(LocaleContextHolder.getTimeZone().toZoneId().getRules()) ? null : zone.getId());
    }

    /** Which holidays are not known for certain. */
    public List<String> uncertain(List<UncertainYear> years) {
        return years.stream().map(year -> say.message(year.provisional() ? "sla.inline.year.provisional" : "sla.inline.year.missing",
                String.valueOf(year.year()))).toList();
    }

    private @Nullable String missing(@Nullable ClockView clock, @Nullable CandidateView won) {
        if (won == null) {
            return say.message("sla.explain.none");
        }
        if (clock == null) {
            return say.message("sla.explain.waits", say.message("sla.event." + won.start()));
        }
        return clock.deadline() != null ? null : say.message(clock.isUnreachable() ? "sla.explain.never" : "sla.explain.paused");
    }

    private String sentence(CandidateView candidate) {
        return say.promise(candidate.kind(), candidate.allowance(), candidate.conditions(), candidate.start(), candidate.calendarName());
    }

    private ExplanationView.Rival rival(CandidateView candidate) {
        Condition failed = candidate.failed();
        String why = candidate.verdict() == Verdict.UNFIT && failed != null ? say.message("sla.verdict.UNFIT", say.condition(failed))
                : say.message("sla.verdict." + candidate.verdict());
        return new ExplanationView.Rival(sentence(candidate), candidate.own() ? null : candidate.policyName(), candidate.verdict(), why);
    }

    /**
     * An account, line by line.
     *
     * @param clock whose pauses tell their reasons; null for a mere span of time
     */
    public List<ExplanationView.Line> lines(List<Piece> pieces, ZoneId zone, @Nullable ClockView clock) {
        return pieces.stream().map(piece -> new ExplanationView.Line(formats.day(piece.date()), span(piece, zone),
                piece.seconds() == 0 ? "–" : formats.exactSeconds(piece.seconds()), reason(piece, clock), piece.seconds() > 0)).toList();
    }

    private String reason(Piece piece, @Nullable ClockView clock) {
        boolean always = clock != null && (clock.calendarName() == null || clock.allowance().measure() == Measure.CALENDAR_DAYS);
        String word = say.message(always && piece.reason() == Piece.Reason.WORKED ? "sla.always" : "sla.piece." + piece.reason());
        String more = piece.name();
        if (piece.reason() == Piece.Reason.PAUSED && clock != null) {
            more = clock.pauses().stream().filter(pause -> pause.from().isBefore(piece.to()) && (pause.to() == null || pause.to().isAfter(piece.from())))
                    .map(pause -> say.message("sla.pause." + pause.reason())).distinct().collect(Collectors.joining(", "));
        }
        return more.isEmpty() ? word : say.message("sla.piece.named", word, more);
    }

    /** Within its date as times; else with the other date. */
    private String span(Piece piece, ZoneId zone) {
        ZonedDateTime from = piece.from().atZone(zone);
        ZonedDateTime to = piece.to().atZone(zone);
        boolean midnight = to.toLocalTime().equals(LocalTime.MIDNIGHT) && to.toLocalDate().equals(from.toLocalDate().plusDays(1));
        String end = midnight ? "24:00" : to.toLocalDate().equals(from.toLocalDate()) ? time(to) : formats.day(to.toLocalDate()) + " " + time(to);
        String begin = from.toLocalDate().equals(piece.date()) ? time(from) : formats.day(from.toLocalDate()) + " " + time(from);
        return begin + "–" + end;
    }

    /** The name of a calendar that is stored nowhere. */
    public String written() {
        return say.message("sla.whatif.written");
    }

    /** A moment in a zone, as an account has it. */
    public String moment(Instant at, ZoneId zone) {
        LocalDate date = at.atZone(zone).toLocalDate();
        return formats.day(date) + " " + time(at.atZone(zone));
    }

    private static String time(ZonedDateTime at) {
        return at.format(at.getSecond() == 0 ? TIME : EXACT);
    }
}
