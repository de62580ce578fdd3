package aftersales.warranty.api;

import aftersales.contract.owed.CostClass;
import aftersales.contract.owed.EvidenceKind;
import aftersales.contract.owed.Liability;
import aftersales.contract.owed.ServiceMode;
import aftersales.warranty.ContractRef;
import aftersales.warranty.Finding;
import aftersales.warranty.ReasonCode;
import aftersales.warranty.Verdict;
import aftersales.warranty.VerdictTelling;
import aftersales.warranty.VerdictWords;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * Who bears what, and why.
 *
 * @param mode where the repair is done; null: no contract says
 * @param loss NOT_OWED, OPEN (only if the company's own work or material is found to be the cause) or BORNE
 */
@NamedInterface("resource")
public record VerdictResource(Line parts, Line labour, Line travel, boolean provisional, @Nullable ServiceMode mode, boolean replacedFree, Verdict.Loss loss,
        boolean schemeFirst, @Nullable Fee serviceFee, List<Why> reasons) {

    /** The version of a contract. */
    @NamedInterface("resource")
    public record Contract(long id, String number, int version) {

        static @Nullable Contract of(@Nullable ContractRef contract) {
            return contract == null ? null : new Contract(contract.id().value(), contract.number(), contract.version());
        }
    }

    /**
     * One class of cost.
     *
     * @param best  what it may still become at best
     * @param until the last day, to 24:00 local; null: for life, or no phase holds
     */
    @NamedInterface("resource")
    public record Line(Liability liability, boolean provisional, Liability best, Liability worst, @Nullable Contract contract, @Nullable String term,
            @Nullable EvidenceKind evidence, @Nullable LocalDate start, @Nullable LocalDate from, @Nullable LocalDate until,
            @Nullable String owedBy) {

        static Line of(Finding finding) {
            return new Line(finding.liability(), finding.isProvisional(), finding.best(), finding.worst(), Contract.of(finding.contract()),
                    finding.term() == null ? null : finding.term().code(), finding.evidence(), finding.start(), finding.from(), finding.until(),
                    finding.owedBy());
        }
    }

    /** Bounds of the fee for the work; material comes on top. */
    @NamedInterface("resource")
    public record Fee(BigDecimal min, BigDecimal max, String currency) {
    }

    /** A rule that was asked, in both languages. */
    @NamedInterface("resource")
    public record Why(ReasonCode code, boolean applied, @Nullable Contract contract, @Nullable String term, @Nullable EvidenceKind evidence,
            @Nullable LocalDate on, @Nullable LocalDate from, @Nullable LocalDate until, String zh, String en) {
    }

    public static VerdictResource of(Verdict verdict, VerdictTelling telling) {
        return of(verdict, telling.in(Locale.SIMPLIFIED_CHINESE), telling.in(Locale.ENGLISH));
    }

    static VerdictResource of(Verdict verdict, VerdictWords chinese, VerdictWords english) {
        List<Why> reasons = verdict.reasons().stream().map(reason -> new Why(reason.code(), reason.applied(), Contract.of(reason.contract()),
                reason.term() == null ? null : reason.term().code(), reason.evidence(), reason.on(), reason.from(), reason.until(),
                chinese.reason(reason), english.reason(reason))).toList();
        Fee fee = verdict.fee() == null ? null
                : new Fee(verdict.fee().min().amount(), verdict.fee().max().amount(), verdict.fee().max().currency().getCurrencyCode());
        return new VerdictResource(Line.of(verdict.of(CostClass.PARTS)), Line.of(verdict.of(CostClass.LABOUR)), Line.of(verdict.of(CostClass.TRAVEL)),
                verdict.isProvisional(), verdict.mode(), verdict.replacedFree(), verdict.loss(), verdict.schemeFirst(), fee, reasons);
    }
}
