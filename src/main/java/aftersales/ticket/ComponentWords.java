package aftersales.ticket;

import aftersales.sla.Fact;
import aftersales.sla.FactWords;
import aftersales.warranty.Components;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Policies name the component that failed as warranty terms do. */
@Component
class ComponentWords implements FactWords {

    private final Components components;

    ComponentWords(Components components) {
        this.components = components;
    }

    @Override
    public Fact fact() {
        return Fact.COMPONENT_CLASS;
    }

    @Override
    public Map<String, String> names(Locale language) {
        return components.names(language);
    }
}
