package aftersales.sanbao;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A class of products with its rules.
 *
 * @param rule       its title; null where nothing is known of it yet
 * @param categories of models, in lower case, by which a unit belongs to it
 * @param mainUnits  codes of the components that count as main units
 * @param facts      empty where none is known well enough
 */
public record ProductClass(String code, String nameZh, String nameEn, @Nullable String rule, @Nullable String ruleEn,
        @Nullable LocalDate from, List<String> categories, List<String> mainUnits, List<LegalFact> facts) {

    public ProductClass {
        mainUnits = List.copyOf(mainUnits);
        categories = List.copyOf(categories);
        facts = List.copyOf(facts);
    }

    public String name(Locale language) {
        return "zh".equals(language.getLanguage()) ? nameZh : nameEn;
    }

    public @Nullable String rule(Locale language) {
        return "zh".equals(language.getLanguage()) ? rule : ruleEn;
    }

    ProductClass with(List<LegalFact> others) {
        return new ProductClass(code, nameZh, nameEn, rule, ruleEn, from, categories, mainUnits, others);
    }

    boolean has(@Nullable String category) {
        return category != null && categories.contains(category.strip().toLowerCase(Locale.ROOT));
    }
}
