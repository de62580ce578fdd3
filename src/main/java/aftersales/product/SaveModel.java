package aftersales.product;

import aftersales.kernel.Refusal;
import aftersales.kernel.Text;
import aftersales.kernel.identity.OrganizationId;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a model.
 *
 * @param organization who keeps it; null: as it is, of a new one the actor's own
 * @param nameZh       its name in Chinese; one of the two names at least
 * @param category     what sort of thing it is, in the company's words
 * @param active       false: no longer installed; what is installed stays
 */
public record SaveModel(@Nullable OrganizationId organization, String code, @Nullable String nameZh, @Nullable String nameEn,
        @Nullable String maker, @Nullable String category, @Nullable String remarks, boolean active) {

    public SaveModel {
        code = Text.required("code", code, 40);
        nameZh = Text.optional("nameZh", nameZh, 120);
        nameEn = Text.optional("nameEn", nameEn, 120);
        maker = Text.optional("maker", maker, 80);
        category = Text.optional("category", category, 80);
        remarks = Text.optional("remarks", remarks, 2000);
        if (nameZh == null && nameEn == null) {
            throw Refusal.of("nameZh", "product.model.name.missing");
        }
    }
}
