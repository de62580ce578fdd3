package aftersales.security;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a request was answered.
 *
 * @param bare headers that guard the reader and were missing or loose
 */
record Answer(int status, @Nullable String location, String body, List<String> bare) {

    private static final Pattern PASSING = Pattern.compile(
            "name=\"_csrf\" value=\"[^\"]*\"|name=\"csrf\" content=\"[^\"]*\"|name=\"(?:back|submission)\" value=\"[^\"]*\"|"
                    + "(?s)<time\\b.*?</time>|<relative-time\\b.*?</relative-time>");

    /** The route was not open to him: asked to sign in, refused as a program, or told that he may not. */
    boolean isRefusal() {
        return status == 401 || status == 403 || (location != null && location.startsWith("/login") && status == 302);
    }

    boolean isFault() {
        return status >= 500;
    }

    boolean isMissing() {
        return status == 404;
    }

    /** Done as asked, or shown. */
    boolean isDone() {
        return status < 400 && !isRefusal();
    }

    /** Without what differs from one answer to the next by nature: form tokens, times, what was typed. */
    String lasting(String... typed) {
        String lasting = PASSING.matcher(body).replaceAll("");
        for (String word : typed) {
            lasting = lasting.replaceAll("(?<!\\w)" + Pattern.quote(word) + "(?!\\w)", "…");
        }
        return status + " " + lasting;
    }

    /** Where two of them begin to differ, for whoever has to mend it. */
    static String difference(String one, String other) {
        int at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return "… " + one.substring(Math.max(0, at - 80), Math.min(one.length(), at + 80)).replaceAll("\\s+", " ") + " … / … "
                + other.substring(Math.max(0, at - 20), Math.min(other.length(), at + 80)).replaceAll("\\s+", " ");
    }

    @Override
    public String toString() {
        String text = body.replaceAll("(?s)<head>.*?</head>|<[^>]*>", " ").replaceAll("\\s+", " ").strip();
        return status + (location == null ? "" : " -> " + location) + " " + (text.length() > 300 ? text.substring(0, 300) + "…" : text);
    }
}
