package aftersales.kernel.time;

import aftersales.kernel.time.Piece.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A span of time told day by day: what counted, what did not and why. What overlaps belongs to the shift that opened
 * first, a night shift to the date on which it starts. The counted seconds of all pieces are those of the span.
 */
public final class Accounting {

    /** More days are told by month, more years by year, by ten, by a hundred: an account is read by people. */
    private static final long DAYS = 62;
    private static final long YEARS = 10;

    private final WorkingCalendar calendar;
    private final ZoneId zone;
    private final Instant from;
    private final Instant to;
    private final List<Break> breaks;
    private final List<Piece> pieces = new ArrayList<>();

    private Accounting(WorkingCalendar calendar, Instant from, Instant to, List<Break> breaks) {
        this.calendar = calendar;
        this.zone = calendar.zone();
        this.from = from.truncatedTo(ChronoUnit.SECONDS);
        this.to = to.truncatedTo(ChronoUnit.SECONDS);
        this.breaks = Break.merged(breaks).stream().map(part -> part.since(this.from)).filter(Objects::nonNull)
                .filter(part -> part.from().isBefore(this.to)).map(part -> part.until(this.to)).toList();
    }

    /**
     * In order of time. A pause is one piece, whatever its length; a closed day inside one is not told.
     *
     * @param breaks in any order, overlapping or not, also open ones
     * @return empty for a reversed span
     */
    public static List<Piece> of(WorkingCalendar calendar, Instant from, Instant to, List<Break> breaks) {
        var accounting = new Accounting(calendar, from, to, breaks);
        return accounting.from.isBefore(accounting.to) ? accounting.pieces() : List.of();
    }

    private List<Piece> pieces() {
        for (Break part : breaks) {
            pieces.add(new Piece(date(part.from()), part.from(), end(part), 0, Reason.PAUSED, ""));
        }
        LocalDate first = date(from);
        LocalDate last = date(to.minusSeconds(1));
        long years = ChronoUnit.YEARS.between(first, last);
        if (ChronoUnit.DAYS.between(first, last) < DAYS) {
            byDay(first, last);
        } else if (years < YEARS) {
            byPeriod(first.withDayOfMonth(1), 1);
        } else {
            int step = years < YEARS * 10 ? 1 : years < YEARS * 100 ? 10 : 100;
            byPeriod(LocalDate.of(first.getYear() - Math.floorMod(first.getYear(), step), 1, 1), 12 * step);
        }
        pieces.sort(Comparator.comparing(Piece::from).thenComparing(Piece::to).thenComparing(Piece::reason));
        return List.copyOf(pieces);
    }

    private void byDay(LocalDate first, LocalDate last) {
        ShiftDays shifts = ShiftDays.of(calendar, from, to);
        for (LocalDate date = first.minusDays(ShiftDays.LOOK_BACK); !date.isAfter(last); date = date.plusDays(1)) {
            List<OpenPeriod> worked = shifts.on(date);
            if (!worked.isEmpty()) {
                worked(date, worked);
            } else if (!date.isBefore(first)) {
                closed(date, later(from, startOf(date)), earlier(to, startOf(date.plusDays(1))));
            }
        }
    }

    /** One piece for the day, cut where pauses are. */
    private void worked(LocalDate date, List<OpenPeriod> periods) {
        Instant open = null;
        Instant close = null;
        long seconds = 0;
        for (OpenPeriod part : periods.stream().flatMap(period -> running(period.open(), period.close()).stream()).toList()) {
            if (open != null && isPausedBetween(close, part.open())) {
                add(date, open, close, seconds);
                open = null;
                seconds = 0;
            }
            open = open == null ? part.open() : open;
            close = part.close();
            seconds += part.length().getSeconds();
        }
        if (open != null) {
            add(date, open, close, seconds);
        }
    }

    private void add(LocalDate date, Instant open, Instant close, long seconds) {
        Optional<SpecialDay> special = calendar.specialOn(date);
        Reason reason = special.map(day -> day.kind() == SpecialDay.Kind.MAKE_UP ? Reason.MAKE_UP : Reason.HALF_DAY).orElse(Reason.WORKED);
        pieces.add(new Piece(date, open, close, seconds, reason, special.map(SpecialDay::name).orElse("")));
    }

    private void closed(LocalDate date, Instant open, Instant close) {
        Optional<SpecialDay> special = calendar.specialOn(date);
        Reason reason = special.filter(day -> day.kind() == SpecialDay.Kind.HOLIDAY).map(day -> Reason.HOLIDAY).orElse(Reason.CLOSED);
        for (OpenPeriod part : running(open, close)) {
            pieces.add(new Piece(date, part.open(), part.close(), 0, reason, special.map(SpecialDay::name).orElse("")));
        }
    }

    private void byPeriod(LocalDate start, int months) {
        for (LocalDate date = start; startOf(date).isBefore(to); date = date.plusMonths(months)) {
            Instant open = later(from, startOf(date));
            Instant close = earlier(to, startOf(date.plusMonths(months)));
            List<OpenPeriod> running = running(open, close);
            long seconds = running.stream().mapToLong(part -> calendar.elapsed(part.open(), part.close()).getSeconds()).sum();
            if (!running.isEmpty()) {
                Reason reason = seconds > 0 ? Reason.WORKED : Reason.CLOSED;
                pieces.add(new Piece(date(open), running.get(0).open(), running.get(running.size() - 1).close(), seconds, reason, ""));
            }
        }
    }

    /** What breaks leave of a stretch of time. */
    private List<OpenPeriod> running(Instant open, Instant close) {
        List<OpenPeriod> parts = new ArrayList<>();
        Instant start = open;
        for (int i = firstEndingAfter(open); i < breaks.size() && breaks.get(i).from().isBefore(close); i++) {
            Break part = breaks.get(i);
            if (start.isBefore(part.from())) {
                parts.add(new OpenPeriod(start, part.from()));
            }
            start = later(start, end(part));
        }
        if (start.isBefore(close)) {
            parts.add(new OpenPeriod(start, close));
        }
        return parts;
    }

    private boolean isPausedBetween(Instant close, Instant open) {
        int i = firstEndingAfter(close);
        return i < breaks.size() && !breaks.get(i).from().isAfter(open);
    }

    private int firstEndingAfter(Instant at) {
        int low = 0;
        int high = breaks.size();
        while (low < high) {
            int middle = low + high >>> 1;
            if (end(breaks.get(middle)).isAfter(at)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The breaks of an account all end with it. */
    private static Instant end(Break part) {
        return Objects.requireNonNull(part.to());
    }

    private LocalDate date(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    private Instant startOf(LocalDate date) {
        return date.atStartOfDay().atZone(zone).toInstant();
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
