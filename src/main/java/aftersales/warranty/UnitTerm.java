package aftersales.warranty;

import aftersales.contract.owed.CostClass;
import aftersales.contract.owed.EvidenceKind;
import aftersales.contract.owed.Liability;
import aftersales.contract.owed.Phase;
import aftersales.contract.owed.ServiceMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A term of a contract with the days it has for a unit.
 *
 * @param component what it is about; null: the whole unit
 * @param extra     it prolongs another, or holds for a replaced part, a card, another's word: it comes on top
 * @param evidence  the fact it counts from; null as the day is
 * @param fact      the day of that fact
 * @param start     the day it counts from; null: not known, or not yet
 * @param stages    one after the other without a gap, after the last that ends all is to be paid; empty where it does not hold
 * @param standing  how it stands today
 */
public record UnitTerm(ContractRef contract, TermRef term, @Nullable String component, boolean extra, @Nullable EvidenceKind evidence,
        @Nullable LocalDate fact, @Nullable LocalDate start, List<Stage> stages, Reason standing) {

    /**
     * A phase by its days.
     *
     * @param until the last day, to 24:00; null: for life
     * @param mode  where the repair is done; null: the contract does not say
     */
    public record Stage(LocalDate from, @Nullable LocalDate until, Liability parts, Liability labour, Liability travel, @Nullable ServiceMode mode) {

        static Stage of(Stretch stretch) {
            Phase phase = stretch.phase();
            return new Stage(stretch.from(), stretch.until(), phase.parts(), phase.labour(), phase.travel(), phase.mode());
        }

        public Liability of(CostClass cost) {
            return switch (cost) {
                case PARTS -> parts;
                case LABOUR -> labour;
                case TRAVEL -> travel;
            };
        }

        public boolean holds(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }
    }

    public UnitTerm {
        stages = List.copyOf(stages);
    }

    static UnitTerm of(Question question, ContractReading.Part part) {
        TermReading reading = part.reading();
        boolean holds = reading.state().compareTo(TermState.NO_EVIDENCE) < 0;
        TermStart start = Optional.of(reading.start()).filter(known -> known.day() != null).orElse(TermStart.NONE);
        return new UnitTerm(ContractRef.of(reading.contract()), reading.ref(), part.component(), TermReading.isExtra(reading.term()), start.kind(),
                start.fact(), start.day(), holds ? reading.stretches().stream().map(Stage::of).toList() : List.of(),
                Reasoning.state(question, reading, true));
    }
}
