package aftersales.product;

import aftersales.kernel.identity.ModelId;
import aftersales.kernel.identity.OrganizationId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A model.
 *
 * @param organization who keeps it
 * @param equipment    how many devices of it the reader reaches, counted to 1,000
 */
public record ModelRow(ModelId id, OrganizationId organization, String code, @Nullable String nameZh, @Nullable String nameEn,
        @Nullable String maker, @Nullable String category, @Nullable String remarks, boolean active, int equipment, long version) {

    /** In the reader's language where it has a name in it, else in the other. */
    public String name(Locale language) {
        return Names.of(nameZh, nameEn, language);
    }
}
