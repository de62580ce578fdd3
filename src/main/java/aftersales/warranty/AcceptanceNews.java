package aftersales.warranty;

import aftersales.kernel.identity.EquipmentId;
import aftersales.product.EquipmentFailed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A unit that did not pass is replaced free until it does: its terms have not begun. One that passes is told as a change of it. */
@Component
class AcceptanceNews {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    AcceptanceNews(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @EventListener
    void on(EquipmentFailed news) {
        EquipmentId unit = news.id();
        int changed = jdbc.sql("""
                insert into warranty_unit (equipment_id, acceptance_open) values (?, true)
                on conflict (equipment_id) do update set acceptance_open = true, version = warranty_unit.version + 1 where not warranty_unit.acceptance_open
                """).param(unit.value()).update();
        if (changed > 0) {
            events.publishEvent(new UnitFactsChanged(unit));
        }
    }
}
