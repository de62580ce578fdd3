package aftersales.webkit.binding;

import java.text.ParseException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.format.Formatter;

/**
 * Moments of {@code <input type="datetime-local">}: wall time in the reader's zone. Of the two moments a repeated hour has,
 * the earlier is meant. A moment with its offset is taken as it is.
 */
final class Moments implements Formatter<Instant> {

    private static final DateTimeFormatter WALL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm[:ss]", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    @Override
    public Instant parse(String text, Locale locale) throws ParseException {
        String trimmed = text.strip();
        try {
            if (trimmed.endsWith("Z") || trimmed.matches(".*[+-]\\d\\d:\\d\\d")) {
                return DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(trimmed, Instant::from);
            }
            return LocalDateTime.parse(trimmed.replace(' ', 'T'), WALL).atZone(zone()).toInstant();
        } catch (DateTimeException malformed) {
            throw new ParseException(trimmed, 0);
        }
    }

    @Override
    public String print(Instant moment, Locale locale) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm", Locale.ROOT)
                .format(moment.truncatedTo(ChronoUnit.MINUTES).atZone(zone()));
    }

    private static ZoneId zone() {
        return LocaleContextHolder.getTimeZone().toZoneId();
    }
}
