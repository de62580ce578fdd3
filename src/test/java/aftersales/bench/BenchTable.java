package aftersales.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The figures of one measurement, printed as a table that can be pasted into a note. */
public final class BenchTable {

    private final String title;
    private final List<String[]> rows = new ArrayList<>();

    public BenchTable(String title) {
        this.title = title;
    }

    public BenchTable row(String what, String figure) {
        rows.add(new String[] {what, figure});
        return this;
    }

    public BenchTable row(String what, double figure, String unit) {
        String number = figure >= 100 ? "%,.0f" : "%,.2f";
        return row(what, String.format(Locale.ROOT, number, figure) + " " + unit);
    }

    /** So many of something. */
    public BenchTable row(String what, long count) {
        return row(what, String.format(Locale.ROOT, "%,d", count));
    }

    public void print() {
        StringBuilder text = new StringBuilder("\n## ").append(title).append("\n\n| what | figure |\n|---|---:|\n");
        rows.forEach(row -> text.append("| ").append(row[0]).append(" | ").append(row[1]).append(" |\n"));
        System.out.println(text);
    }
}
