package aftersales.kernel.time;

import java.time.LocalTime;

/**
 * One stretch of working hours, {@code [open, close)}, in seconds of the local day on which it starts. A close beyond
 * 86 400 lies on the following day: such an overnight shift still belongs to the date on which it starts.
 *
 * @param open  second of the day, 0 to 86 399
 * @param close later than open, at most one day after it
 */
public record Hours(int open, int close) implements Comparable<Hours> {

    static final int DAY = 24 * 60 * 60;

    public Hours {
        if (open < 0 || open >= DAY || close <= open || close > open + DAY) {
            throw new IllegalArgumentException("no stretch of hours from second " + open + " to second " + close);
        }
    }

    /** The whole day, 00:00 to 24:00; 23 or 25 hours of it where the clock is put forward or back. */
    public static Hours wholeDay() {
        return new Hours(0, DAY);
    }

    /** From one time of day to another; over midnight where the end is not after the beginning. Equal times are refused. */
    public static Hours of(LocalTime open, LocalTime close) {
        return over(open.toSecondOfDay(), close.toSecondOfDay());
    }

    /** Reads times like {@code 09:00}, {@code 09:00:30} and, as an end, {@code 24:00}. */
    public static Hours parse(String open, String close) {
        return over(LocalTime.parse(open).toSecondOfDay(),
                close.equals("24:00") ? DAY : LocalTime.parse(close).toSecondOfDay());
    }

    private static Hours over(int open, int close) {
        return new Hours(open, close < open ? close + DAY : close);
    }

    public boolean isOvernight() {
        return close > DAY;
    }

    @Override
    public int compareTo(Hours other) {
        return open != other.open ? Integer.compare(open, other.open) : Integer.compare(close, other.close);
    }

    /** Time of day at which it opens, as people write it. */
    public String opens() {
        return text(open);
    }

    /** Time of day at which it closes; {@code 24:00} for midnight at its end. */
    public String closes() {
        return text(isOvernight() ? close - DAY : close);
    }

    private static String text(int second) {
        return second == DAY ? "24:00" : LocalTime.ofSecondOfDay(second).toString();
    }

    @Override
    public String toString() {
        return opens() + "-" + closes();
    }
}
