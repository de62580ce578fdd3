package aftersales.contract.template;

import aftersales.kernel.identity.OrganizationId;
import org.jspecify.annotations.Nullable;

/**
 * A template to choose from.
 *
 * @param owner            whose own it is; null: it came with the application
 * @param organizationName of the owner
 */
public record TemplateRow(ContractTemplate template, @Nullable OrganizationId owner, @Nullable String organizationName, long version) {

    public boolean isShipped() {
        return owner == null;
    }
}
