package aftersales.intake.history;

import aftersales.intake.file.Unknown;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Which cell of a record is what. */
public final class Layout {

    private final List<String> header;
    private final Map<Target, List<Integer>> places = new EnumMap<>(Target.class);

    public Layout(List<String> header, LogMapping mapping) {
        this.header = List.copyOf(header);
        for (int i = 0; i < header.size(); i++) {
            places.computeIfAbsent(mapping.target(header.get(i)), target -> new ArrayList<>()).add(i);
        }
    }

    /** The other desk's number of the ticket; empty where the record does not say. */
    public String number(List<String> cells) {
        return cell(cells, Target.NUMBER);
    }

    /** The cell of a target that has at most one; empty where it has none or is unknown. */
    String cell(List<String> cells, Target target) {
        List<Integer> places = places(target);
        return places.isEmpty() ? "" : known(cells, places.get(0));
    }

    /** What stands in a cell; empty where that means nothing. */
    String known(List<String> cells, int place) {
        return place < cells.size() && !Unknown.is(cells.get(place)) ? cells.get(place) : "";
    }

    List<Integer> places(Target target) {
        return places.getOrDefault(target, List.of());
    }

    String name(int place) {
        return header.get(place);
    }

    String name(Target target) {
        return places(target).isEmpty() ? "" : name(places(target).get(0));
    }
}
