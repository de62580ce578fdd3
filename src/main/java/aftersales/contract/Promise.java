package aftersales.contract;

import aftersales.kernel.Text;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of a contract or promise letter, shown beside the clock it belongs to.
 *
 * @param paragraph where it stands ({@code 第三条第2款}), null where that is not said
 * @param words     as in the source, whatever its language
 * @param english   the same for readers of English, null where there is none
 */
@Embeddable
public record Promise(@Enumerated(EnumType.STRING) PromiseKind kind, @Nullable String paragraph, String words, @Nullable String english) {

    public Promise {
        paragraph = Text.optional("promises", paragraph, 80);
        words = Text.required("promises", words, 1000);
        english = Text.optional("promises", english, 1000);
    }

    /** For a reader of that language. */
    public String in(Locale language) {
        return english != null && !"zh".equals(language.getLanguage()) ? english : words;
    }
}
