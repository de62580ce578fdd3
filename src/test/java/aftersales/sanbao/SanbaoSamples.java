package aftersales.sanbao;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.Role;
import aftersales.security.Body;
import aftersales.security.Place;
import aftersales.security.RouteSamples;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(55)
class SanbaoSamples implements RouteSamples {

    private final SanbaoService rules;

    SanbaoSamples(SanbaoService rules) {
        this.rules = rules;
    }

    @Override
    public void plant(Place place) {
        // A fact is held for an organisation: its own administrator changes it.
        Actor keeper = new Actor(place.recall(AccountId.class), place.text("keeper"), place.organization(), Set.of(Role.ADMINISTRATOR));
        int before = place.where() == Place.Where.ABOVE || place.where() == Place.Where.STRANGE ? 0 : -1;
        if (before == 0) {
            rules.change(keeper, "microcomputer", "term", 0,
                    new ChangeFact(12, place.text("art"), LocalDate.parse("2002-09-01"), Sure.CONFIRMED, place.text("gazette")));
        }
        place.word("/sanbao/{productClass}", "microcomputer");
        place.word("/sanbao/{productClass}/facts/{fact}", "two-repairs");
    }

    @Override
    public Map<String, Body> bodies(Place place) {
        return Map.of("POST /sanbao/{productClass}/facts/{fact}",
                Body.form("limit", "2", "article", "1", "from", "2002-09-01", "sure", "ONE_PAGE", "source", "sample", "version", 0));
    }
}
