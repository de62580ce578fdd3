package aftersales.warranty;

import aftersales.contract.owed.CostClass;
import aftersales.contract.owed.Liability;
import aftersales.webkit.Strip;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A verdict as the fragment {@code warranty/verdict :: lines} shows it.
 *
 * @param notes   what is to be told besides: replaced free, scheme first, service fee …
 * @param reasons why, the deciding first
 */
public record VerdictView(List<Line> lines, List<String> notes, @Nullable String mode, List<Why> reasons) {

    /** What whoever talks to the customer has to say or ask. */
    private static final List<ReasonCode> NOTED = List.of(ReasonCode.NO_CONTRACT, ReasonCode.NOTHING_WRITTEN, ReasonCode.NO_TERM, ReasonCode.NO_EVIDENCE, ReasonCode.REPLACED_FREE,
            ReasonCode.EXCLUDED, ReasonCode.ON_SITE_NOT_OWED, ReasonCode.LOSS_BORNE, ReasonCode.SCHEME_FIRST, ReasonCode.SERVICE_FEE,
            ReasonCode.OWED_BY_OTHER, ReasonCode.EXTENSION_SOLD, ReasonCode.COMPONENT_OPEN);

    /** One class of cost: word, shape and colour come from the state. */
    public record Line(CostClass cost, String name, Strip.State state, String words, String outlook, String basis) {
    }

    /** A rule that was asked. */
    public record Why(boolean applied, String words, String quote) {
    }

    public static VerdictView of(Verdict verdict, VerdictWords words) {
        boolean open = verdict.reasons().stream().anyMatch(reason -> reason.code() == ReasonCode.NOTHING_WRITTEN);
        List<Line> lines = Stream.of(CostClass.values()).map(cost -> {
            Finding finding = verdict.of(cost);
            return open ? new Line(cost, words.cost(cost), Strip.State.WAITING, words.uncertain(), "", "")
                    : new Line(cost, words.cost(cost), state(finding.liability()), words.liability(finding), words.outlook(finding), words.basis(finding));
        }).toList();
        List<String> notes = verdict.reasons().stream()
                .filter(reason -> reason.applied() && NOTED.contains(reason.code()) || reason.code() == ReasonCode.EVIDENCE_UNPROVED).map(words::reason).toList();
        return new VerdictView(lines, notes, verdict.mode() == null ? null : verdict.mode().name(), verdict.reasons().stream()
                .map(reason -> new Why(reason.applied(), words.reason(reason), words.quote(reason))).toList());
    }

    private static Strip.State state(Liability liability) {
        return switch (liability) {
            case FREE -> Strip.State.MET;
            case COST -> Strip.State.AT_RISK;
            case NEGOTIATED -> Strip.State.PAUSED;
            case CHARGEABLE -> Strip.State.MISSED;
        };
    }
}
