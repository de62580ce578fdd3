package aftersales.sla.web;

import aftersales.kernel.identity.CalendarId;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.PolicyId;
import aftersales.sla.ContractTerms;
import aftersales.sla.PolicyRow;
import aftersales.sla.Rung;
import aftersales.sla.SavePolicy;
import aftersales.sla.SaveTarget;
import aftersales.sla.TargetKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A policy with a row for each of its targets and for each rung of its ladder. */
public class PolicyForm {

    private @NotBlank @Size(max = 80) String name = "";
    private @NotBlank @Size(max = 20) String code = "";
    private @NotNull @Nullable OrganizationId organization;
    private boolean enabled = true;
    private boolean standard;
    private @Nullable PolicyId refines;
    private @Nullable CalendarId hours;
    private List<@Valid TargetForm> targets = new ArrayList<>();
    private List<@Valid RungForm> ladder = new ArrayList<>();
    /** Which kind "add" adds. */
    private TargetKind adding = TargetKind.FIX;
    private boolean apply;
    /** Whose own terms these are; null for a policy of any contract. */
    private @Nullable ContractId contract;
    /** Of the policy; of own terms, which are new, that of their contract. */
    private long version;

    /** @param ladder the rows of its ladder, with the logins of those whom they name */
    static PolicyForm of(PolicyRow policy, List<RungForm> ladder) {
        PolicyForm form = new PolicyForm();
        form.code = policy.code();
        form.name = policy.name();
        form.organization = policy.organization();
        form.enabled = policy.enabled();
        form.standard = policy.standard();
        form.refines = policy.refines() == null ? null : policy.refines().id();
        form.hours = policy.hours();
        form.version = policy.version();
        policy.targets().forEach(target -> form.targets.add(TargetForm.of(target)));
        form.ladder.addAll(ladder);
        return form;
    }

    /**
     * Own terms of a contract.
     *
     * @param first the first thing they name
     */
    static PolicyForm of(ContractTerms.Kept contract, SavePolicy draft, TargetForm first) {
        PolicyForm form = new PolicyForm();
        form.contract = contract.id();
        form.version = contract.version();
        form.code = draft.code();
        form.name = draft.name();
        form.organization = draft.organization();
        form.refines = draft.refines();
        form.targets.add(first);
        return form;
    }

    /** @param rungs the ladder, with the accounts found */
    SavePolicy toCommand(List<Rung> rungs) {
        List<SaveTarget> said = new ArrayList<>();
        for (int i = 0; i < targets.size(); i++) {
            said.add(targets.get(i).toTarget("targets[" + i + "]."));
        }
        return new SavePolicy(Objects.requireNonNull(organization), code, name, refines, hours, said, rungs, standard, enabled);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
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

    public boolean isStandard() {
        return standard;
    }

    public void setStandard(boolean standard) {
        this.standard = standard;
    }

    public @Nullable PolicyId getRefines() {
        return refines;
    }

    public void setRefines(@Nullable PolicyId refines) {
        this.refines = refines;
    }

    public @Nullable CalendarId getHours() {
        return hours;
    }

    public void setHours(@Nullable CalendarId hours) {
        this.hours = hours;
    }

    public List<TargetForm> getTargets() {
        return targets;
    }

    public void setTargets(List<TargetForm> targets) {
        this.targets = targets;
    }

    public List<RungForm> getLadder() {
        return ladder;
    }

    public void setLadder(List<RungForm> ladder) {
        this.ladder = ladder;
    }

    public TargetKind getAdding() {
        return adding;
    }

    public void setAdding(TargetKind adding) {
        this.adding = adding;
    }

    public boolean isApply() {
        return apply;
    }

    public void setApply(boolean apply) {
        this.apply = apply;
    }

    public @Nullable ContractId getContract() {
        return contract;
    }

    public void setContract(@Nullable ContractId contract) {
        this.contract = contract;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }
}
