package aftersales.product.web;

import aftersales.access.KnownOrganizations;
import aftersales.customer.CustomerQueries;
import aftersales.kernel.NotFound;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.CustomerId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.Role;
import aftersales.product.EquipmentState;
import aftersales.product.ModelQueries;
import aftersales.product.ModelRow;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the pages of models and equipment offer to choose, in the reader's language and reach. */
@Component
class ProductWords {

    private final KnownOrganizations organizations;
    private final ModelQueries models;
    private final CustomerQueries customers;
    private final MessageSource messages;

    ProductWords(KnownOrganizations organizations, ModelQueries models, CustomerQueries customers, MessageSource messages) {
        this.organizations = organizations;
        this.models = models;
        this.customers = customers;
        this.messages = messages;
    }

    static boolean writes(Actor actor) {
        return actor.isAnyOf(Role.AGENT, Role.MANAGER, Role.ADMINISTRATOR);
    }

    /** Models from above are installed, and changed by those above. */
    void requireKeeper(Actor actor, ModelRow model) {
        if (!names(actor).containsKey(model.organization())) {
            throw new NotFound("model", model.id());
        }
    }

    Map<String, String> organizations(Actor actor) {
        Map<String, String> options = new LinkedHashMap<>();
        organizations.inReach(actor).forEach(choice -> options.put(choice.id().toString(), choice.label()));
        return options;
    }

    Map<OrganizationId, String> names(Actor actor) {
        return organizations.names(actor);
    }

    /** Models that may be installed: category, code and name. */
    Map<String, String> models(Actor actor) {
        Map<String, String> options = new LinkedHashMap<>();
        models.choices(actor).forEach(model -> options.put(model.id().toString(), Stream.of(model.category(), model.code(),
                model.name(LocaleContextHolder.getLocale())).filter(Objects::nonNull).collect(Collectors.joining(" · "))));
        return options;
    }

    /** The customer's places that are served. */
    Map<String, String> sites(Actor actor, CustomerId customer) {
        Map<String, String> options = new LinkedHashMap<>();
        customers.get(actor, customer).sites().stream().filter(site -> site.active())
                .forEach(site -> options.put(site.id().toString(), site.address() == null ? site.name() : site.name() + " · " + site.address()));
        return options;
    }

    Map<String, String> states() {
        Map<String, String> options = new LinkedHashMap<>();
        Stream.of(EquipmentState.values()).forEach(state -> options.put(state.name(), say("product.equipment.state." + state)));
        return options;
    }

    String say(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
