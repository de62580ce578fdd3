package aftersales.webkit.shell;

import aftersales.kernel.identity.Actor;
import aftersales.webkit.Bell;
import aftersales.webkit.CallBox;
import aftersales.webkit.Flash;
import aftersales.webkit.MenuContributor;
import aftersales.webkit.MenuEntry;
import aftersales.webkit.MenuGroup;
import aftersales.webkit.OwnPath;
import aftersales.webkit.Reader;
import aftersales.webkit.Readers;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What the page shells ask for while they are rendered: {@code #shell} in the templates. */
@Component
public class Shell {

    static final String KEYS_COOKIE = "keys";
    private static final Logger LOG = LoggerFactory.getLogger(Shell.class);

    private final MessageSource messages;
    private final List<MenuEntry> entries;
    private final ObjectProvider<CallBox> callBox;
    private final ObjectProvider<Bell> bell;
    private final ObjectProvider<Readers> readers;

    Shell(MessageSource messages, List<MenuContributor> contributors, ObjectProvider<CallBox> callBox, ObjectProvider<Bell> bell, ObjectProvider<Readers> readers) {
        this.messages = messages;
        this.entries = contributors.stream().flatMap(contributor -> contributor.entries().stream())
                .sorted(Comparator.comparing(MenuEntry::group).thenComparing(MenuEntry::order)).toList();
        this.callBox = callBox;
        this.bell = bell;
        this.readers = readers;
    }

    /** A line of the menu as this reader sees it now; the number is null when there is none or it can't be had. */
    public record Line(MenuEntry entry, boolean current, @Nullable Long count) {
    }

    /** A part of the menu, never empty. */
    public record Part(MenuGroup group, List<Line> lines) {
    }

    /** The reader, or null on a page for everybody. */
    public @Nullable Reader reader() {
        Readers known = readers.getIfAvailable();
        return known == null ? null : known.reader(request());
    }

    public List<Part> menu() {
        Reader reader = reader();
        if (reader == null) {
            return List.of();
        }
        List<MenuEntry> seen = entries.stream().filter(entry -> reader.actor().roles().stream().anyMatch(entry.roles()::contains))
                .toList();
        MenuEntry current = seen.stream().filter(entry -> isBelow(entry.path(), path()))
                .max(Comparator.comparingInt(entry -> entry.path().length())).orElse(null);
        List<Part> parts = new ArrayList<>();
        for (MenuGroup group : MenuGroup.values()) {
            List<Line> lines = seen.stream().filter(entry -> entry.group() == group)
                    .map(entry -> new Line(entry, entry == current, count(entry, reader))).toList();
            if (!lines.isEmpty()) {
                parts.add(new Part(group, lines));
            }
        }
        return parts;
    }

    /** The box on top, null for readers who take no calls. */
    public @Nullable CallBox callBox() {
        CallBox box = callBox.getIfAvailable();
        Reader reader = reader();
        return box != null && reader != null && reader.actor().roles().stream().anyMatch(box.roles()::contains) ? box : null;
    }

    /** May this reader register a call? */
    public boolean registers() {
        CallBox box = callBox();
        Reader reader = reader();
        return box != null && reader != null && reader.actor().roles().stream().anyMatch(box.registrars()::contains);
    }

    /** The bell, null where nobody is signed in to hear it. */
    public @Nullable Bell bell() {
        return reader() == null ? null : bell.getIfAvailable();
    }

    /** What the reader has not read yet; null when it can't be had. */
    public @Nullable Long unread() {
        Bell rings = bell();
        Reader reader = reader();
        return rings == null || reader == null ? null : number("bell", rings.unread(), reader);
    }

    /** What the last answer said, in the reader's words, once; null when it said nothing we know. */
    public @Nullable String said() {
        return Flash.take().map(said -> messages.getMessage(said.key(), said.toArray(), null, LocaleContextHolder.getLocale())).orElse(null);
    }

    /** Tag for {@code <html lang>}. */
    public String language() {
        return LocaleContextHolder.getLocale().toLanguageTag();
    }

    public List<Locale> languages() {
        return Languages.ALL;
    }

    public Theme[] themes() {
        return Theme.values();
    }

    public Theme theme() {
        return Theme.of(Choices.of(request(), Theme.COOKIE));
    }

    /** Are single-key shortcuts on? They are until switched off. */
    public boolean keys() {
        return !"off".equals(Choices.of(request(), KEYS_COOKIE));
    }

    /** Where the reader is, with the question: what the language and theme switches come back to. */
    public String here() {
        String query = request().getQueryString();
        boolean plain = "GET".equals(request().getMethod()) && request().getAttribute(RequestDispatcher.ERROR_REQUEST_URI) == null;
        return plain ? OwnPath.of(query == null ? path() : path() + "?" + query) : "/";
    }

    private String path() {
        return request().getRequestURI();
    }

    private static boolean isBelow(String parent, String path) {
        return path.equals(parent) || path.startsWith(parent.endsWith("/") ? parent : parent + "/");
    }

    private static @Nullable Long count(MenuEntry entry, Reader reader) {
        return entry.count() == null ? null : number(entry.key(), entry.count(), reader);
    }

    /** A shell without its numbers is better than no page. */
    private static @Nullable Long number(String what, ToLongFunction<Actor> asked, Reader reader) {
        try {
            return asked.applyAsLong(reader.actor());
        } catch (RuntimeException away) {
            LOG.debug("no number for {}", what, away);
            return null;
        }
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }
}
