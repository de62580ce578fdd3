package aftersales.contract.owed;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What is known around a document when it is checked.
 *
 * @param organizations whether there is an organisation with this code
 * @param promises      whether this is the word of a kind of clock, such as {@code ARRIVE}
 * @param starts        days on which terms of these starts begin, where they are known
 */
public record OwedFacts(Predicate<String> organizations, Predicate<String> promises, Map<EvidenceKind, LocalDate> starts) {
}
