package aftersales.notice;

import aftersales.sla.SubjectRef;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
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
        return jdbc.sql("select t.title, c.name from ticket t join customer c on c.id = t.customer_id where t.number = ?").param(number)
                .query((row, n) -> Map.of(NoticeText.TITLE, row.getString(1), NoticeText.CUSTOMER, row.getString(2))).optional().orElse(Map.of());
    }
}
