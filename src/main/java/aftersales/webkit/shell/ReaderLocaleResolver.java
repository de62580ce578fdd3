package aftersales.webkit.shell;

import aftersales.webkit.Reader;
import aftersales.webkit.Readers;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Locale;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.SimpleTimeZoneAwareLocaleContext;
import org.springframework.web.servlet.LocaleContextResolver;
import org.springframework.web.util.WebUtils;

/** Language: what the account chose, else what this browser chose here, else what the browser says. Zone: the reader's. */
final class ReaderLocaleResolver implements LocaleContextResolver {

    static final String COOKIE = "language";

    private final ObjectProvider<Readers> readers;
    private final ZoneId zone;

    ReaderLocaleResolver(ObjectProvider<Readers> readers, ZoneId zone) {
        this.readers = readers;
        this.zone = zone;
    }

    @Override
    public LocaleContext resolveLocaleContext(HttpServletRequest request) {
        Reader reader = reader(request);
        ZoneId readersZone = reader == null || reader.zone() == null ? zone : reader.zone();
        return new SimpleTimeZoneAwareLocaleContext(language(request, reader), TimeZone.getTimeZone(readersZone));
    }

    private @Nullable Reader reader(HttpServletRequest request) {
        Readers known = readers.getIfAvailable();
        return known == null ? null : known.reader(request);
    }

    private static Locale language(HttpServletRequest request, @Nullable Reader reader) {
        if (reader != null && reader.language() != null) {
            return Languages.nearest(reader.language());
        }
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        Locale chosen = cookie == null ? null : Languages.byTag(cookie.getValue());
        if (chosen != null) {
            return chosen;
        }
        if (request.getHeader("Accept-Language") == null) {
            return Languages.ENGLISH;
        }
        return Collections.list(request.getLocales()).stream()
                .filter(asked -> Languages.ALL.stream().anyMatch(l -> l.getLanguage().equals(asked.getLanguage())))
                .findFirst().map(Languages::nearest).orElse(Languages.ENGLISH);
    }

    @Override
    public void setLocaleContext(HttpServletRequest request, @Nullable HttpServletResponse response,
            @Nullable LocaleContext localeContext) {
        throw new UnsupportedOperationException("the language is chosen by " + ChoiceController.class.getSimpleName());
    }
}
