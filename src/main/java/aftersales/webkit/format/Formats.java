package aftersales.webkit.format;

import aftersales.kernel.money.Money;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Words for the reader of this page: {@code #fmt} in the templates. Null is shown as a dash. */
@Component("fmt")
public class Formats {

    private static final String NOTHING = "–";

    private final MessageSource messages;
    private final Clock clock;

    Formats(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** In the language and zone of the one who reads now. */
    public Words words() {
        return new Words(messages, LocaleContextHolder.getLocale(), LocaleContextHolder.getTimeZone().toZoneId(), clock);
    }

    public String exact(@Nullable Instant moment) {
        return moment == null ? NOTHING : words().exact(moment);
    }

    public String time(@Nullable Instant moment) {
        return moment == null ? NOTHING : words().time(moment);
    }

    public String near(@Nullable Instant moment) {
        return moment == null ? NOTHING : words().near(moment);
    }

    public String relative(@Nullable Instant moment) {
        return moment == null ? NOTHING : words().relative(moment);
    }

    public String day(@Nullable LocalDate day) {
        return day == null ? NOTHING : words().day(day);
    }

    public String month(YearMonth month) {
        return words().month(month);
    }

    public String dayOf(@Nullable Instant moment) {
        return moment == null ? NOTHING : words().day(moment);
    }

    public String duration(@Nullable Duration duration) {
        return duration == null ? NOTHING : words().duration(duration);
    }

    public String seconds(long seconds) {
        return words().duration(seconds);
    }

    /** To the second, nothing rounded: for accounts that must add up. */
    public String exactSeconds(long seconds) {
        return words().exactly(seconds);
    }

    /** For {@code <time datetime>} and scripts. */
    public @Nullable String iso(@Nullable Instant moment) {
        return moment == null ? null : moment.toString();
    }

    public Instant now() {
        return clock.instant();
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale()).format(number);
    }

    /** A share between 0 and 1 as "98.4 %". Only all is 100 %, only none is 0 %: rounding hides no failure. */
    public String percent(@Nullable Double share) {
        if (share == null) {
            return NOTHING;
        }
        NumberFormat format = NumberFormat.getPercentInstance(locale());
        format.setMaximumFractionDigits(1);
        double shown = share > 0 && share < 1 ? Math.min(0.999, Math.max(0.001, share)) : share;
        return format.format(shown);
    }

    /** A file's size: "412 KB", "3.1 MB". */
    public String size(long bytes) {
        if (bytes < 1024) {
            return words().say("webkit.size.b", bytes);
        }
        boolean small = bytes < 1024 * 1024;
        return words().say(small ? "webkit.size.kb" : "webkit.size.mb", bytes / (small ? 1024.0 : 1024.0 * 1024.0));
    }

    public String money(@Nullable Money money) {
        return money == null ? NOTHING : money(money, locale());
    }

    /** With the decimals of its currency: "1,234.50 CNY", in Chinese "1,234.50 元". */
    public static String money(Money money, Locale language) {
        NumberFormat format = NumberFormat.getNumberInstance(language);
        format.setMinimumFractionDigits(money.amount().scale());
        format.setMaximumFractionDigits(money.amount().scale());
        String code = money.currency().getCurrencyCode();
        boolean yuan = code.equals("CNY") && "zh".equals(language.getLanguage());
        return format.format(money.amount()) + (yuan ? " 元" : " " + code);
    }

    /** A telephone number in the groups people say it in. */
    public String phone(@Nullable String number) {
        return number == null || number.isBlank() ? NOTHING : Phones.grouped(number);
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
