package aftersales.notice;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set about notices besides Boot's own {@code spring.mail.host} and its kin.
 *
 * @param baseUrl where people reach this application, for links in mails; without it mails carry none
 */
@ConfigurationProperties("aftersales")
record NoticeProperties(@Nullable URI baseUrl, @DefaultValue Mail mail, @DefaultValue Notice notice) {

    /**
     * @param from     sender of all mails; by default the name with which the application signs in to the mail server
     * @param language of mails to accounts that have not chosen one
     * @param senders  how many mails this instance sends at the same time
     */
    record Mail(@Nullable String from, @DefaultValue("zh-CN") Locale language, @DefaultValue("4") int senders) {}

    /** @param keep how long notices and mails are kept */
    record Notice(@DefaultValue("180d") Duration keep) {}

    NoticeProperties {
        if (baseUrl != null && (!"http".equals(baseUrl.getScheme()) && !"https".equals(baseUrl.getScheme()) || baseUrl.getHost() == null)) {
            throw new IllegalArgumentException("aftersales.base-url must be an http or https address, not " + baseUrl);
        }
        if (mail.senders() < 1 || mail.senders() > 32) {
            throw new IllegalArgumentException("aftersales.mail.senders must lie between 1 and 32");
        }
    }

    /** Without a slash at its end; empty where none is set. */
    String base() {
        return baseUrl == null ? "" : baseUrl.toString().replaceAll("/+$", "");
    }
}
