package aftersales.warranty.web;

import aftersales.contract.ExtensionRow;
import aftersales.contract.owed.CostClass;
import aftersales.contract.owed.Extension;
import aftersales.contract.owed.ServiceMode;
import aftersales.contract.owed.Span;
import aftersales.webkit.format.Formats;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says in the reader's language what an extension comes to; pages have it as {@code extensions}. */
@Component
public class ExtensionWords {

    private final Formats formats;

    ExtensionWords(Formats formats) {
        this.formats = formats;
    }

    /** What it is called: one after the other where several things are prolonged. */
    public String names(ExtensionRow row) {
        return row.parts().stream().map(this::name).distinct().collect(Collectors.joining(say("warranty.and")));
    }

    public String name(Extension part) {
        String name = "zh".equals(LocaleContextHolder.getLocale().getLanguage()) ? part.nameZh() : part.nameEn();
        return name == null ? part.after() : name;
    }

    /** "1 year: parts, labour and travel free; repaired on site". */
    public String terms(Extension part) {
        String free = say("warranty.extension.words", say("contract.span." + part.span().unit(), part.span().amount()), costs(part.free()));
        return part.mode() == null ? free : say("warranty.extension.words.mode", free, say("warranty.mode." + part.mode()));
    }

    private String costs(Collection<CostClass> free) {
        return new TreeSet<>(free).stream().map(cost -> say("warranty.cost." + cost).toLowerCase(Locale.ROOT)).collect(Collectors.joining(say("warranty.and")));
    }

    Map<String, String> units() {
        Map<String, String> units = new LinkedHashMap<>();
        units.put(Span.Unit.YEARS.name(), say("warranty.extension.unit.YEARS"));
        units.put(Span.Unit.MONTHS.name(), say("warranty.extension.unit.MONTHS"));
        return units;
    }

    Map<String, String> costs() {
        Map<String, String> costs = new LinkedHashMap<>();
        for (CostClass cost : CostClass.values()) {
            costs.put(cost.name(), say("warranty.cost." + cost));
        }
        return costs;
    }

    Map<String, String> modes() {
        Map<String, String> modes = new LinkedHashMap<>();
        for (ServiceMode mode : ServiceMode.values()) {
            modes.put(mode.name(), say("warranty.extension.mode." + mode));
        }
        return modes;
    }

    private String say(String key, Object... arguments) {
        return formats.words().say(key, arguments);
    }
}
