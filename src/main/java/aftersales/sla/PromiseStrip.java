package aftersales.sla;

import aftersales.kernel.time.WorkingCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A clock as a bar: its length is the promised working time and the working time of its pauses; it fills from the left with
 * what was used and paused, in the order in which it happened. Positions are fractions of the whole, 0 to 1. Nights and
 * other closed hours take no room.
 *
 * @param marks where 50 and 80 % of the promise lie
 */
public record PromiseStrip(List<Segment> segments, List<Mark> marks) {

    /** @param paused hatched; otherwise filled */
    public record Segment(double from, double to, boolean paused) {
    }

    public record Mark(int step, double at) {
    }

    static PromiseStrip of(ClockRun run, WorkingCalendar calendar, Instant until) {
        long total = run.targetSeconds();
        for (Pause pause : run.pauses()) {
            total += seconds(calendar, pause.from(), pause.to() == null ? until : pause.to());
        }
        List<Segment> segments = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        long used = 0;
        long paused = 0;
        Instant from = run.startedAt();
        for (Pause pause : run.pauses()) {
            used = run(segments, marks, run.targetSeconds(), used, seconds(calendar, from, pause.from()), paused, total);
            long length = seconds(calendar, pause.from(), pause.to() == null ? until : pause.to());
            segment(segments, used + paused, used + paused + length, true, total);
            paused += length;
            from = pause.to() == null ? until : pause.to();
        }
        used = run(segments, marks, run.targetSeconds(), used, seconds(calendar, from, until), paused, total);
        for (int i = marks.size(); i < Due.STEPS.length - 1; i++) {
            marks.add(new Mark(Due.STEPS[i], (double) (run.targetSeconds() * Due.STEPS[i] / 100 + paused) / total));
        }
        return new PromiseStrip(List.copyOf(segments), List.copyOf(marks));
    }

    /** Adds a stretch of use, cut off where the promise is used up, and the marks it passes. */
    private static long run(List<Segment> segments, List<Mark> marks, long target, long used, long length, long paused, long total) {
        long after = Math.min(target, used + length);
        for (int i = marks.size(); i < Due.STEPS.length - 1 && target * Due.STEPS[i] <= after * 100; i++) {
            marks.add(new Mark(Due.STEPS[i], (double) (target * Due.STEPS[i] / 100 + paused) / total));
        }
        segment(segments, used + paused, after + paused, false, total);
        return after;
    }

    private static void segment(List<Segment> segments, long from, long to, boolean paused, long total) {
        if (from < to) {
            segments.add(new Segment((double) from / total, (double) to / total, paused));
        }
    }

    private static long seconds(WorkingCalendar calendar, Instant from, Instant to) {
        return calendar.elapsed(from, to).getSeconds();
    }
}
