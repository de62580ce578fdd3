package aftersales.contract;

import aftersales.files.StoreFile;
import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.AttachmentId;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.InstructionId;
import aftersales.security.Body;
import aftersales.security.Place;
import aftersales.security.RouteSamples;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(73)
class InstructionSamples implements RouteSamples {

    private static final LocalDate DAY = LocalDate.parse("2026-11-20");

    private final InstructionService instructions;

    InstructionSamples(InstructionService instructions) {
        this.instructions = instructions;
    }

    /** One that was not accepted, and is open again. */
    @Override
    public void plant(Place place) {
        InstructionId id = instructions.record(place.keeper(), place.recall(ContractId.class), new RecordInstruction(DAY, null, place.text("giver"),
                place.text("role"), InstructionWay.LETTER, place.text("words"), place.recall(AccountId.class), DAY.plusDays(30)));
        instructions.take(place.keeper(), id, 0, new InstructionMove(InstructionStepKind.CARRIED_OUT, DAY, place.text("who"), place.text("done"), null, null));
        instructions.take(place.keeper(), id, 1, new InstructionMove(InstructionStepKind.REJECTED, DAY, place.text("who"), place.text("no"), null, null));
        AttachmentId file = instructions.attach(place.keeper(), id, new StoreFile(place.code("letter") + ".txt",
                place.text("letter").getBytes(StandardCharsets.UTF_8), place.code("instruction")));
        for (String api : new String[] {"", "/api/v1"}) {
            place.row(api + "/instructions/{id}", id);
            place.row(api + "/instructions/{id}/files/{file}", file);
            place.word(api + "/instructions/{id}/{step}", "completion");
        }
    }

    @Override
    public Map<String, Body> bodies(Place place) {
        Object[] given = {"givenOn", DAY.toString(), "givenBy", "Sample", "way", "PHONE", "words", "Sample", "responsible", place.recall(AccountId.class)};
        return Map.of("POST /contracts/{id}/instructions", Body.form(given).with("submission", "sample-instruction"),
                "POST /api/v1/contracts/{id}/instructions", Body.json(given),
                "POST /instructions/{id}/{step}", Body.form("day", DAY.toString(), "by", "Sample", "words", "Sample", "version", 2),
                "POST /api/v1/instructions/{id}/{step}", Body.json("day", DAY.toString(), "by", "Sample", "words", "Sample"));
    }

    @Override
    public Map<String, Body> questions(Place place) {
        Body asked = Body.form("organization", place.organization(), "responsible", place.recall(AccountId.class), "contract", place.recall(ContractId.class));
        return Map.of("GET /api/v1/instructions", asked);
    }
}
