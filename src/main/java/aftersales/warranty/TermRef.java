package aftersales.warranty;

import aftersales.contract.owed.WarrantyTerm;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A term as a verdict names it, with the words in which it was promised. */
public record TermRef(String code, @JsonInclude(Include.NON_NULL) @Nullable String nameZh, @JsonInclude(Include.NON_NULL) @Nullable String nameEn,
        @JsonInclude(Include.NON_NULL) @Nullable String paragraph, @JsonInclude(Include.NON_NULL) @Nullable String words,
        @JsonInclude(Include.NON_NULL) @Nullable String english) {

    static TermRef of(WarrantyTerm term) {
        return new TermRef(term.code(), term.nameZh(), term.nameEn(), term.paragraph(), term.words(), term.english());
    }

    /** In the reader's language where it has a name in it, else in the other, else its code. */
    public String name(Locale language) {
        return chosen(language, nameZh, nameEn, code);
    }

    /** The promise in the reader's language, else as it was given; empty where it is not known. */
    public String promise(Locale language) {
        return chosen(language, words, english, "");
    }

    private static String chosen(Locale language, @Nullable String chinese, @Nullable String english, String otherwise) {
        boolean reads = "zh".equals(language.getLanguage());
        String first = reads ? chinese : english;
        String second = reads ? english : chinese;
        return first != null ? first : second != null ? second : otherwise;
    }
}
