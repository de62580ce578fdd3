package aftersales.intake.web;

import aftersales.intake.file.Survey;
import aftersales.intake.file.TimeFormat;
import aftersales.intake.history.Target;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Shows by the file's own times what a format makes of them. */
@Component
class TimeExamples {

    /** Formats by their pattern, each with an example; those that read all times of the file first. */
    Map<String, String> options(Survey survey, MappingForm form) {
        List<Survey.Column> columns = times(survey, form);
        Set<String> patterns = new LinkedHashSet<>(fitting(columns));
        if (form.getTimePattern() != null && !form.getTimePattern().isBlank()) {
            patterns.add(form.getTimePattern());
        }
        TimeFormat.COMMON.forEach(format -> patterns.add(format.pattern()));
        Map<String, String> options = new LinkedHashMap<>();
        patterns.forEach(pattern -> options.put(pattern, label(pattern, columns)));
        return options;
    }

    Optional<String> likely(Survey survey, MappingForm form) {
        return fitting(times(survey, form)).stream().findFirst();
    }

    /** Whether the file's times can be read in several ways, such as day before month or after it. */
    boolean isAmbiguous(Survey survey, MappingForm form) {
        List<Survey.Column> columns = times(survey, form);
        return fitting(columns).stream().map(pattern -> example(pattern, columns)).filter(Objects::nonNull).distinct().count() > 1;
    }

    private static List<String> fitting(List<Survey.Column> columns) {
        return TimeFormat.COMMON.stream().map(TimeFormat::pattern)
                .filter(pattern -> !columns.isEmpty() && columns.stream().allMatch(column -> column.patterns().contains(pattern))).toList();
    }

    private static List<Survey.Column> times(Survey survey, MappingForm form) {
        List<Survey.Column> times = new ArrayList<>();
        for (int i = 0; i < survey.columns().size(); i++) {
            if (Target.TIMES.contains(form.target(i)) && survey.columns().get(i).known() > 0) {
                times.add(survey.columns().get(i));
            }
        }
        return times;
    }

    private static String label(String pattern, List<Survey.Column> columns) {
        String example = example(pattern, columns);
        return example == null ? pattern : columns.get(0).examples().get(0) + " → " + example + "  (" + pattern + ")";
    }

    private static @Nullable String example(String pattern, List<Survey.Column> columns) {
        try {
            Instant moment = columns.isEmpty() || columns.get(0).examples().isEmpty() ? null
                    : TimeFormat.of(pattern).moment(columns.get(0).examples().get(0), ZoneOffset.UTC);
            return moment == null ? null : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                    .withLocale(LocaleContextHolder.getLocale()).format(moment.atZone(ZoneOffset.UTC));
        } catch (IllegalArgumentException | DateTimeException none) {
            return null;
        }
    }
}
