package aftersales.warranty.api;

import aftersales.contract.owed.EvidenceKind;
import aftersales.contract.owed.Liability;
import aftersales.contract.owed.ServiceMode;
import aftersales.warranty.ReasonCode;
import aftersales.warranty.UnitTerm;
import aftersales.warranty.UnitWarranty;
import aftersales.warranty.VerdictWords;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is owed for a unit: today, and in the course of time.
 *
 * @param today local day
 */
record UnitWarrantyResource(LocalDate today, VerdictResource verdict, List<Term> terms) {

    /**
     * A phase, from its first day to 24:00 of its last. After the last phase that ends all is to be paid.
     *
     * @param until null: for life
     */
    record Stage(LocalDate from, @Nullable LocalDate until, Liability parts, Liability labour, Liability travel, @Nullable ServiceMode mode) {
    }

    /**
     * A term of a contract.
     *
     * @param component code of what it is about; null: the whole unit
     * @param standing  how it stands today, in both languages besides
     * @param evidence  the fact it counts from, and its day
     * @param start     the day it counts from; null: not known, or not yet
     * @param stages    empty where it does not hold
     */
    record Term(VerdictResource.@Nullable Contract contract, String code, String nameZh, String nameEn, @Nullable String component, ReasonCode standing,
            String zh, String en, @Nullable EvidenceKind evidence, @Nullable LocalDate fact, @Nullable LocalDate start, List<Stage> stages) {
    }

    static UnitWarrantyResource of(UnitWarranty unit, VerdictWords chinese, VerdictWords english) {
        return new UnitWarrantyResource(unit.today(), VerdictResource.of(unit.verdict(), chinese, english),
                unit.terms().stream().map(term -> term(term, chinese, english)).toList());
    }

    private static Term term(UnitTerm term, VerdictWords chinese, VerdictWords english) {
        return new Term(VerdictResource.Contract.of(term.contract()), term.term().code(), term.term().name(Locale.SIMPLIFIED_CHINESE),
                term.term().name(Locale.ENGLISH), term.component(), term.standing().code(), chinese.reason(term.standing()), english.reason(term.standing()),
                term.evidence(), term.fact(), term.start(), term.stages().stream().map(stage -> new Stage(stage.from(), stage.until(), stage.parts(),
                        stage.labour(), stage.travel(), stage.mode())).toList());
    }
}
