package aftersales.quote;

import aftersales.kernel.Refusal;
import aftersales.kernel.Text;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a quote goes to the customer.
 *
 * @param mail       null: no mail; the address of his page is told some other way
 * @param language   of the mail, {@code en} or {@code zh-CN}
 * @param validUntil last day on which he may answer, in the zone of the organisation
 */
public record SendQuote(@Nullable String mail, Locale language, LocalDate validUntil) {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>,;\"]{1,64}@[^\\s@<>,;\"]{1,189}");
    private static final Set<String> LANGUAGES = Set.of("en", "zh-CN");

    public SendQuote {
        mail = Text.optional("mail", mail, 254);
        if (mail != null && !ADDRESS.matcher(mail).matches()) {
            throw Refusal.of("mail", "quote.mail.malformed");
        }
        if (!LANGUAGES.contains(language.toLanguageTag())) {
            throw Refusal.of("language", "quote.language.unknown");
        }
    }
}
