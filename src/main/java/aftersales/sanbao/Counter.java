package aftersales.sanbao;

import org.jspecify.annotations.Nullable;

/**
 * How far a unit is under one fact.
 *
 * @param count in the unit of the fact's kind
 * @param about the fault or main unit that is counted; null for all
 */
public record Counter(LegalFact fact, long count, @Nullable String about, State state) {

    public enum State {
        FAR,
        /** One more, or a few days more, and it is there. */
        NEAR,
        REACHED
    }
}
