package aftersales.sanbao;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Counts a unit's repairs under the facts of its class. A day in repair is each begun 24 hours from the report to the fix;
 * while two repairs run at once, their time counts once.
 */
final class Counters {

    private static final int DAYS_AHEAD = 5;
    private static final Duration DAY = Duration.ofDays(1);

    private final List<LegalFact> facts;
    private final List<Repair> repairs;
    private final List<MainUnitChange> changes;
    private final @Nullable LocalDate delivered;
    private final Instant now;
    private final ZoneId zone;

    /**
     * @param delivered day of sale or acceptance; null: not known, then no term ends and no rule is too young
     * @param zone      of the place where the unit stands
     */
    Counters(List<LegalFact> facts, List<Repair> repairs, List<MainUnitChange> changes, @Nullable LocalDate delivered, Instant now, ZoneId zone) {
        this.delivered = delivered;
        this.now = now;
        this.zone = zone;
        this.facts = facts.stream().filter(fact -> delivered == null || !delivered.isBefore(fact.from())).toList();
        this.repairs = repairs.stream().filter(repair -> isInTerm(repair.reportedAt().atZone(zone).toLocalDate())).toList();
        this.changes = changes.stream().filter(change -> isInTerm(change.on())).toList();
    }

    List<Counter> all() {
        List<Counter> counters = new ArrayList<>();
        for (LegalFact fact : facts) {
            Counter counter = fact.kind().isCounted() ? count(fact) : null;
            if (counter != null) {
                counters.add(counter);
            }
        }
        return counters;
    }

    private @Nullable Counter count(LegalFact fact) {
        return switch (fact.kind()) {
            case DAYS_AFTER_SALE -> sinceDelivery(fact);
            case DAYS_AFTER_REPAIR -> sinceRepair(fact);
            case REPAIRS -> counter(fact, repairs.stream().filter(repair -> repair.fixedAt() != null).count(), null);
            case SAME_FAULT -> most(fact, repairs, repair -> repair.fixedAt() == null ? null : repair.fault());
            case MAIN_UNIT -> most(fact, changes, MainUnitChange::unit);
            case DAYS_IN_REPAIR -> counter(fact, days(repairs), null);
            case DAYS_OF_ONE_REPAIR -> repairs.stream().filter(repair -> repair.fixedAt() == null).max(Comparator.comparing(this::length))
                    .map(repair -> counter(fact, begun(length(repair)), repair.ticket())).orElse(null);
            case TERM, READING -> null;
        };
    }

    /** While the days run the customer may choose; past them there is nothing to say. */
    private @Nullable Counter sinceDelivery(LegalFact fact) {
        long days = delivered == null ? Long.MAX_VALUE : ChronoUnit.DAYS.between(delivered, now.atZone(zone).toLocalDate());
        return fact.limit() == null || days < 0 || days > fact.limit() ? null : new Counter(fact, days, null, Counter.State.REACHED);
    }

    /** Within these days of a repair the unit has to work. */
    private @Nullable Counter sinceRepair(LegalFact fact) {
        return repairs.stream().filter(repair -> repair.fixedAt() != null).max(Comparator.comparing(Repair::fixedAt)).map(last -> {
            long days = ChronoUnit.DAYS.between(last.fixedAt().atZone(zone).toLocalDate(), now.atZone(zone).toLocalDate());
            return fact.limit() == null || days > fact.limit() ? null : new Counter(fact, days, last.ticket(), Counter.State.REACHED);
        }).orElse(null);
    }

    private static <T> Counter most(LegalFact fact, List<T> all, Function<T, @Nullable String> what) {
        Map<String, Long> counts = all.stream().map(what).filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.entrySet().stream().max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(most -> counter(fact, most.getValue(), most.getKey())).orElseGet(() -> counter(fact, 0, null));
    }

    private static Counter counter(LegalFact fact, long count, @Nullable String about) {
        long ahead = fact.kind().unit() == FactKind.Unit.DAYS ? Math.min(DAYS_AHEAD, Objects.requireNonNullElse(fact.limit(), 0) / 2) : 1;
        Counter.State state = fact.isReachedBy(count) ? Counter.State.REACHED
                : count > 0 && fact.isReachedBy(count + ahead) ? Counter.State.NEAR : Counter.State.FAR;
        return new Counter(fact, count, about, state);
    }

    private boolean isInTerm(LocalDate day) {
        Integer months = facts.stream().filter(fact -> fact.kind() == FactKind.TERM).map(LegalFact::limit).filter(Objects::nonNull)
                .max(Comparator.naturalOrder()).orElse(null);
        return delivered == null || months == null || !day.isAfter(delivered.plusMonths(months));
    }

    private long days(List<Repair> all) {
        long days = 0;
        Instant until = Instant.MIN;
        for (Repair repair : all.stream().sorted(Comparator.comparing(Repair::reportedAt)).toList()) {
            Instant from = repair.reportedAt().isAfter(until) ? repair.reportedAt() : until;
            Instant to = end(repair);
            if (to.isAfter(from)) {
                days += begun(Duration.between(from, to));
                until = to;
            }
        }
        return days;
    }

    private Duration length(Repair repair) {
        return Duration.between(repair.reportedAt(), end(repair));
    }

    private Instant end(Repair repair) {
        return repair.fixedAt() == null ? now : repair.fixedAt();
    }

    private static long begun(Duration time) {
        return time.isNegative() ? 0 : (time.toSeconds() + DAY.toSeconds() - 1) / DAY.toSeconds();
    }
}
