package aftersales.sla.web;

import aftersales.kernel.identity.OrganizationId;
import aftersales.sla.PolicyRow;
import aftersales.sla.SavePolicy;
import aftersales.sla.TargetKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A policy with room for each kind of target. */
public class PolicyForm {

    private @NotBlank @Size(max = 20) String code = "";
    private @NotBlank @Size(max = 80) String name = "";
    private @NotNull @Nullable OrganizationId organization;
    private boolean enabled = true;
    private long version;
    private final Map<TargetKind, @Valid TargetForm> targets = new EnumMap<>(TargetKind.class);

    public PolicyForm() {
        for (TargetKind kind : TargetKind.values()) {
            targets.put(kind, TargetForm.empty(kind));
        }
    }

    static PolicyForm of(PolicyRow policy) {
        PolicyForm form = new PolicyForm();
        form.code = policy.code();
        form.name = policy.name();
        form.organization = policy.organization();
        form.enabled = policy.enabled();
        form.version = policy.version();
        policy.targets().forEach(target -> form.targets.put(target.kind(), TargetForm.of(target)));
        return form;
    }

    SavePolicy toCommand() {
        return new SavePolicy(Objects.requireNonNull(organization), code, name, targets.entrySet().stream()
                .filter(target -> target.getValue().getAmount() != null)
                .map(target -> target.getValue().toTarget(target.getKey())).toList(), enabled);
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

    /** Each kind has its place; nothing is added or taken away. */
    public Map<TargetKind, TargetForm> getTargets() {
        return targets;
    }
}
