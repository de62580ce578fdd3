package aftersales.ticket;

import aftersales.sla.ClockState;
import aftersales.sla.TargetKind;
import aftersales.webkit.list.ListRequest;
import aftersales.webkit.list.ListSql;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lists of tickets by how a promise stands: what a figure of the dashboard leads to. */
final class TicketVerdicts {

    private TicketVerdicts() {
    }

    /**
     * Filters {@code clock} (which promise), {@code verdict} (how it stands), {@code since} and {@code until} (days on which it
     * was kept or missed), together or alone.
     */
    static void filter(ListSql sql, ListRequest request, ZoneId zone) {
        Map<String, Object> values = new HashMap<>();
        String condition = settled(request, zone, values) + narrow("k.kind", "clock", request.choices("clock", TargetKind.class), values)
                + narrow("k.state", "verdict", request.choices("verdict", ClockState.class), values);
        if (!values.isEmpty()) {
            sql.where("""
                    exists (select from sla_subject j join sla_clock k on k.subject_id = j.id
                        where j.subject_type = 'ticket' and j.subject_key = t.number""" + condition + ")", values);
        }
    }

    /** The moment of a verdict: when it was kept, or the deadline it missed. The same as in the figures of a period. */
    private static String settled(ListRequest request, ZoneId zone, Map<String, Object> values) {
        String moment = "(case when k.state = 'MET' then k.stopped_at else k.missed_at end)";
        String condition = "";
        LocalDate since = request.day("since");
        if (since != null) {
            values.put("since", Timestamp.from(since.atStartOfDay(zone).toInstant()));
            condition += " and " + moment + " >= :since";
        }
        LocalDate until = request.day("until");
        if (until != null) {
            values.put("until", Timestamp.from(until.plusDays(1).atStartOfDay(zone).toInstant()));
            condition += " and " + moment + " < :until";
        }
        return condition;
    }

    private static String narrow(String column, String parameter, Collection<? extends Enum<?>> wanted, Map<String, Object> values) {
        if (wanted.isEmpty()) {
            return "";
        }
        List<String> names = wanted.stream().map(Enum::name).toList();
        values.put(parameter, names);
        return " and " + column + " in (:" + parameter + ")";
    }
}
