package aftersales.webkit;

import aftersales.kernel.identity.Actor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what other modules add to the page of a record; the page shows it with {@code kit/record :: panels}. */
@Component
public class RecordPanels {

    private final ObjectProvider<RecordPanel> panels;

    RecordPanels(ObjectProvider<RecordPanel> panels) {
        this.panels = panels;
    }

    /** A fragment of the page. */
    public record Shown(String template, String name) {
    }

    /**
     * @param view the page's own view
     * @param key  of the record, which the actor is known to reach
     */
    public void show(String view, Actor actor, String key, Model page) {
        List<Shown> shown = new ArrayList<>();
        panels.stream().filter(panel -> panel.view().equals(view)).sorted(Comparator.comparingInt(RecordPanel::place))
                .filter(panel -> panel.fill(actor, key, page)).forEach(panel -> {
                    String[] parts = panel.fragment().split(" :: ");
                    shown.add(new Shown(parts[0], parts[1]));
                });
        page.addAttribute("panels", shown);
    }
}
