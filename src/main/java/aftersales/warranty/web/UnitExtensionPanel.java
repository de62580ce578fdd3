package aftersales.warranty.web;

import aftersales.contract.ContractDetail;
import aftersales.contract.ContractExtensions;
import aftersales.contract.ContractQueries;
import aftersales.contract.OwedContract;
import aftersales.contract.owed.Extension;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.EquipmentId;
import aftersales.webkit.RecordPanel;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** On the page of a unit: what was sold for it, and where more can be sold. */
@Component
class UnitExtensionPanel implements RecordPanel {

    private final ContractExtensions extensions;
    private final ContractQueries contracts;
    private final ExtensionWords words;

    UnitExtensionPanel(ContractExtensions extensions, ContractQueries contracts, ExtensionWords words) {
        this.extensions = extensions;
        this.contracts = contracts;
        this.words = words;
    }

    /** @param extension one that was sold for this unit, or for all its contract covers */
    public record Sold(OwedContract contract, Extension extension) {
    }

    @Override
    public String view() {
        return "product/device";
    }

    @Override
    public String fragment() {
        return "warranty/extensions :: unit";
    }

    @Override
    public int place() {
        return 12;
    }

    @Override
    public boolean fill(Actor actor, String key, Model page) {
        var unit = new EquipmentId(Long.parseLong(key));
        List<OwedContract> owed = contracts.owedFor(unit);
        List<Sold> sold = new ArrayList<>();
        owed.forEach(contract -> contract.document().extensions().stream().filter(one -> one.isFor(unit)).forEach(one -> sold.add(new Sold(contract, one))));
        List<ContractDetail.Link> selling = extensions.selling(actor, owed.stream().map(OwedContract::id).toList());
        page.addAttribute("unit", unit);
        page.addAttribute("sold", sold);
        page.addAttribute("selling", selling);
        page.addAttribute("extensionWords", words);
        return !sold.isEmpty() || !selling.isEmpty();
    }
}
