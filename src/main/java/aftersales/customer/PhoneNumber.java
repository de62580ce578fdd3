package aftersales.customer;

import aftersales.kernel.Refusal;
import jakarta.persistence.Embeddable;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A telephone number as it was given, and as the digits it is found by: Chinese numbers without the country code, landlines
 * with the area code and its zero where they have one, other countries' numbers after {@code 00}; no extension.
 */
@Embeddable
record PhoneNumber(String number, String digits) {

    private static final Pattern EXTENSION = Pattern.compile("(转|轉|分机|分機|ext\\.?|x|#|,|;).*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern DASH_EXTENSION = Pattern.compile("^([^\\d+]*0\\d{2,3}[\\s)）-]*\\d{3,4}[\\s-]?\\d{4})-\\d{1,6}$");
    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern LANDLINE = Pattern.compile("(0(?:10|2\\d|[3-9]\\d\\d))(\\d{7,8})");
    private static final Pattern WRITTEN = Pattern.compile("[\\d\\s+()（）.\\-–—/]+");

    /** @throws Refusal on {@code phones} if it is no telephone number */
    static PhoneNumber of(String text) {
        String number = text.strip();
        String digits = digits(number);
        if (number.length() > 40 || digits.length() < 3 || digits.length() > 20 || !WRITTEN.matcher(main(number)).matches()) {
            throw Refusal.of("phones", "customer.phone.invalid", number.length() > 40 ? number.substring(0, 40) : number);
        }
        return new PhoneNumber(number, digits);
    }

    /** Whether a text typed into a search could be a number or a part of one: at least four digits and nothing else. */
    static boolean isPart(String text) {
        String main = main(text.strip());
        return WRITTEN.matcher(main).matches() && main.replaceAll("\\D", "").length() >= 4;
    }

    static String digits(String text) {
        String main = main(text);
        String digits = main.replaceAll("\\D", "");
        boolean international = main.strip().startsWith("+");
        if (!international && digits.startsWith("00")) {
            international = true;
            digits = digits.substring(2);
        }
        boolean chinese = digits.startsWith("86") && (international || digits.length() >= 12 && isNational(digits.substring(2)));
        if (chinese) {
            digits = national(digits.substring(2));
        } else if (international) {
            return "00" + digits;
        }
        return digits.startsWith("0") && MOBILE.matcher(digits.substring(1)).matches() ? digits.substring(1) : digits;
    }

    /** A landline loses its zero when it is dialled from abroad. */
    private static String national(String digits) {
        return !digits.startsWith("0") && LANDLINE.matcher("0" + digits).matches() && !MOBILE.matcher(digits).matches()
                && !digits.matches("[48]00\\d{7}") ? "0" + digits : digits;
    }

    private static boolean isNational(String digits) {
        return MOBILE.matcher(digits).matches() || LANDLINE.matcher(national(digits)).matches();
    }

    private static String main(String text) {
        String plain = EXTENSION.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceFirst("").strip();
        return DASH_EXTENSION.matcher(plain).replaceFirst("$1");
    }

    /** What of the digits a stored number must contain: the leading zero may be missing there. */
    static String core(String digits) {
        return digits.startsWith("0") && digits.length() > 4 ? digits.substring(1) : digits;
    }

    /** What a stored number without its area code would be. */
    static List<String> local(String digits) {
        Matcher landline = LANDLINE.matcher(digits);
        return landline.matches() ? List.of(landline.group(2)) : List.of();
    }

    /** For lists: enough to recognise it, not enough to call. 0951-50***21, 138****8000. */
    static String mask(String number) {
        String digits = digits(number);
        Matcher landline = LANDLINE.matcher(digits);
        if (landline.matches()) {
            return landline.group(1) + "-" + hide(landline.group(2), 2, 2);
        }
        return MOBILE.matcher(digits).matches() ? hide(digits, 3, 4) : hide(digits, Math.min(3, digits.length() / 3), 2);
    }

    private static String hide(String digits, int head, int tail) {
        int hidden = Math.max(1, digits.length() - head - tail);
        return digits.substring(0, head) + "*".repeat(hidden) + digits.substring(head + hidden);
    }
}
