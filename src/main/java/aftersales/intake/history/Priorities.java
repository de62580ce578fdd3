package aftersales.intake.history;

import aftersales.ticket.Priority;
import java.util.List;
import java.util.Locale;

/** What another desk's word for the priority means here; the word itself is kept as a fact. */
final class Priorities {

    private Priorities() {
    }

    private record Words(Priority priority, List<String> words) {
    }

    private static final List<Words> KNOWN = List.of(
            new Words(Priority.URGENT, List.of("critical", "urgent", "emergency", "blocker", "highest", "p1", "紧急", "特急", "最高")),
            new Words(Priority.LOW, List.of("low", "minor", "planning", "trivial", "p4", "p5", "低", "次要")),
            new Words(Priority.HIGH, List.of("high", "major", "p2", "高", "重要")),
            new Words(Priority.NORMAL, List.of("moderate", "medium", "normal", "p3", "中", "一般", "普通")));

    static Priority of(String word) {
        String text = word.toLowerCase(Locale.ROOT);
        for (Words known : KNOWN) {
            if (known.words().stream().anyMatch(text::contains)) {
                return known.priority();
            }
        }
        return switch (text.strip()) {
            case "1" -> Priority.URGENT;
            case "2" -> Priority.HIGH;
            case "4", "5" -> Priority.LOW;
            default -> Priority.NORMAL;
        };
    }
}
