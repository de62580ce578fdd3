package aftersales.organization.web;

import aftersales.kernel.Refusal;
import aftersales.kernel.time.Hours;
import aftersales.kernel.time.SpecialDay.Kind;
import aftersales.kernel.time.WeeklyHours;
import aftersales.organization.HoursText;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/** Looks through what was typed of a calendar and says beside each field what is wrong with it. */
final class CalendarFormCheck {

    private static final BigDecimal DAY = BigDecimal.valueOf(24);

    private final CalendarForm form;
    private final BindingResult errors;

    CalendarFormCheck(CalendarForm form, BindingResult errors) {
        this.form = form;
        this.errors = errors;
    }

    void check() {
        boolean refines = form.getParent() != null;
        if (!refines && form.getZone().isBlank()) {
            reject("zone", "organization.calendar.zone.none");
        }
        BigDecimal length = form.getDayHours();
        if (length != null && (length.signum() <= 0 || length.compareTo(DAY) > 0)) {
            reject("dayHours", "organization.calendar.day.range");
        }
        boolean empty = !form.isRoundTheClock() && week("days", form.getDays());
        boolean seasonal = seasons();
        if (empty && !refines && !seasonal && !errors.hasErrors()) {
            reject("roundTheClock", "organization.calendar.hours.none");
        }
        special();
    }

    /** Whether the week has no hours at all. */
    private boolean week(String field, Map<DayOfWeek, String> texts) {
        Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            String text = texts.get(day);
            List<Hours> hours = hours(field + "[" + day + "]", text);
            week.put(day, hours);
            if (WeeklyHours.of(week).hasOverlap()) {
                reject(field + "[" + day + "]", "organization.calendar.hours.overlap");
                week.remove(day);
            }
        }
        return WeeklyHours.of(week).isEmpty();
    }

    private List<Hours> hours(String field, @Nullable String text) {
        try {
            return HoursText.read(field, text);
        } catch (Refusal malformed) {
            reject(field, malformed.code(), malformed.arguments().toArray());
            return List.of();
        }
    }

    /** Whether any season has hours. */
    private boolean seasons() {
        boolean any = false;
        List<LocalDate[]> spans = new ArrayList<>();
        for (int i = 0; i < form.getSeasons().size(); i++) {
            SeasonRow row = form.getSeasons().get(i);
            String field = "seasons[" + i + "]";
            if (row.isBlank() || errors.hasFieldErrors(field + ".*")) {
                continue;
            }
            LocalDate from = row.getFrom() == null ? LocalDate.MIN : row.getFrom();
            LocalDate until = row.getUntil() == null ? LocalDate.MAX : row.getUntil();
            if (row.getFrom() == null && row.getUntil() == null) {
                reject(field + ".from", "organization.calendar.seasons.undated");
            } else if (until.isBefore(from)) {
                reject(field + ".until", "organization.calendar.seasons.reversed");
            } else if (spans.stream().anyMatch(span -> !from.isAfter(span[1]) && !until.isBefore(span[0]))) {
                reject(field + ".from", "organization.calendar.seasons.overlap");
            }
            spans.add(new LocalDate[] {from, until});
            any |= !week(field + ".days", row.getDays());
        }
        return any;
    }

    private void special() {
        Set<LocalDate> dates = new HashSet<>();
        for (int i = 0; i < form.getSpecial().size(); i++) {
            DayRow row = form.getSpecial().get(i);
            String field = "special[" + i + "]";
            if (row.getDate() == null) {
                continue;
            }
            if (!dates.add(row.getDate())) {
                reject(field + ".date", "organization.calendar.special.twice");
            }
            if (row.getName().length() > 80) {
                reject(field + ".name", "organization.calendar.days.name", row.getDate().toString());
            }
            List<Hours> hours = hours(field + ".hours", row.getHours());
            if (row.getKind() == Kind.HALF_DAY && row.getHours().isBlank()) {
                reject(field + ".hours", "organization.calendar.special.half");
            } else if (row.getKind() == Kind.HOLIDAY && !row.getHours().isBlank()) {
                reject(field + ".hours", "organization.calendar.special.free");
            } else if (WeeklyHours.on(List.of(DayOfWeek.MONDAY), hours.toArray(new Hours[0])).hasOverlap()) {
                reject(field + ".hours", "organization.calendar.hours.overlap");
            }
        }
    }

    private void reject(String field, String code, Object... arguments) {
        errors.addError(new FieldError(errors.getObjectName(), field, errors.getRawFieldValue(field), false, new String[] {code}, arguments, null));
    }
}
