package aftersales.contract.api;

import aftersales.contract.InstructionDetail;
import aftersales.contract.InstructionRow;
import aftersales.contract.InstructionState;
import aftersales.contract.InstructionStepKind;
import aftersales.contract.InstructionWay;
import aftersales.webkit.rest.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An instruction as a program reads it.
 *
 * @param number  counted in its contract
 * @param missed  open, and its last day is over
 * @param version what {@code If-Match} takes, without its quotes
 */
record InstructionResource(long id, int number, Named contract, String customer, Named organization, LocalDate givenOn, @Nullable LocalTime givenAt,
        String givenBy, @Nullable String giverRole, InstructionWay way, String words, Named responsible, @Nullable LocalDate dueOn,
        InstructionState state, boolean missed, List<Step> steps, List<File> files, long version) {

    /** What became of it. */
    record Step(int number, InstructionStepKind kind, @Nullable LocalDate day, @Nullable String by, @Nullable String words,
            @Nullable String responsible, @Nullable LocalDate dueOn, Instant recordedAt, String recordedBy) {
    }

    record File(long id, String name, int size, String address) {
    }

    /** An instruction in a list. */
    record Line(long id, int number, Named contract, String customer, Named organization, LocalDate givenOn, String words, Named responsible,
            @Nullable LocalDate dueOn, InstructionState state, boolean missed, long version) {

        static Line of(InstructionRow row) {
            return new Line(row.id().value(), row.number(), contractOf(row), row.customerName(), new Named(row.keeper().value(), row.keeperName()),
                    row.givenOn(), row.words(), new Named(row.responsible().value(), row.responsibleName()), row.dueOn(), row.state(), row.missed(),
                    row.version());
        }
    }

    static InstructionResource of(InstructionDetail found) {
        InstructionRow row = found.row();
        return new InstructionResource(row.id().value(), row.number(), contractOf(row), row.customerName(),
                new Named(row.keeper().value(), row.keeperName()), row.givenOn(), row.givenAt(), row.givenBy(), row.giverRole(), row.way(), row.words(),
                new Named(row.responsible().value(), row.responsibleName()), row.dueOn(), row.state(), row.missed(),
                found.steps().stream().map(step -> new Step(step.number(), step.kind(), step.day(), step.by(), step.words(), step.responsible(),
                        step.dueOn(), step.at(), step.account())).toList(),
                found.files().stream().map(file -> new File(file.id().value(), file.name(), file.size(),
                        "/api/v1/instructions/" + row.id() + "/files/" + file.id())).toList(), row.version());
    }

    private static Named contractOf(InstructionRow row) {
        return new Named(row.contract().value(), row.contractNumber());
    }
}
