package aftersales.warranty.api;

import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.EquipmentId;
import aftersales.product.EquipmentQueries;
import aftersales.product.EquipmentRow;
import aftersales.warranty.Ask;
import aftersales.warranty.Fault;
import aftersales.warranty.UnitFacts;
import aftersales.warranty.VerdictTelling;
import aftersales.warranty.VerdictWords;
import aftersales.warranty.WarrantyService;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Says who bears what of a repair, and writes nothing. */
@RestController
class VerdictApiController {

    private static final int MOST = 1_000;

    private final WarrantyService warranty;
    private final EquipmentQueries equipment;
    private final VerdictTelling telling;

    VerdictApiController(WarrantyService warranty, EquipmentQueries equipment, VerdictTelling telling) {
        this.warranty = warranty;
        this.equipment = equipment;
        this.telling = telling;
    }

    /** Up to 1,000 at once, answered in their order; one that cannot be answered fails all. */
    record Questions(@NotNull @NotEmpty @Size(max = MOST) List<@Valid VerdictQuestion> questions) {
    }

    /** In the order of the questions. */
    record Answers(List<VerdictResource> verdicts) {
    }

    @PostMapping("/api/v1/warranty/verdict")
    VerdictResource verdict(Actor actor, @Valid @RequestBody VerdictQuestion question) {
        return answer(actor, List.of(question)).get(0);
    }

    @PostMapping("/api/v1/warranty/verdicts")
    Answers verdicts(Actor actor, @Valid @RequestBody Questions batch) {
        return new Answers(answer(actor, batch.questions()));
    }

    /** Units are judged together: the number of statements does not grow with them. */
    private List<VerdictResource> answer(Actor actor, List<VerdictQuestion> questions) {
        Map<String, List<EquipmentRow>> bySerial = equipment.bySerials(actor, questions.stream().filter(question -> question.equipment() == null)
                .map(VerdictQuestion::serial).filter(Objects::nonNull).toList());
        var ofUnits = warranty.verdicts(actor, questions.stream().filter(VerdictQuestion::isOfUnit).map(question -> ask(question, bySerial)).toList())
                .iterator();
        var ofOthers = warranty.supposed(actor, questions.stream().filter(question -> !question.isOfUnit()).map(VerdictApiController::supposed).toList())
                .iterator();
        VerdictWords chinese = telling.in(Locale.SIMPLIFIED_CHINESE);
        VerdictWords english = telling.in(Locale.ENGLISH);
        return questions.stream().map(question -> question.isOfUnit() ? ofUnits.next() : ofOthers.next())
                .map(verdict -> VerdictResource.of(verdict, chinese, english)).toList();
    }

    private static Ask ask(VerdictQuestion question, Map<String, List<EquipmentRow>> bySerial) {
        EquipmentId id = question.equipment() != null ? new EquipmentId(question.equipment()) : bySerial(question, bySerial);
        return new Ask(id, question.component(), question.faultOn(), question.cause(), question.mode());
    }

    private static EquipmentId bySerial(VerdictQuestion question, Map<String, List<EquipmentRow>> bySerial) {
        List<EquipmentRow> found = Objects.requireNonNull(bySerial.get(question.serial())).stream()
                .filter(unit -> question.model() == null || unit.modelCode().equalsIgnoreCase(question.model())).toList();
        if (found.size() > 1) {
            throw Refusal.of("serial", "warranty.api.serial.several");
        }
        return found.stream().findFirst().map(EquipmentRow::id).orElseThrow(() -> new NotFound("equipment", question.serial()));
    }

    private static WarrantyService.Supposed supposed(VerdictQuestion question) {
        if (question.model() == null) {
            throw Refusal.of("equipment", "warranty.api.unit.missing");
        }
        if (question.faultOn() == null) {
            throw Refusal.of("faultOn", "warranty.api.faultOn.missing");
        }
        var facts = new UnitFacts(null, question.model(), question.category(), question.dates() == null ? Map.of() : question.dates(),
                question.papers() == null ? Set.of() : question.papers(), question.cardReturnedOn(), List.of(),
                Boolean.TRUE.equals(question.acceptanceOpen()), question.seller());
        List<ContractId> contracts = question.contracts() == null ? List.of() : question.contracts().stream().map(ContractId::new).toList();
        return new WarrantyService.Supposed(facts, contracts, new Fault(question.component(), question.faultOn(), question.cause(), question.mode()));
    }
}
