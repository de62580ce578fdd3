package aftersales.contract;

import aftersales.kernel.identity.EquipmentId;
import aftersales.kernel.identity.ModelId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the records of a delivery come to. A correction counts where the record stood that it corrects; of several tries of
 * one item or unit the last counts.
 */
public final class AcceptanceStanding {

    private final List<AcceptanceItem> items;
    private final List<AcceptanceRecord> holding;
    private final Map<Integer, AcceptanceGoods> goods = new TreeMap<>();
    private final Map<EquipmentId, AcceptanceUnit> units = new LinkedHashMap<>();

    AcceptanceStanding(List<AcceptanceItem> items, List<AcceptanceRecord> records) {
        this.items = items;
        Map<Integer, AcceptanceRecord> byNumber = records.stream().collect(Collectors.toMap(AcceptanceRecord::number, Function.identity()));
        Set<Integer> corrected = records.stream().map(AcceptanceRecord::corrects).filter(number -> number != null).collect(Collectors.toSet());
        holding = records.stream().filter(record -> !corrected.contains(record.number()))
                .sorted(Comparator.comparingInt(record -> first(record, byNumber))).toList();
        holding.forEach(record -> {
            record.goods().forEach(one -> goods.put(one.position(), one));
            record.units().forEach(one -> units.put(one.equipment(), one));
        });
    }

    private static int first(AcceptanceRecord record, Map<Integer, AcceptanceRecord> byNumber) {
        AcceptanceRecord root = record;
        while (root.corrects() != null) {
            root = byNumber.get(root.corrects());
        }
        return root.number();
    }

    /** Those that no correction stands for, in their order. */
    public List<AcceptanceRecord> holding() {
        return holding;
    }

    public boolean holds(int number) {
        return holding.stream().anyMatch(record -> record.number() == number);
    }

    /** Positions of the items that have not arrived in order, from 1. */
    public List<Integer> openItems() {
        List<Integer> open = new ArrayList<>();
        for (int position = 1; position <= items.size(); position++) {
            AcceptanceGoods found = goods.get(position);
            if (found == null || !found.inOrder()) {
                open.add(position);
            }
        }
        return open;
    }

    /** What was found of an item last; null: it was not looked at yet. */
    public @Nullable AcceptanceGoods goods(int position) {
        return goods.get(position);
    }

    /** Units that failed and neither passed later nor were replaced by another. */
    public List<AcceptanceUnit> failed() {
        Set<EquipmentId> replaced = new HashSet<>();
        units.values().forEach(unit -> {
            if (unit.replaces() != null) {
                replaced.add(unit.replaces());
            }
        });
        return units.values().stream().filter(unit -> !unit.passed() && !replaced.contains(unit.equipment())).toList();
    }

    public List<AcceptanceUnit> passed() {
        return units.values().stream().filter(AcceptanceUnit::passed).toList();
    }

    /** How many units of the models promised have not passed yet. */
    public int missing() {
        Map<ModelId, Integer> promised = new LinkedHashMap<>();
        for (int position = 1; position <= items.size(); position++) {
            AcceptanceItem item = items.get(position - 1);
            AcceptanceGoods found = goods.get(position);
            if (item.model() != null) {
                promised.merge(item.model(), found == null ? item.promised() : found.promised(), Integer::sum);
            }
        }
        Map<ModelId, Long> passed = passed().stream().filter(unit -> unit.model() != null)
                .collect(Collectors.groupingBy(AcceptanceUnit::model, Collectors.counting()));
        return promised.entrySet().stream()
                .mapToInt(entry -> (int) Math.max(0, entry.getValue() - passed.getOrDefault(entry.getKey(), 0L))).sum();
    }

    /** Whether what is delivered has no units of its own: then the final acceptance may name none. */
    public boolean withoutUnits() {
        return items.stream().allMatch(item -> item.model() == null);
    }

    public AcceptanceState state() {
        if (!openItems().isEmpty()) {
            return AcceptanceState.OPEN;
        }
        boolean signed = holding.stream().anyMatch(record -> record.kind() == AcceptanceKind.FINAL);
        return signed && failed().isEmpty() && missing() == 0 ? AcceptanceState.FINALLY_ACCEPTED : AcceptanceState.INITIALLY_ACCEPTED;
    }
}
