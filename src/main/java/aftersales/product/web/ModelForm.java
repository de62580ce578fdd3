package aftersales.product.web;

import aftersales.kernel.identity.OrganizationId;
import aftersales.product.ModelRow;
import aftersales.product.SaveModel;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What is typed of a model. */
public class ModelForm {

    @NotBlank
    @Size(max = 40)
    private String code = "";

    @Size(max = 120)
    private @Nullable String nameZh;

    @Size(max = 120)
    private @Nullable String nameEn;

    @Size(max = 80)
    private @Nullable String maker;

    @Size(max = 80)
    private @Nullable String category;

    private @Nullable OrganizationId organization;

    @Size(max = 2000)
    private @Nullable String remarks;

    private boolean active = true;
    private long version;

    static ModelForm of(ModelRow model) {
        var form = new ModelForm();
        form.code = model.code();
        form.nameZh = model.nameZh();
        form.nameEn = model.nameEn();
        form.maker = model.maker();
        form.category = model.category();
        form.organization = model.organization();
        form.remarks = model.remarks();
        form.active = model.active();
        form.version = model.version();
        return form;
    }

    SaveModel toCommand() {
        return new SaveModel(organization, code, nameZh, nameEn, maker, category, remarks, active);
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public @Nullable String getNameZh() {
        return nameZh;
    }

    public void setNameZh(@Nullable String nameZh) {
        this.nameZh = nameZh;
    }

    public @Nullable String getNameEn() {
        return nameEn;
    }

    public void setNameEn(@Nullable String nameEn) {
        this.nameEn = nameEn;
    }

    public @Nullable String getMaker() {
        return maker;
    }

    public void setMaker(@Nullable String maker) {
        this.maker = maker;
    }

    public @Nullable String getCategory() {
        return category;
    }

    public void setCategory(@Nullable String category) {
        this.category = category;
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
