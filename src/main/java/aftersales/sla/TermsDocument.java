package aftersales.sla;

import aftersales.kernel.identity.PolicyId;
import aftersales.kernel.time.Allowance;
import aftersales.kernel.time.Measure;
import aftersales.kernel.time.WorkingCalendar;
import aftersales.organization.CalendarDocument;
import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@link Terms} as they are written down: everything a recomputation needs, calendars included. What is absent in an older
 * document says nothing.
 *
 * @param calendars those that the targets name by their place here
 * @param hours     place of the calendar that tells in hours from out of hours
 * @param ladder    null: the standard one
 * @param zone      whose dates calendar days are where a target has no calendar; null: UTC
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TermsDocument(String code, String name, List<Target> targets, @Nullable List<Calendar> calendars, @Nullable Integer hours,
        @Nullable List<Rung> ladder, @Nullable String zone) {

    /** Its own mapper: what is written must not follow the settings of the web interface. */
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Many wordings name the same calendar: its sums are made once. Bounded against pile-up. */
    private static final Map<CalendarDocument, WorkingCalendar> MADE = new ConcurrentHashMap<>();

    /**
     * @param calendar  as older documents have it
     * @param counting  place of its calendar; null and no older one: round the clock
     * @param level     null: the policy itself
     * @param stops     null: all that the kind knows
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Target(TargetKind kind, @JsonAlias("seconds") long amount, @Nullable Measure measure, EventKind start, List<PauseReason> pausable,
            String promiseEn, String promiseZh, String source, @Nullable CalendarDocument calendar, @Nullable Integer counting,
            @Nullable Integer level, @Nullable String policyCode, @Nullable String policyName, @Nullable List<EventKind> stops,
            @Nullable List<PauseReason> approval, @Nullable Reopening reopening, @Nullable List<Condition> conditions,
            @Nullable Integer share) {
    }

    /** @param version which of its versions this is */
    record Calendar(long id, long version, CalendarDocument content) {
    }

    static TermsDocument read(String json) {
        return JSON.readValue(json, TermsDocument.class);
    }

    static String facts(Facts facts) {
        return JSON.writeValueAsString(facts.values());
    }

    static Facts facts(String json) {
        Facts facts = Facts.none();
        Map<?, ?> words = JSON.readValue(json, Map.class);
        for (Map.Entry<?, ?> entry : words.entrySet()) {
            facts = facts.with(Fact.valueOf(entry.getKey().toString()), entry.getValue().toString());
        }
        return facts;
    }

    static String conditions(List<Condition> conditions) {
        return JSON.writeValueAsString(conditions);
    }

    static List<Condition> conditions(String json) {
        return List.of(JSON.readValue(json, Condition[].class));
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

    Terms terms(long id, PolicyId policy) {
        List<Terms.Target> made = new ArrayList<>();
        targets.forEach(target -> made.add(target(made.size(), target)));
        return new Terms(id, policy, code, name, made, hours == null ? null : made(calendar(hours).content()));
    }

    /** The same with other calendars in their places. */
    TermsDocument mapCalendars(UnaryOperator<Calendar> change) {
        return new TermsDocument(code, name, targets, calendars == null ? null : calendars.stream().map(change).toList(), hours, ladder, zone);
    }

    private Calendar calendar(int place) {
        if (calendars == null) {
            throw new IllegalStateException("terms " + code + " name a calendar they do not have");
        }
        return calendars.get(place);
    }

    private Terms.Target target(int number, Target target) {
        Calendar written = target.counting == null ? null : calendar(target.counting);
        CalendarDocument content = written == null ? target.calendar : written.content();
        Term term = new Term(target.kind, new Allowance(target.measure == null ? Measure.TIME : target.measure, target.amount),
                content == null ? WorkingCalendar.roundTheClock(zone == null ? ZoneOffset.UTC : ZoneId.of(zone)) : made(content), target.start,
                target.stops == null ? target.kind.stops() : Set.copyOf(target.stops), Set.copyOf(target.pausable),
                target.approval == null ? Set.of() : Set.copyOf(target.approval),
                target.reopening == null ? Reopening.RESTART : target.reopening, ladder == null ? Rung.standard() : ladder);
        return new Terms.Target(number, target.level == null ? 0 : target.level, target.policyCode == null ? code : target.policyCode,
                target.policyName == null ? name : target.policyName, term, target.conditions == null ? List.of() : target.conditions,
                content == null || content.roundTheClock() ? null : content.name(), written == null ? 0 : written.version(), target.share,
                target.promiseEn, target.promiseZh, target.source);
    }

    private static WorkingCalendar made(CalendarDocument content) {
        if (MADE.size() > 1_000) {
            MADE.clear();
        }
        return MADE.computeIfAbsent(content, CalendarDocument::make);
    }
}
