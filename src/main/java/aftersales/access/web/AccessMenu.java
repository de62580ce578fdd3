package aftersales.access.web;

import static aftersales.kernel.identity.Role.ADMINISTRATOR;

import aftersales.webkit.MenuContributor;
import aftersales.webkit.MenuEntry;
import aftersales.webkit.MenuGroup;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class AccessMenu implements MenuContributor {

    @Override
    public List<MenuEntry> entries() {
        return List.of(
                MenuEntry.of("access.menu.accounts", "/accounts", MenuGroup.MANAGEMENT, 70, "users").only(ADMINISTRATOR),
                MenuEntry.of("access.menu.audit", "/audit", MenuGroup.MANAGEMENT, 90, "history").only(ADMINISTRATOR));
    }
}
