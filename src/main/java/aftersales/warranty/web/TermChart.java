package aftersales.warranty.web;

import aftersales.contract.owed.CostClass;
import aftersales.contract.owed.Liability;
import aftersales.warranty.UnitTerm;
import aftersales.warranty.UnitWarranty;
import aftersales.warranty.VerdictWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All terms of a unit against one line of time, in words and as a picture; terms that run alike share a row, as do costs that are borne alike. */
public record TermChart(TimeLine line, List<Row> rows) {

    private static final String REST = "warranty.terms.rest";

    /** A stretch of time, coloured by who bears the costs. */
    public record Bar(String x, String width, Liability borne) {
    }

    /** @param left how much of it is left; empty where it does not hold today, or never ends */
    public record Said(String words, boolean now, String left) {
    }

    /** The same for the table. */
    public record Entry(String from, String until, Liability borne, @Nullable String mode) {
    }

    /**
     * @param names what it is about
     * @param costs which classes of cost; empty: all
     * @param note  why there are no bars; empty where there are
     * @param basis from which fact, by which contract
     */
    public record Row(String names, String costs, List<Bar> bars, List<Said> phases, List<Entry> entries, String note, String basis) {
    }

    static TermChart of(UnitWarranty unit, VerdictWords words) {
        List<UnitTerm.Stage> stages = unit.terms().stream().flatMap(term -> term.stages().stream()).toList();
        TimeLine line = TimeLine.of(unit.today(), stages.stream().map(UnitTerm.Stage::from).min(Comparator.naturalOrder()).orElse(unit.today()),
                stages.stream().map(UnitTerm.Stage::until).filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(null));
        Map<List<Object>, List<UnitTerm>> alike = new LinkedHashMap<>();
        unit.terms().forEach(term -> alike.computeIfAbsent(key(term, words), key -> new ArrayList<>()).add(term));
        List<Row> rows = new ArrayList<>();
        alike.values().forEach(terms -> rows(terms, unit.today(), line, words, rows));
        return new TermChart(line, rows);
    }

    private static List<Object> key(UnitTerm term, VerdictWords words) {
        return List.of(term.stages(), words.basis(term), term.stages().isEmpty() ? words.standing(term) : "");
    }

    private static void rows(List<UnitTerm> terms, LocalDate today, TimeLine line, VerdictWords words, List<Row> rows) {
        UnitTerm first = terms.get(0);
        String names = terms.stream().map(words::name).distinct().collect(Collectors.joining(words.say("warranty.and")));
        if (first.stages().isEmpty()) {
            rows.add(new Row(names, "", List.of(), List.of(), List.of(), words.standing(first), words.basis(first)));
            return;
        }
        Map<List<Liability>, List<CostClass>> costs = new LinkedHashMap<>();
        Stream.of(CostClass.values()).forEach(cost -> costs.computeIfAbsent(first.stages().stream().map(stage -> stage.of(cost)).toList(),
                key -> new ArrayList<>()).add(cost));
        costs.values().forEach(same -> rows.add(row(first, same, names, today, line, words)));
    }

    private static Row row(UnitTerm term, List<CostClass> costs, String names, LocalDate today, TimeLine line, VerdictWords words) {
        CostClass cost = costs.get(0);
        List<Bar> bars = new ArrayList<>();
        List<Said> phases = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        List<UnitTerm.Stage> stages = merged(term.stages(), cost);
        for (UnitTerm.Stage stage : stages) {
            boolean now = stage.holds(today);
            bars.add(bar(line, stage.from(), stage.until(), stage.of(cost)));
            phases.add(new Said(words.stage(stage.of(cost), stage.until()), now, now && stage.until() != null ? words.left(today, stage.until()) : ""));
        }
        term.stages().forEach(stage -> entries.add(new Entry(words.day(stage.from()), stage.until() == null ? words.say("warranty.life") : words.day(stage.until()),
                stage.of(cost), stage.mode() == null ? null : stage.mode().name())));
        LocalDate last = stages.get(stages.size() - 1).until();
        if (last != null && stages.get(stages.size() - 1).of(cost) != Liability.CHARGEABLE) {
            bars.add(bar(line, last.plusDays(1), null, Liability.CHARGEABLE));
            phases.add(new Said(words.say(REST), today.isAfter(last), ""));
        }
        return new Row(names, costs.size() == CostClass.values().length ? "" : costs.stream().map(words::cost)
                .collect(Collectors.joining(words.say("warranty.and"))), bars, phases, entries, "", words.basis(term));
    }

    /** Phases that only differ in other costs, or in where the repair is done, are one. */
    private static List<UnitTerm.Stage> merged(List<UnitTerm.Stage> stages, CostClass cost) {
        List<UnitTerm.Stage> merged = new ArrayList<>();
        for (UnitTerm.Stage stage : stages) {
            UnitTerm.Stage before = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (before != null && before.of(cost) == stage.of(cost)) {
                merged.set(merged.size() - 1, new UnitTerm.Stage(before.from(), stage.until(), stage.parts(), stage.labour(), stage.travel(), null));
            } else {
                merged.add(stage);
            }
        }
        return merged;
    }

    private static Bar bar(TimeLine line, LocalDate from, @Nullable LocalDate until, Liability borne) {
        double start = line.place(from);
        double end = until == null ? 100 : line.place(until.plusDays(1));
        return new Bar(TimeLine.percent(start), TimeLine.percent(Math.max(0.4, end - start)), borne);
    }
}
