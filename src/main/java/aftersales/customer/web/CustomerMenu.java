package aftersales.customer.web;

import aftersales.webkit.MenuContributor;
import aftersales.webkit.MenuEntry;
import aftersales.webkit.MenuGroup;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class CustomerMenu implements MenuContributor {

    @Override
    public List<MenuEntry> entries() {
        return List.of(MenuEntry.of("customer.menu", "/customers", MenuGroup.RESOURCES, 30, "building"));
    }
}
