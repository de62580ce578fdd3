package aftersales.access.web;

import aftersales.kernel.identity.Role;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The roles with what each may do, for a field to choose from. */
@Component
class RoleWords {

    private final MessageSource messages;

    RoleWords(MessageSource messages) {
        this.messages = messages;
    }

    Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        for (Role role : Role.values()) {
            options.put(role.name(), say("access.role." + role) + " – " + say("access.role.does." + role));
        }
        return options;
    }

    private String say(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
