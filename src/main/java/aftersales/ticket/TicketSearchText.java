package aftersales.ticket;

import aftersales.kernel.identity.TicketId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gathers what people search a ticket by: its words, and those of customer, place, caller and equipment as they stand. */
@Component
class TicketSearchText {

    private static final String REFRESH = """
            update ticket t set search_text = left(concat_ws(' ', t.number, t.source_key, t.title, t.description, t.caller_name,
                regexp_replace(t.caller_phone, '[^0-9]', '', 'g'),
                (select c.name from customer c where c.id = t.customer_id),
                (select concat_ws(' ', s.name, s.address) from customer_site s where s.id = t.site_id),
                (select concat_ws(' ', k.name, (select string_agg(p.digits, ' ') from customer_phone p where p.contact_id = k.id))
                    from customer_contact k where k.id = t.contact_id),
                (select concat_ws(' ', e.serial, e.tag, regexp_replace(e.serial, '[^[:alnum:]]', '', 'g'), m.code, m.name_zh, m.name_en)
                    from product_equipment e join product_model m on m.id = e.model_id where e.id = t.equipment_id)), 12000)
            where %s
            """;

    private final JdbcClient jdbc;

    TicketSearchText(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void refresh(Ticket ticket) {
        refresh(List.of(ticket.id()));
    }

    void refresh(List<TicketId> tickets) {
        if (!tickets.isEmpty()) {
            jdbc.sql(REFRESH.formatted("t.id in (:ids)")).param("ids", tickets.stream().map(TicketId::value).toList()).update();
        }
    }

    /** @param column one of the ticket's references, from the code */
    void refreshWhere(String column, long id) {
        jdbc.sql(REFRESH.formatted("t." + column + " = ?")).param(id).update();
    }
}
