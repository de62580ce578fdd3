package aftersales.ticket;

import aftersales.sla.ClockState;
import aftersales.sla.TargetKind;
import aftersales.webkit.list.ListRequest;
import aftersales.webkit.list.ListSql;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lists of tickets by how a promise stands: what a figure of the dashboard leads to. */
final class TicketVerdicts {

    private TicketVerdicts() {
    }

    /** Filters {@code clock} (which promise) and {@code verdict} (how it stands), together or alone. */
    static void filter(ListSql sql, ListRequest request) {
        Map<String, Object> values = new HashMap<>();
        String condition = narrow("k.kind", "clock", request.choices("clock", TargetKind.class), values)
                + narrow("k.state", "verdict", request.choices("verdict", ClockState.class), values);
        if (!values.isEmpty()) {
            sql.where("""
                    exists (select from sla_subject j join sla_clock k on k.subject_id = j.id
                        where j.subject_type = 'ticket' and j.subject_key = t.number""" + condition + ")", values);
        }
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
