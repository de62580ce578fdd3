package aftersales.contract.api;

import aftersales.contract.InstructionMove;
import aftersales.contract.InstructionStepKind;
import aftersales.contract.InstructionWay;
import aftersales.contract.RecordInstruction;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.AccountId;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * An instruction as a program records it.
 *
 * @param givenAt     in the zone of the contract's keeper, as 14:30
 * @param responsible id of an account
 * @param dueOn       the last day
 */
record InstructionRequest(@Nullable LocalDate givenOn, @Nullable LocalTime givenAt, @Nullable String givenBy, @Nullable String giverRole,
        @Nullable InstructionWay way, @Nullable String words, @Nullable Long responsible, @Nullable LocalDate dueOn) {

    /**
     * A step. Each takes what belongs to it.
     *
     * @param day         when it was carried out, confirmed or rejected
     * @param by          who carried it out, or who at the customer said so
     * @param responsible of an assignment
     * @param dueOn       of an assignment; left out: no day is named any more
     */
    record Step(@Nullable LocalDate day, @Nullable String by, @Nullable String words, @Nullable Long responsible, @Nullable LocalDate dueOn) {

        InstructionMove toCommand(InstructionStepKind kind) {
            return new InstructionMove(kind, day, by, words, account(responsible), dueOn);
        }
    }

    RecordInstruction toCommand() {
        return new RecordInstruction(givenOn, givenAt, givenBy, giverRole, way, words, account(responsible), dueOn);
    }

    private static @Nullable AccountId account(@Nullable Long id) {
        if (id != null && id < 1) {
            throw Refusal.of("responsible", "contract.instruction.responsible.unknown");
        }
        return id == null ? null : new AccountId(id);
    }
}
