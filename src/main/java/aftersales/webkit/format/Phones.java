package aftersales.webkit.format;

import java.util.regex.Pattern;

/** Telephone numbers as people read them. */
final class Phones {

    private static final Pattern MOBILE = Pattern.compile("(\\+86)?(1\\d\\d)(\\d{4})(\\d{4})");
    private static final Pattern SERVICE = Pattern.compile("([48]00)(\\d{3})(\\d{4})");
    private static final Pattern LANDLINE = Pattern.compile("(0(?:10|2\\d|[3-9]\\d\\d))(\\d{3,4})(\\d{4})");

    private Phones() {
    }

    /** 138 0013 8000, 400-820-1234, 0951-505 1234; anything else stays as it is. */
    static String grouped(String number) {
        String digits = number.replaceAll("[\\s()-]", "");
        var mobile = MOBILE.matcher(digits);
        if (mobile.matches()) {
            return (mobile.group(1) == null ? "" : "+86 ") + mobile.group(2) + " " + mobile.group(3) + " " + mobile.group(4);
        }
        var service = SERVICE.matcher(digits);
        if (service.matches()) {
            return service.replaceFirst("$1-$2-$3");
        }
        var landline = LANDLINE.matcher(digits);
        return landline.matches() ? landline.replaceFirst("$1-$2 $3") : number;
    }
}
