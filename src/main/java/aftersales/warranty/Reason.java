package aftersales.warranty;

import aftersales.contract.OwedContract;
import aftersales.contract.owed.EvidenceKind;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A rule that was asked, and whether it applied. Holds what its sentence needs in any language.
 *
 * @param on   the day of the evidence, or the day the sentence is about
 * @param from the first day of what holds
 * @param until the last
 */
public record Reason(ReasonCode code, boolean applied, @JsonInclude(Include.NON_NULL) @Nullable ContractRef contract,
        @JsonInclude(Include.NON_NULL) @Nullable TermRef term, @JsonInclude(Include.NON_NULL) @Nullable EvidenceKind evidence,
        @JsonInclude(Include.NON_NULL) @Nullable LocalDate on, @JsonInclude(Include.NON_NULL) @Nullable LocalDate from,
        @JsonInclude(Include.NON_NULL) @Nullable LocalDate until, List<Word> words) {

    /** Something that is said in the reader's language. */
    public record Word(Kind kind, String value) {

        /** CHINESE and ENGLISH: a name, each read in its language; ORGANIZATION: a code. */
        public enum Kind { TEXT, CAUSE, COMPONENT, PAPER, EVIDENCE, ORGANIZATION, CHINESE, ENGLISH }
    }

    public Reason {
        words = List.copyOf(words);
    }

    static Reason applied(ReasonCode code) {
        return new Reason(code, true, null, null, null, null, null, null, List.of());
    }

    static Reason failed(ReasonCode code) {
        return new Reason(code, false, null, null, null, null, null, null, List.of());
    }

    Reason of(OwedContract in, @Nullable TermRef by) {
        return new Reason(code, applied, ContractRef.of(in), by, evidence, on, from, until, words);
    }

    Reason evidence(EvidenceKind kind, @Nullable LocalDate day) {
        return new Reason(code, applied, contract, term, kind, day, from, until, words);
    }

    Reason days(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new Reason(code, applied, contract, term, evidence, on, first, last, words);
    }

    Reason on(@Nullable LocalDate day) {
        return new Reason(code, applied, contract, term, evidence, day, from, until, words);
    }

    /** A name in both languages; where it has none, its code, which may be that of a component. */
    Reason named(TermRef other) {
        List<Word> names = other.nameZh() == null && other.nameEn() == null ? List.of(new Word(Word.Kind.COMPONENT, other.code()))
                : List.of(new Word(Word.Kind.CHINESE, other.name(Locale.SIMPLIFIED_CHINESE)), new Word(Word.Kind.ENGLISH, other.name(Locale.ENGLISH)));
        return new Reason(code, applied, contract, term, evidence, on, from, until, names);
    }

    Reason words(Word.Kind kind, Stream<String> values) {
        return new Reason(code, applied, contract, term, evidence, on, from, until, values.map(value -> new Word(kind, value)).toList());
    }
}
