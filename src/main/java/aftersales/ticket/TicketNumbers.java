package aftersales.ticket;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
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
        String month = MONTH.format(reportedAt.atZone(zone));
        int number = jdbc.sql("""
                insert into ticket_number values (?, 1) on conflict (month) do update set last = ticket_number.last + 1 returning last
                """).param(month).query(Integer.class).single();
        return "R-%s-%04d".formatted(month, number);
    }
}
