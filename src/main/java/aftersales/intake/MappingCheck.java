package aftersales.intake;

import aftersales.intake.file.Survey;
import aftersales.intake.file.TimeFormat;
import aftersales.intake.history.Target;
import aftersales.kernel.Refusal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** Whether a mapping says all that is needed of a file, and nothing that it does not have. */
final class MappingCheck {

    private static final int LONGEST_NAME = 80;

    private MappingCheck() {
    }

    /** @throws Refusal on the field that is missing or wrong */
    static void check(Mapping mapping, Survey survey) {
        columns(mapping, survey.header());
        states(mapping, survey);
        try {
            TimeFormat.of(mapping.timePattern());
        } catch (IllegalArgumentException e) {
            throw Refusal.of("timePattern", "intake.mapping.pattern", mapping.timePattern());
        }
        try {
            ZoneId.of(mapping.zone());
        } catch (DateTimeException e) {
            throw Refusal.of("zone", "intake.mapping.zone.unknown", mapping.zone());
        }
        if (mapping.organization().isEmpty() || mapping.organization().length() > LONGEST_NAME) {
            throw Refusal.of("organization", "intake.mapping.organization.none");
        }
    }

    private static void columns(Mapping mapping, List<String> header) {
        mapping.columns().keySet().stream().filter(column -> !header.contains(column)).findFirst().ifPresent(column -> {
            throw Refusal.of("columns", "intake.mapping.column_unknown", column);
        });
        for (Target needed : Target.NEEDED) {
            if (!mapping.columns().containsValue(needed)) {
                throw Refusal.of("columns", "intake.mapping.missing", words(needed));
            }
        }
        for (Target single : Target.SINGLE) {
            if (mapping.columns().values().stream().filter(single::equals).count() > 1) {
                throw Refusal.of("columns", "intake.mapping.twice", words(single));
            }
        }
    }

    private static void states(Mapping mapping, Survey survey) {
        for (Survey.Column column : survey.columns()) {
            if (mapping.columns().get(column.name()) != Target.STATE) {
                continue;
            }
            if (column.many()) {
                throw Refusal.of("columns", "intake.mapping.no_states", column.name());
            }
            Map<String, ?> known = mapping.states();
            column.values().stream().filter(value -> !known.containsKey(value.text())).findFirst().ifPresent(value -> {
                throw Refusal.of("states", "intake.mapping.state", value.text());
            });
        }
    }

    private static MessageSourceResolvable words(Target target) {
        return new DefaultMessageSourceResolvable("intake.target." + target);
    }
}
