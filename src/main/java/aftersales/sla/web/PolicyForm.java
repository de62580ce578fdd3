package aftersales.sla.web;

import aftersales.kernel.identity.OrganizationId;
import aftersales.sla.PolicyRow;
import aftersales.sla.SavePolicy;
import aftersales.sla.SaveTarget;
import aftersales.sla.TargetKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A policy with room for each kind of target. */
public class PolicyForm {

    private @NotBlank @Size(max = 20) String code = "";
    private @NotBlank @Size(max = 80) String name = "";
    private @NotNull @Nullable OrganizationId organization;
    private boolean enabled = true;
    private long version;
    private @Valid TargetForm respond = TargetForm.empty(TargetKind.RESPOND);
    private @Valid TargetForm arrive = TargetForm.empty(TargetKind.ARRIVE);
    private @Valid TargetForm fix = TargetForm.empty(TargetKind.FIX);

    static PolicyForm of(PolicyRow policy) {
        PolicyForm form = new PolicyForm();
        form.code = policy.code();
        form.name = policy.name();
        form.organization = policy.organization();
        form.enabled = policy.enabled();
        form.version = policy.version();
        form.respond = TargetForm.of(TargetKind.RESPOND, policy.target(TargetKind.RESPOND));
        form.arrive = TargetForm.of(TargetKind.ARRIVE, policy.target(TargetKind.ARRIVE));
        form.fix = TargetForm.of(TargetKind.FIX, policy.target(TargetKind.FIX));
        return form;
    }

    SavePolicy toCommand() {
        List<SaveTarget> targets = Stream.of(respond.toTarget(TargetKind.RESPOND), arrive.toTarget(TargetKind.ARRIVE),
                fix.toTarget(TargetKind.FIX)).flatMap(Optional::stream).toList();
        return new SavePolicy(Objects.requireNonNull(organization), code, name, targets, enabled);
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public @Nullable OrganizationId getOrganization() {
        return organization;
    }

    public void setOrganization(@Nullable OrganizationId organization) {
        this.organization = organization;
    }

    public boolean isEnabled() {
        return enabled;
    }

    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public TargetForm getRespond() {
        return respond;
    }

    public TargetForm getArrive() {
        return arrive;
    }

    public TargetForm getFix() {
        return fix;
    }
}
