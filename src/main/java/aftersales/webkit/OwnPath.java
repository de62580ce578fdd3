package aftersales.webkit;

import org.jspecify.annotations.Nullable;

/** Where a form or link leads back to: a path of our own. Anything that could lead elsewhere becomes the front page. */
public final class OwnPath {

    private static final int LONGEST = 1000;

    private OwnPath() {
    }

    public static String of(@Nullable String path) {
        boolean ours = path != null && path.startsWith("/") && !path.startsWith("//") && path.length() < LONGEST
                && path.chars().allMatch(c -> c > ' ' && c < 127 && c != '\\');
        return ours ? path : "/";
    }
}
