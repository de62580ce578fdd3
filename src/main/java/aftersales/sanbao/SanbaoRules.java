package aftersales.sanbao;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The rules as they are shipped, with the mark of how sure each is: {@code rules.json}. */
final class SanbaoRules {

    static final List<ProductClass> SHIPPED = read();

    private SanbaoRules() {
    }

    private record Shipped(String source, List<ShippedClass> classes) {
    }

    private record ShippedClass(String code, String nameZh, String nameEn, @Nullable String rule, @Nullable String ruleEn, @Nullable LocalDate from,
            @Nullable List<String> categories, @Nullable List<String> mainUnits, @Nullable List<ShippedFact> facts) {
    }

    private record ShippedFact(String code, FactKind kind, @Nullable Integer limit, @Nullable Boolean over, @Nullable String article,
            Consequence consequence, Sure sure, String words, String english) {
    }

    private static List<ProductClass> read() {
        try (InputStream in = SanbaoRules.class.getResourceAsStream("rules.json")) {
            Shipped shipped = JsonMapper.builder().build().readValue(Objects.requireNonNull(in), Shipped.class);
            return shipped.classes().stream().map(SanbaoRules::productClass).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ProductClass productClass(ShippedClass one) {
        List<LegalFact> facts = new ArrayList<>();
        for (ShippedFact fact : Objects.requireNonNullElse(one.facts(), List.<ShippedFact>of())) {
            facts.add(new LegalFact(fact.code(), fact.kind(), fact.limit(), Boolean.TRUE.equals(fact.over()), fact.article(),
                    Objects.requireNonNull(one.from()), fact.consequence(), fact.words(), fact.english(), fact.sure(), null, 0, null, null));
        }
        return new ProductClass(one.code(), one.nameZh(), one.nameEn(), one.rule(), one.ruleEn(), one.from(),
                Objects.requireNonNullElse(one.categories(), List.of()),
                Objects.requireNonNullElse(one.mainUnits(), List.of()), facts);
    }
}
