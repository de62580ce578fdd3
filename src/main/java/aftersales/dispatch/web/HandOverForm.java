package aftersales.dispatch.web;

import aftersales.dispatch.HandOver;
import aftersales.kernel.identity.OrganizationId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Which organisation shall do it, and why. */
public class HandOverForm {

    @NotNull
    private @Nullable OrganizationId organization;

    @NotBlank
    @Size(max = 4000)
    private String note = "";

    HandOver toCommand() {
        if (organization == null) {
            throw new IllegalStateException("validated before");
        }
        return new HandOver(organization, note);
    }

    public @Nullable OrganizationId getOrganization() {
        return organization;
    }

    public void setOrganization(@Nullable OrganizationId organization) {
        this.organization = organization;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
