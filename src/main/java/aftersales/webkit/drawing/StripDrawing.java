package aftersales.webkit.drawing;

import aftersales.webkit.Strip;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where the parts of a promise strip lie, as percentages of its length. The strip is as long as the promised time and the
 * pauses (or, when missed, the time used and the pauses); long pauses are drawn shorter, so that they never crowd out what
 * was promised.
 *
 * @param used    the used time, cut by the pauses
 * @param pauses  the hatched parts
 * @param marks   the marks at 50 % and 80 % of the promised time
 * @param length  seconds the whole strip stands for
 * @param due     where the promised time ended, on a missed strip; else null
 */
public record StripDrawing(List<Part> used, List<Part> pauses, List<Mark> marks, long length,
        @Nullable Mark due) {

    private static final double MOST_PAUSED = 0.6;
    private static final int[] STEPS = {50, 80};

    /** From where, how wide: percentages as SVG attributes take them. */
    public record Part(String x, String width) {
    }

    /** A line across the strip. */
    public record Mark(String x, boolean passed) {
    }

    public static StripDrawing of(Strip strip) {
        double active = Math.max(strip.targetSeconds(), strip.usedSeconds());
        double paused = strip.pauses().stream().mapToLong(Strip.Pause::seconds).sum();
        double shrink = paused == 0 ? 1 : Math.min(1, MOST_PAUSED * active / paused);
        var ruler = new Ruler(strip.pauses(), shrink, active + paused * shrink);
        List<Part> used = new ArrayList<>();
        List<Part> pauses = new ArrayList<>();
        double from = 0; // place on the strip where the used time goes on
        for (Strip.Pause pause : strip.pauses()) {
            double at = Math.min(pause.afterUsedSeconds(), strip.usedSeconds());
            double to = Math.max(from, ruler.before(at));
            double end = to + pause.seconds() * shrink;
            used.add(ruler.part(from, to));
            pauses.add(ruler.part(to, end));
            from = end;
        }
        used.removeIf(part -> part.width().equals("0%"));
        used.add(ruler.part(from, ruler.before(strip.usedSeconds())));
        List<Mark> marks = new ArrayList<>();
        for (int step : STEPS) {
            double at = strip.targetSeconds() * step / 100.0;
            marks.add(new Mark(ruler.percent(ruler.before(at)), strip.usedSeconds() > at));
        }
        Mark due = strip.usedSeconds() > strip.targetSeconds()
                ? new Mark(ruler.percent(ruler.before(strip.targetSeconds())), true) : null;
        return new StripDrawing(List.copyOf(used), List.copyOf(pauses), marks, Math.round(ruler.length()), due);
    }

    /** Places used time on the strip, pauses let in between. */
    private record Ruler(List<Strip.Pause> pauses, double shrink, double length) {

        double before(double usedSeconds) {
            return usedSeconds + pauses.stream().filter(pause -> pause.afterUsedSeconds() < usedSeconds)
                    .mapToLong(Strip.Pause::seconds).sum() * shrink;
        }

        Part part(double from, double to) {
            return new Part(percent(from), percent(Math.max(0, to - from)));
        }

        String percent(double place) {
            double share = Math.round(place / length * 10_000) / 100.0;
            return (share == Math.rint(share) ? String.valueOf((long) share) : String.format(Locale.ROOT, "%.2f", share)) + "%";
        }
    }
}
