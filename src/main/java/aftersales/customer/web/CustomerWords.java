package aftersales.customer.web;

import aftersales.access.KnownOrganizations;
import aftersales.customer.CustomerKind;
import aftersales.kernel.identity.Actor;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The words that pages of customers show and offer, in the reader's language and reach. */
@Component
class CustomerWords {

    private final KnownOrganizations organizations;
    private final MessageSource messages;

    CustomerWords(KnownOrganizations organizations, MessageSource messages) {
        this.organizations = organizations;
        this.messages = messages;
    }

    /** For a field: id to name, moved in by its depth. */
    Map<String, String> organizations(Actor actor) {
        Map<String, String> options = new LinkedHashMap<>();
        organizations.inReach(actor).forEach(choice -> options.put(choice.id().toString(), choice.label()));
        return options;
    }

    Keepers keepers(Actor actor) {
        return new Keepers(organizations.names(actor), say("customer.keeper.other"));
    }

    /** For a field: kind to word; what only imports make is not offered. */
    Map<String, String> kinds(CustomerKind now) {
        Map<String, String> options = new LinkedHashMap<>();
        for (CustomerKind kind : CustomerKind.values()) {
            if (kind != CustomerKind.IMPORT || now == CustomerKind.IMPORT) {
                options.put(kind.name(), say("customer.kind." + kind));
            }
        }
        return options;
    }

    String say(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
