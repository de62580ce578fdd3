package aftersales.contract.web;

import aftersales.contract.owed.Duty;
import aftersales.contract.owed.EvidenceKind;
import aftersales.contract.owed.Exclusion;
import aftersales.contract.owed.FaultCause;
import aftersales.contract.owed.FeeRule;
import aftersales.contract.owed.Liability;
import aftersales.contract.owed.Penalty;
import aftersales.contract.owed.ServiceMode;
import aftersales.contract.owed.Span;
import aftersales.sla.TargetKind;
import aftersales.webkit.format.Formats;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the lists of the form of what is owed offer. */
@Component
class OwedChoices {

    private final Formats formats;

    OwedChoices(Formats formats) {
        this.formats = formats;
    }

    /** By the name of the list. */
    Map<String, Map<String, String>> all() {
        Map<String, Map<String, String>> all = new LinkedHashMap<>();
        all.put("units", words("contract.unit.", Span.Unit.values()));
        all.put("evidence", words("contract.evidence.", EvidenceKind.values()));
        all.put("liabilities", words("contract.liability.", Liability.values()));
        all.put("modes", words("contract.mode.", ServiceMode.values()));
        all.put("causes", words("contract.cause.", Arrays.stream(FaultCause.values()).filter(FaultCause::isExcludable).toArray(FaultCause[]::new)));
        all.put("consequences", words("contract.consequence.", Exclusion.Consequence.values()));
        all.put("feeKinds", words("contract.fee.kind.", FeeRule.Kind.values()));
        all.put("feeAt", words("contract.liability.", Liability.COST, Liability.CHARGEABLE));
        all.put("bases", words("contract.basis.", FeeRule.Basis.values()));
        all.put("duties", words("contract.duty.", Duty.Kind.values()));
        all.put("weekdays", words("contract.weekday.", DayOfWeek.values()));
        all.put("promises", words("sla.kind.", TargetKind.values()));
        all.put("per", words("contract.per.", Penalty.Per.values()));
        return all;
    }

    private Map<String, String> words(String prefix, Enum<?>... values) {
        Map<String, String> choices = new LinkedHashMap<>();
        List.of(values).forEach(value -> choices.put(value.name(), formats.words().say(prefix + value.name())));
        return choices;
    }
}
