package aftersales.visit.web;

import aftersales.ticket.TicketDetail;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** The way to a ticket's site on a map. */
@Component
@EnableConfigurationProperties(MapProperties.class)
class MapLink {

    private final MapProperties map;

    MapLink(MapProperties map) {
        this.map = map;
    }

    /** By its coordinates, else by its address; null where neither is known. */
    @Nullable String to(TicketDetail ticket) {
        if (ticket.longitude() != null && ticket.latitude() != null) {
            String name = ticket.row().siteName() == null ? ticket.row().customerName() : ticket.row().siteName();
            return fill(map.place(), Map.of("longitude", ticket.longitude(), "latitude", ticket.latitude(), "name", name));
        }
        return ticket.address() == null || ticket.address().isBlank() ? null : fill(map.address(), Map.of("address", ticket.address()));
    }

    private static String fill(String template, Map<String, ?> values) {
        return UriComponentsBuilder.fromUriString(template).encode().buildAndExpand(values).toUriString();
    }
}
