package aftersales.webkit.drawing;

import aftersales.kernel.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody drew as a signature, as the path of an SVG picture of 600 x 200. It comes from a browser and is shown to others, so it is
 * read number by number and written anew: moves and lines between whole numbers, nothing else gets through.
 *
 * @param path such as {@code M10 20L11 22L14 25M80 30L82 33}
 */
public record SignatureDrawing(String path) {

    public static final int WIDTH = 600;
    public static final int HEIGHT = 200;
    static final int LONGEST = 24_000;
    private static final int FEWEST_POINTS = 3;
    private static final Pattern POINT = Pattern.compile("([ML])(-?\\d{1,4}) (-?\\d{1,4})");

    public SignatureDrawing {
        if (!path.equals(redrawn(path))) {
            throw new IllegalArgumentException("no drawing within the box");
        }
    }

    /** As {@link #read(String, String)}, from the field {@code signature}. */
    public static @Nullable SignatureDrawing read(@Nullable String path) {
        return read("signature", path);
    }

    /**
     * Reads a drawing; a stroke that left the box runs along its edge.
     *
     * @param field where it stands, for whoever has to sign again
     * @return null if nothing was drawn
     * @throws Refusal on the field if it is no such path, too long, or hardly a stroke
     */
    public static @Nullable SignatureDrawing read(String field, @Nullable String path) {
        if (path == null || path.isBlank()) {
            return null;
        }
        String redrawn = redrawn(path.strip());
        if (redrawn == null) {
            throw Refusal.of(field, "webkit.signature.unreadable");
        }
        return new SignatureDrawing(redrawn);
    }

    private static @Nullable String redrawn(String path) {
        if (path.length() > LONGEST) {
            return null;
        }
        StringBuilder redrawn = new StringBuilder(path.length());
        List<String> points = new ArrayList<>();
        Matcher point = POINT.matcher(path);
        int read = 0;
        while (read < path.length()) {
            if (!point.find(read) || point.start() != read || read == 0 && !point.group(1).equals("M")) {
                return null;
            }
            String place = within(point.group(2), WIDTH) + " " + within(point.group(3), HEIGHT);
            redrawn.append(point.group(1)).append(place);
            points.add(place);
            read = point.end();
        }
        return points.stream().distinct().count() < FEWEST_POINTS ? null : redrawn.toString();
    }

    private static int within(String number, int end) {
        return Math.max(0, Math.min(end, Integer.parseInt(number)));
    }
}
