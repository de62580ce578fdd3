package aftersales.sla.api;

import aftersales.kernel.Refusal;
import aftersales.kernel.time.Allowance;
import aftersales.kernel.time.Break;
import aftersales.kernel.time.Measure;
import aftersales.kernel.time.WorkingCalendar;
import aftersales.sla.api.JsonFields.At;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A question about a calendar.
 *
 * @param at      the start, or the end where it is counted back from
 * @param until   end of the span for {@link Kind#ELAPSED}, else null
 * @param allowed for {@link Kind#DEADLINE} and {@link Kind#BEFORE}, else null
 * @param amount  name of the field that says how much is allowed
 */
record InlineQuestion(Kind kind, WorkingCalendar calendar, Instant at, @Nullable Instant until, @Nullable Allowance allowed, String amount,
        List<Break> breaks) {

    private static final int MOST_PAUSES = 1_000;
    private static final Map<String, Measure> AMOUNTS = new TreeMap<>(Map.of("seconds", Measure.TIME, "byWorkingDay", Measure.BY_WORKING_DAY,
            "workingDayDuration", Measure.WORKING_DAYS, "calendarDays", Measure.CALENDAR_DAYS));
    static final Set<String> FIELDS = Set.of("calendar", "kind", "start", "end", "pauses", "seconds", "byWorkingDay", "workingDayDuration",
            "calendarDays");

    enum Kind { DEADLINE, ELAPSED, BEFORE, OPEN;

        static Kind of(At value) {
            return Arrays.stream(values()).filter(kind -> kind.word().equals(value.text())).findFirst()
                    .orElseThrow(() -> value.refused("sla.inline.kind"));
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean isMeasured() {
            return this == DEADLINE || this == BEFORE;
        }
    }

    static InlineQuestion read(JsonFields fields, WorkingCalendar calendar) {
        Kind kind = Kind.of(fields.get("kind"));
        Instant at = InlineTimes.instant(fields.get(kind == Kind.BEFORE ? "end" : "start"), calendar.zone());
        Instant until = kind == Kind.ELAPSED ? InlineTimes.instant(fields.get("end"), calendar.zone()) : null;
        String amount = kind.isMeasured() ? amount(fields) : "";
        Allowance allowed = kind.isMeasured() ? allowed(kind, fields.get(amount)) : null;
        At pauses = fields.find("pauses");
        List<Break> breaks = pauses == null ? List.of()
                : pauses.list(MOST_PAUSES).stream().map(pause -> InlineTimes.pause(pause, calendar.zone())).toList();
        refuseUnneeded(kind, fields, breaks);
        return new InlineQuestion(kind, calendar, at, until, allowed, amount, breaks);
    }

    private static String amount(JsonFields fields) {
        List<String> sent = AMOUNTS.keySet().stream().filter(fields::has).toList();
        if (sent.size() != 1) {
            throw Refusal.of(sent.isEmpty() ? "seconds" : sent.get(sent.size() - 1), "sla.inline.amount");
        }
        return sent.get(0);
    }

    private static Allowance allowed(Kind kind, At value) {
        Allowance allowance = new Allowance(AMOUNTS.get(value.path()), value.whole());
        if (kind == Kind.BEFORE && allowance.measure() != Measure.TIME && allowance.measure() != Measure.WORKING_DAYS) {
            throw value.refused("sla.inline.amount.before");
        }
        return allowance;
    }

    /** What would not change the answer was meant to. */
    private static void refuseUnneeded(Kind kind, JsonFields fields, List<Break> breaks) {
        refuseIf(kind == Kind.BEFORE, fields, "start", kind);
        refuseIf(kind == Kind.DEADLINE || kind == Kind.OPEN, fields, "end", kind);
        refuseIf(kind == Kind.OPEN && !breaks.isEmpty(), fields, "pauses", kind);
        AMOUNTS.keySet().forEach(name -> refuseIf(!kind.isMeasured(), fields, name, kind));
    }

    private static void refuseIf(boolean unneeded, JsonFields fields, String name, Kind kind) {
        At value = fields.find(name);
        if (unneeded && value != null) {
            throw value.refused("sla.inline.unneeded", name, kind.word());
        }
    }
}
