package aftersales.access.web;

import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;

/**
 * What the lines of the audit trail are called. The words are the modules' own: {@code ticket.audited.ticket} names what was
 * changed, {@code ticket.audited.ticket.visit_requested} what was done with it, {@code ticket.audited.detail.reason} what more
 * is said. What has no words is shown as it was written.
 */
@Component
public class AuditWords {

    private static final Pattern KEY = Pattern.compile("[a-z]+\\.audited\\.([a-z_]+(?:\\.[A-Za-z0-9_]+)?)");

    private final MessageSource messages;

    /** Type, or type and action with a dot between them, to the message key. */
    private final Map<String, String> keys = new TreeMap<>();

    AuditWords(MessageSource messages) throws IOException {
        this.messages = messages;
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
            for (String key : PropertiesLoaderUtils.loadProperties(file).stringPropertyNames()) {
                Matcher matcher = KEY.matcher(key);
                if (matcher.matches()) {
                    keys.put(matcher.group(1), key);
                }
            }
        }
    }

    /** All types that have words, by their words. */
    public Map<String, String> types() {
        Map<String, String> types = new LinkedHashMap<>();
        keys.keySet().stream().filter(type -> !type.contains(".")).sorted(Comparator.comparing(this::type))
                .forEach(type -> types.put(type, type(type)));
        return types;
    }

    public String type(String type) {
        return say(type, type);
    }

    public String action(String type, String action) {
        return say(type + "." + action.replace(' ', '_'), action);
    }

    public String detail(String detail) {
        return say("detail." + detail, detail);
    }

    /** Yes and no in words; what else was written stands as it was. */
    public String value(String value) {
        return switch (value) {
            case "true" -> messages.getMessage("access.audit.yes", null, LocaleContextHolder.getLocale());
            case "false" -> messages.getMessage("access.audit.no", null, LocaleContextHolder.getLocale());
            default -> value;
        };
    }

    private String say(String word, String otherwise) {
        String key = keys.get(word);
        return key == null ? otherwise : messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
