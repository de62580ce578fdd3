package aftersales.notice;

import aftersales.sla.SubjectRef;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** What is known of that which a notice is about, as it is at that moment. */
@Component
class SubjectFacts {

    private final JdbcClient jdbc;

    SubjectFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, String> of(SubjectRef subject) {
        return subject.type().equals(NoticeRow.TICKET) ? ofTicket(subject.key()) : Map.of();
    }

    Map<String, String> ofTicket(String number) {
        return ofTickets(List.of(number)).getOrDefault(number, Map.of());
    }

    /** By number. */
    Map<String, Map<String, String>> ofTickets(Collection<String> numbers) {
        Map<String, Map<String, String>> facts = new HashMap<>();
        if (!numbers.isEmpty()) {
            jdbc.sql("select t.number, t.title, c.name from ticket t join customer c on c.id = t.customer_id where t.number = any(?)")
                    .param(new SqlArrayValue("text", numbers.toArray())).query(row -> {
                        facts.put(row.getString(1), Map.of(NoticeText.TITLE, row.getString(2), NoticeText.CUSTOMER, row.getString(3)));
                    });
        }
        return facts;
    }
}
