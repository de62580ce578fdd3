package aftersales.customer.web;

import aftersales.customer.CustomerDetail;
import aftersales.customer.CustomerKind;
import aftersales.customer.SaveCustomer;
import aftersales.kernel.identity.OrganizationId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What is typed of a customer. */
public class CustomerForm {

    @NotBlank
    @Size(max = 120)
    private String name = "";

    @NotNull
    private @Nullable CustomerKind kind = CustomerKind.ENTERPRISE;

    private @Nullable OrganizationId organization;

    @Size(max = 2000)
    private @Nullable String remarks;

    private boolean active = true;
    private long version;

    static CustomerForm of(CustomerDetail customer) {
        var form = new CustomerForm();
        form.name = customer.customer().name();
        form.kind = customer.customer().kind();
        form.organization = customer.customer().organization();
        form.remarks = customer.remarks();
        form.active = customer.customer().active();
        form.version = customer.customer().version();
        return form;
    }

    SaveCustomer toCommand() {
        return new SaveCustomer(organization, name, kind == null ? CustomerKind.ENTERPRISE : kind, remarks, active);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public @Nullable CustomerKind getKind() {
        return kind;
    }

    public void setKind(@Nullable CustomerKind kind) {
        this.kind = kind;
    }

    public @Nullable OrganizationId getOrganization() {
        return organization;
    }

    public void setOrganization(@Nullable OrganizationId organization) {
        this.organization = organization;
    }

    public @Nullable String getRemarks() {
        return remarks;
    }

    public void setRemarks(@Nullable String remarks) {
        this.remarks = remarks;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }
}
