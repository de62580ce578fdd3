package aftersales.sla;

import aftersales.kernel.time.Hours;
import aftersales.kernel.time.WeeklyHours;
import aftersales.kernel.time.WorkingCalendar;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** {@link Terms} as they are written down: everything a recomputation needs, calendars included. */
record TermsDocument(String code, String name, List<Target> targets) {

    /** Its own mapper: what is written must not follow the settings of the web interface. */
    private static final JsonMapper JSON = JsonMapper.builder().build();

    record Target(TargetKind kind, long seconds, EventKind start, List<PauseReason> pausable, String promiseEn, String promiseZh,
            String source, @Nullable Calendar calendar) {
    }

    record Calendar(String name, String zone, boolean roundTheClock, List<Stretch> week) {

        static Calendar of(String name, WorkingCalendar calendar) {
            List<Stretch> week = new ArrayList<>();
            if (!calendar.isRoundTheClock()) {
                calendar.week().days().forEach((day, stretches) ->
                        stretches.forEach(hours -> week.add(new Stretch(day, hours.open(), hours.close()))));
            }
            return new Calendar(name, calendar.zone().getId(), calendar.isRoundTheClock(), week);
        }

        WorkingCalendar make() {
            if (roundTheClock) {
                return WorkingCalendar.roundTheClock(ZoneId.of(zone));
            }
            Map<DayOfWeek, List<Hours>> days = new EnumMap<>(DayOfWeek.class);
            week.forEach(stretch -> days.computeIfAbsent(stretch.day(), day -> new ArrayList<>())
                    .add(new Hours(stretch.open(), stretch.close())));
            return WorkingCalendar.weekly(ZoneId.of(zone), WeeklyHours.of(days));
        }
    }

    record Stretch(DayOfWeek day, int open, int close) {
    }

    static TermsDocument read(String json) {
        return JSON.readValue(json, TermsDocument.class);
    }

    String json() {
        return JSON.writeValueAsString(this);
    }

    static String fingerprint(String json) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    List<Terms.Target> terms() {
        return targets.stream().map(target -> new Terms.Target(
                new Term(target.kind(), target.seconds(),
                        target.calendar() == null ? WorkingCalendar.roundTheClock(ZoneOffset.UTC) : target.calendar().make(),
                        target.start(), Set.copyOf(target.pausable())),
                target.calendar() == null || target.calendar().roundTheClock() ? null : target.calendar().name(),
                target.promiseEn(), target.promiseZh(), target.source())).toList();
    }
}
