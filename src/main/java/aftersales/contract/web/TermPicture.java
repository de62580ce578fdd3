package aftersales.contract.web;

import aftersales.contract.owed.EvidenceKind;
import aftersales.contract.owed.Liability;
import aftersales.contract.owed.Phase;
import aftersales.contract.owed.Span;
import aftersales.contract.owed.WarrantyTerm;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The phases of a term as a line, all terms of a contract to one scale. Half a year and fifty years stand in one picture: a
 * length grows with the root of its time.
 *
 * @param today where today lies; null where the start is not known, or today lies before it
 */
public record TermPicture(List<Bar> bars, @Nullable Integer today) {

    public static final int WIDTH = 600;
    private static final double DAYS_A_MONTH = 30.436875;
    /** Room behind the last end, for what goes on for life and for what is to be paid then. */
    private static final double TAIL = 1.4;

    /** @param parts who bears the parts: it gives the bar its colour */
    public record Bar(int x, int width, Liability parts) {
    }

    /**
     * One for each term, by its code.
     *
     * @param starts known days
     */
    static Map<String, TermPicture> of(List<WarrantyTerm> terms, Map<EvidenceKind, LocalDate> starts, LocalDate today) {
        double longest = terms.stream().flatMap(term -> term.phases().stream()).map(Phase::until).mapToDouble(until -> until == null ? 0 : days(until))
                .max().orElse(0);
        double whole = longest == 0 ? 3650 : longest * TAIL;
        Map<String, TermPicture> pictures = new LinkedHashMap<>();
        terms.forEach(term -> pictures.put(term.code(), of(term, whole, starts, today)));
        return pictures;
    }

    private static TermPicture of(WarrantyTerm term, double whole, Map<EvidenceKind, LocalDate> starts, LocalDate today) {
        List<Bar> bars = new ArrayList<>();
        int from = 0;
        for (Phase phase : term.phases()) {
            int end = phase.until() == null ? WIDTH : place(days(phase.until()), whole);
            bars.add(new Bar(from, Math.max(1, end - from), phase.parts()));
            from = end;
        }
        if (from < WIDTH) {
            bars.add(new Bar(from, WIDTH - from, Liability.CHARGEABLE));
        }
        LocalDate start = term.after() != null ? null : term.start().stream().filter(link -> starts.containsKey(link.kind())).findFirst()
                .map(link -> link.start(starts.get(link.kind()))).orElse(null);
        return new TermPicture(List.copyOf(bars), start == null || today.isBefore(start) ? null
                : Math.min(WIDTH - 2, place(ChronoUnit.DAYS.between(start, today), whole)));
    }

    private static int place(double days, double whole) {
        return (int) Math.round(WIDTH * Math.sqrt(Math.min(days, whole) / whole));
    }

    private static double days(Span span) {
        return switch (span.unit()) {
            case DAYS -> span.amount();
            case MONTHS -> span.amount() * DAYS_A_MONTH;
            case YEARS -> span.amount() * 12 * DAYS_A_MONTH;
        };
    }
}
