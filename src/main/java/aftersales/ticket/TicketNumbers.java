package aftersales.ticket;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives out numbers: {@code R-2611-0418} is the 418th report of November 2026. Unique in the company; holes are possible, repeats are not. */
@Component
class TicketNumbers {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyMM", Locale.ROOT);

    private final JdbcClient jdbc;

    TicketNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param zone decides which month the report falls in */
    String next(Instant reportedAt, ZoneId zone) {
        return next(List.of(reportedAt), zone).get(0);
    }

    /** Numbers for many reports at once, in their order. */
    List<String> next(List<Instant> reports, ZoneId zone) {
        List<String> months = reports.stream().map(report -> MONTH.format(report.atZone(zone))).toList();
        // In the order of the months, so that two who number at the same time never wait for each other in a circle.
        var counts = new TreeMap<String, Integer>();
        months.forEach(month -> counts.merge(month, 1, Integer::sum));
        counts.replaceAll((month, count) -> last(month, count) - count);
        return months.stream().map(month -> "R-%s-%04d".formatted(month, counts.merge(month, 1, Integer::sum))).toList();
    }

    private int last(String month, int count) {
        return jdbc.sql("""
                insert into ticket_number values (:month, :count)
                on conflict (month) do update set last = ticket_number.last + :count returning last
                """).param("month", month).param("count", count).query(Integer.class).single();
    }
}
