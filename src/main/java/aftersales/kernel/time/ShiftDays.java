package aftersales.kernel.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The working time of a span by the date on which its shift starts; each second belongs to one of them. */
final class ShiftDays {

    /** An overnight shift reaches one day ahead, and a zone may skip a whole day. */
    static final int LOOK_BACK = 3;

    private final Map<LocalDate, List<OpenPeriod>> days = new HashMap<>();

    private record Shift(LocalDate date, long open, long close) {
    }

    private ShiftDays() {
    }

    static ShiftDays of(WorkingCalendar calendar, Instant from, Instant to) {
        LocalSeconds local = new LocalSeconds(calendar.zone().getRules());
        List<Shift> shifts = new ArrayList<>();
        LocalDate last = to.atZone(calendar.zone()).toLocalDate();
        LocalDate first = from.atZone(calendar.zone()).toLocalDate().minusDays(LOOK_BACK);
        for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
            for (Hours hours : calendar.hoursOn(date)) {
                long day = date.toEpochDay();
                shifts.add(new Shift(date, local.instant(day, hours.open()), local.instant(day, hours.close())));
            }
        }
        shifts.sort(Comparator.comparingLong(Shift::open).thenComparing(Shift::date));
        ShiftDays days = new ShiftDays();
        long covered = from.getEpochSecond();
        for (Shift shift : shifts) {
            long open = Math.max(covered, shift.open);
            long close = Math.min(to.getEpochSecond(), shift.close);
            if (open < close) {
                days.days.computeIfAbsent(shift.date, date -> new ArrayList<>())
                        .add(new OpenPeriod(Instant.ofEpochSecond(open), Instant.ofEpochSecond(close)));
                covered = close;
            }
        }
        return days;
    }

    List<OpenPeriod> on(LocalDate date) {
        return days.getOrDefault(date, List.of());
    }
}
