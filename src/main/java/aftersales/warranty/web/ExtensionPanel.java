package aftersales.warranty.web;

import aftersales.contract.ContractExtensions;
import aftersales.contract.ContractQueries;
import aftersales.contract.ContractService;
import aftersales.contract.ContractRow;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import aftersales.webkit.RecordPanel;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** On the page of a contract: what was sold during its life. */
@Component
class ExtensionPanel implements RecordPanel {

    private final ContractExtensions extensions;
    private final ContractQueries contracts;
    private final ContractService service;
    private final ExtensionWords words;

    ExtensionPanel(ContractExtensions extensions, ContractQueries contracts, ContractService service, ExtensionWords words) {
        this.extensions = extensions;
        this.contracts = contracts;
        this.service = service;
        this.words = words;
    }

    @Override
    public String view() {
        return "contract/show";
    }

    @Override
    public String fragment() {
        return "warranty/extensions :: contract";
    }

    @Override
    public int place() {
        return 5;
    }

    @Override
    public boolean fill(Actor actor, String key, Model page) {
        var id = new ContractId(Long.parseLong(key));
        ContractRow row = contracts.get(actor, id).row();
        boolean keeps = service.mayChange(actor, row);
        page.addAttribute("extensions", extensions.of(actor, id));
        page.addAttribute("extensionWords", words);
        page.addAttribute("withdraws", keeps);
        page.addAttribute("sells", keeps && ContractExtensions.isOpen(row.state()));
        return true;
    }
}
