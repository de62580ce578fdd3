package aftersales.product.api;

import aftersales.kernel.identity.OrganizationId;
import aftersales.product.SaveModel;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import org.jspecify.annotations.Nullable;

/**
 * A model as a program writes it.
 *
 * @param organization who keeps it; as it is unless said, of a new one the caller's own
 * @param nameZh       one of the two names at least
 * @param active       true unless said
 */
record ModelRequest(@NotBlank @Nullable String code, @Nullable String nameZh, @Nullable String nameEn, @Nullable String maker,
        @Nullable String category, @Positive @Nullable Long organization, @Nullable String remarks, @Nullable Boolean active) {

    SaveModel toCommand() {
        if (code == null) {
            throw new IllegalStateException("validated before");
        }
        return new SaveModel(organization == null ? null : new OrganizationId(organization), code, nameZh, nameEn, maker, category, remarks,
                !Boolean.FALSE.equals(active));
    }
}
