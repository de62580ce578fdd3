package aftersales.product.web;

import aftersales.webkit.MenuContributor;
import aftersales.webkit.MenuEntry;
import aftersales.webkit.MenuGroup;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class ProductMenu implements MenuContributor {

    @Override
    public List<MenuEntry> entries() {
        return List.of(MenuEntry.of("product.menu.equipment", "/equipment", MenuGroup.RESOURCES, 20, "device-desktop"),
                MenuEntry.of("product.menu.models", "/models", MenuGroup.RESOURCES, 25, "box"));
    }
}
