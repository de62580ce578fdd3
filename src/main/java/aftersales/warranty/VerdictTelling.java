package aftersales.warranty;

import aftersales.kernel.identity.Actor;
import aftersales.organization.OrganizationQueries;
import aftersales.organization.OrganizationRow;
import aftersales.webkit.format.Words;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts verdicts into words. */
@Component
public class VerdictTelling {

    private final MessageSource messages;
    private final Components components;
    private final OrganizationQueries organizations;
    private final Clock clock;

    VerdictTelling(MessageSource messages, Components components, OrganizationQueries organizations, Clock clock) {
        this.messages = messages;
        this.components = components;
        this.organizations = organizations;
        this.clock = clock;
    }

    /** In one language, for all verdicts of one answer. */
    public VerdictWords in(Locale language) {
        ZoneId zone = LocaleContextHolder.getTimeZone().toZoneId();
        return new VerdictWords(new Words(messages, language, zone, clock), language, components.names(language),
                code -> organizations.find(Actor.system("warranty"), code).map(OrganizationRow::name).orElse(code));
    }

    /** As the reader of this page sees it. */
    public VerdictView show(Verdict verdict) {
        return VerdictView.of(verdict, in(LocaleContextHolder.getLocale()));
    }
}
