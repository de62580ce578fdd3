package aftersales.ticket;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gathers what people search a ticket by: its words, and those of customer, place, caller and equipment as they stand. */
@Component
class TicketSearchText {

    /** Of a row that is called t. */
    static final String TEXT = """
            left(concat_ws(' ', t.number, t.source_key, t.title, t.description, t.caller_name,
                regexp_replace(t.caller_phone, '[^0-9]', '', 'g'),
                (select c.name from customer c where c.id = t.customer_id),
                (select concat_ws(' ', s.name, s.address) from customer_site s where s.id = t.site_id),
                (select concat_ws(' ', k.name, (select string_agg(p.digits, ' ') from customer_phone p where p.contact_id = k.id))
                    from customer_contact k where k.id = t.contact_id),
                (select concat_ws(' ', e.serial, e.tag, regexp_replace(e.serial, '[^[:alnum:]]', '', 'g'), m.code, m.name_zh, m.name_en)
                    from product_equipment e join product_model m on m.id = e.model_id where e.id = t.equipment_id)), 12000)
            """;
    private static final String REFRESH = "update ticket t set search_text = " + TEXT + " where %s";

    private final JdbcClient jdbc;

    TicketSearchText(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void refresh(Ticket ticket) {
        refreshWhere("id", ticket.id().value());
    }

    /** @param column the id or one of the references of tickets, from the code */
    void refreshWhere(String column, long id) {
        jdbc.sql(REFRESH.formatted("t." + column + " = ?")).param(id).update();
    }
}
