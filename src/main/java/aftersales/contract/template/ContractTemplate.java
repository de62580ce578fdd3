package aftersales.contract.template;

import aftersales.contract.Promise;
import aftersales.contract.owed.ContractDocument;
import aftersales.contract.owed.Span;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A contract to be drawn up.
 *
 * @param code         names it in addresses
 * @param source       the letter it is taken from
 * @param requirements ids of the promises it keeps
 * @param validity     how long a contract of it usually holds; null: without end
 * @param policy       its clock promises; null: it has none, a policy is chosen
 */
public record ContractTemplate(String code, String nameZh, String nameEn, String summaryZh, String summaryEn, String source,
        List<String> requirements, @JsonInclude(Include.NON_NULL) @Nullable Span validity,
        @JsonInclude(Include.NON_NULL) @Nullable TemplatePolicy policy, List<Promise> promises, ContractDocument document) {

    private static final JsonMapper JSON = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    public ContractTemplate {
        requirements = List.copyOf(requirements);
        promises = List.copyOf(promises);
    }

    static ContractTemplate parse(byte[] json) {
        return JSON.readValue(json, ContractTemplate.class);
    }

    static ContractTemplate parse(String json) {
        return JSON.readValue(json, ContractTemplate.class);
    }

    String json() {
        return JSON.writeValueAsString(this);
    }

    public String name(Locale language) {
        return "zh".equals(language.getLanguage()) ? nameZh : nameEn;
    }

    public String summary(Locale language) {
        return "zh".equals(language.getLanguage()) ? summaryZh : summaryEn;
    }

    /** One of the company's own, starting as this one. */
    ContractTemplate copy(String otherCode, String chinese, String english, @Nullable Span holds, ContractDocument owed) {
        return new ContractTemplate(otherCode, chinese, english, summaryZh, summaryEn, source, requirements, holds, policy, promises, owed);
    }
}
