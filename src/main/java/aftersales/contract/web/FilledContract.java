package aftersales.contract.web;

import aftersales.contract.ContractDetail;
import aftersales.contract.ContractRow;
import aftersales.contract.ContractState;
import java.util.stream.Collectors;

/** The form of a contract as it is now. */
final class FilledContract {

    private FilledContract() {
    }

    static ContractForm of(ContractDetail contract) {
        ContractRow row = contract.row();
        var form = new ContractForm();
        form.setCustomer(row.customer());
        form.setOrganization(row.organization());
        form.setNumber(row.number());
        form.setTitle(row.title());
        form.setPolicy(row.policy());
        form.setValidFrom(row.validFrom());
        form.setValidTo(row.validTo());
        form.setDraft(row.state() == ContractState.DRAFT);
        form.setAcceptedOn(row.acceptedOn());
        form.setRemarks(contract.remarks());
        form.setReminderDays(row.reminderDays());
        form.setCover(row.wholeCustomer() ? ContractForm.Cover.CUSTOMER : ContractForm.Cover.PARTS);
        form.setSites(contract.sites().stream().map(ContractDetail.CoveredSite::id).collect(Collectors.toSet()));
        form.setEquipment(contract.equipment().stream().map(ContractDetail.CoveredUnit::id).collect(Collectors.toSet()));
        row.promises().forEach(promise -> form.getPromises().add(PromiseForm.of(promise)));
        form.setVersion(row.version());
        return form;
    }
}
