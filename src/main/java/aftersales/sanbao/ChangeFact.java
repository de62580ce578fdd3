package aftersales.sanbao;

import aftersales.kernel.Text;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A fact confirmed or put right.
 *
 * @param source where it was read, such as the gazette with its number; never empty
 */
public record ChangeFact(@Nullable Integer limit, @Nullable String article, LocalDate from, Sure sure, String source) {

    public ChangeFact {
        article = Text.optional("article", article, 40);
        source = Text.required("source", source, 400);
    }
}
