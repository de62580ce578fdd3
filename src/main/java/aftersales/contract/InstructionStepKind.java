package aftersales.contract;

import aftersales.kernel.NotFound;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can become of an instruction, from which states, and what it is then. */
public enum InstructionStepKind {
    RECORDED(null, InstructionState.OPEN),
    /** Somebody else is responsible, or it is due on another day. */
    ASSIGNED("assignment", InstructionState.OPEN, InstructionState.OPEN),
    CARRIED_OUT("completion", InstructionState.CARRIED_OUT, InstructionState.OPEN),
    /** The customer says that it is done. */
    CONFIRMED("confirmation", InstructionState.CONFIRMED, InstructionState.CARRIED_OUT),
    /** The customer says that it is not. */
    REJECTED("rejection", InstructionState.OPEN, InstructionState.CARRIED_OUT),
    WITHDRAWN("withdrawal", InstructionState.WITHDRAWN, InstructionState.OPEN, InstructionState.CARRIED_OUT);

    private final @Nullable String word;
    private final InstructionState result;
    private final Set<InstructionState> from;

    InstructionStepKind(@Nullable String word, InstructionState result, InstructionState... from) {
        this.word = word;
        this.result = result;
        this.from = from.length == 0 ? EnumSet.noneOf(InstructionState.class) : EnumSet.copyOf(List.of(from));
    }

    /** @throws NotFound if no step is called so in addresses */
    public static InstructionStepKind called(String word) {
        return Arrays.stream(values()).filter(kind -> word.equals(kind.word)).findFirst().orElseThrow(() -> new NotFound("step", word));
    }

    /** Those that can be taken in this state, in their order. */
    public static List<InstructionStepKind> from(InstructionState state) {
        return Arrays.stream(values()).filter(kind -> kind.from.contains(state)).toList();
    }

    /** What it is called in addresses; null for the first, which is the recording. */
    public @Nullable String word() {
        return word;
    }

    InstructionState result() {
        return result;
    }

    boolean isPossible(InstructionState state) {
        return from.contains(state);
    }

    /** Whether managers and administrators alone take it. */
    public boolean isDirected() {
        return this == ASSIGNED || this == WITHDRAWN;
    }
}
