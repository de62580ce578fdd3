package aftersales.contract.owed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a term is about. The more it names the more specific it is, a component more than a model, a model more than a
 * category; names nothing: the whole delivery. All compare without regard to case.
 *
 * @param model     its code
 * @param category  of the model, or of the part of a building
 * @param component such as {@code board}, {@code lcd}, {@code roof}
 */
public record TermScope(@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String model,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String category,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String component) {

    public static final TermScope WHOLE = new TermScope(null, null, null);

    public TermScope {
        model = plain(model);
        category = plain(category);
        component = plain(component);
    }

    public static TermScope component(String component) {
        return new TermScope(null, null, component);
    }

    public static TermScope category(String category) {
        return new TermScope(null, category, null);
    }

    public boolean fits(@Nullable String ofModel, @Nullable String ofCategory, @Nullable String ofComponent) {
        return fits(model, ofModel) && fits(category, ofCategory) && fits(component, ofComponent);
    }

    /** The same of the component alone, where model and category are known to fit. */
    public boolean isAbout(@Nullable String ofComponent) {
        return fits(component, ofComponent);
    }

    /** The greater, the more specific. */
    public int rank() {
        return (component == null ? 0 : 4) + (model == null ? 0 : 2) + (category == null ? 0 : 1);
    }

    private static boolean fits(@Nullable String asked, @Nullable String given) {
        return asked == null || given != null && asked.equals(plain(given));
    }

    private static @Nullable String plain(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip().toLowerCase(Locale.ROOT);
    }
}
