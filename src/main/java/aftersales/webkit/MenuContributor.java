package aftersales.webkit;

import java.util.List;

/** A module's lines of the side menu. Each module with pages has one bean of it. */
@FunctionalInterface
public interface MenuContributor {

    List<MenuEntry> entries();
}
