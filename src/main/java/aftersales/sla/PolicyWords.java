package aftersales.sla;

import aftersales.kernel.time.Allowance;
import aftersales.kernel.time.Measure;
import aftersales.webkit.format.Formats;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says promises in sentences, in the reader's language; pages have it as {@code say}. */
@Component("slaWords")
public class PolicyWords {

    private final Formats formats;
    private final List<FactWords> known;

    PolicyWords(Formats formats, List<FactWords> known) {
        this.formats = formats;
        this.known = known;
    }

    /** Word to name of all that a fact can be; empty where any word will do. */
    public Map<String, String> words(Fact fact) {
        Map<String, String> words = new LinkedHashMap<>();
        fact.words().forEach(word -> words.put(word, message("sla.fact." + fact + "." + word)));
        known.stream().filter(one -> one.fact() == fact).forEach(one -> words.putAll(one.names(LocaleContextHolder.getLocale())));
        return words;
    }

    /** "within 4 h", "by the 2nd working day". */
    public String allowance(Allowance allowance) {
        return allowance.measure() == Measure.TIME ? message("sla.allowance.TIME", formats.seconds(allowance.amount()))
                : message("sla.allowance." + allowance.measure(), allowance.amount());
    }

    /** "On site within 4 h when city, in hours, from the on-site request, office hours". */
    public String promise(TargetKind kind, Allowance allowance, List<Condition> conditions, EventKind start, @Nullable String calendarName) {
        String calendar = calendarName == null ? message("sla.always") : calendarName;
        return conditions.isEmpty()
                ? message("sla.sentence", message("sla.kind." + kind), allowance(allowance), message("sla.event." + start), calendar)
                : message("sla.sentence.when", message("sla.kind." + kind), allowance(allowance), message("sla.event." + start), calendar,
                        conditions(conditions));
    }

    /** All conditions, in one phrase; empty where there are none. */
    public String conditions(List<Condition> conditions) {
        return conditions.stream().sorted(Comparator.comparing(Condition::fact)).map(this::condition)
                .collect(Collectors.joining(message("sla.conditions.and")));
    }

    /** "city or province". */
    public String condition(Condition condition) {
        return words(condition.fact(), condition.values());
    }

    private String words(Fact fact, SortedSet<String> values) {
        List<String> ordered = new ArrayList<>(values);
        ordered.sort(Comparator.comparing((String value) -> fact.words().indexOf(value)).thenComparing(value -> value));
        return ordered.stream().map(value -> phrase(fact, value)).collect(Collectors.joining(message("sla.conditions.or")));
    }

    /** A word of a fact so that it can stand alone: "priority urgent", "city". */
    private String phrase(Fact fact, String value) {
        return fact.isOpen() ? words(fact).getOrDefault(value, value) : message("sla.phrase." + fact + "." + value);
    }

    /** A word of a fact beside the fact's name. */
    public String word(Fact fact, @Nullable String value) {
        return value == null ? message("sla.fact.unknown") : words(fact).getOrDefault(value, value);
    }

    /** "at 80 %", "30 min before the deadline". */
    public String moment(Rung rung) {
        return rung.basis() == Rung.Basis.PERCENT ? message("sla.rung.PERCENT", rung.amount())
                : message("sla.rung." + rung.basis(), formats.seconds(rung.amount()));
    }

    /** A message in the reader's language. */
    public String message(String key, Object... arguments) {
        return formats.words().say(key, arguments);
    }
}
