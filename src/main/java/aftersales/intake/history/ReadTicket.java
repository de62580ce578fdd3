package aftersales.intake.history;

import aftersales.ticket.ImportStep;
import aftersales.ticket.Priority;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A ticket as it stands in a log.
 *
 * @param number the other desk's
 * @param caller empty where the log does not say
 * @param steps  in the order in which they happened, the report first
 * @param facts  what else its lines say, by the column's name
 */
public record ReadTicket(String number, String title, String description, String caller, Priority priority, List<ImportStep> steps,
        Map<String, String> facts) {

    public ReadTicket {
        steps = List.copyOf(steps);
        facts = Map.copyOf(facts);
    }

    public Instant reportedAt() {
        return steps.get(0).at();
    }
}
