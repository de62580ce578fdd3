package aftersales.dispatch;

import aftersales.kernel.identity.AccountId;
import aftersales.security.Body;
import aftersales.security.Place;
import aftersales.security.RouteSamples;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(90)
class DispatchSamples implements RouteSamples {

    @Override
    public Map<String, Body> bodies(Place place) {
        return Map.of("POST /tickets/{number}/assignment", Body.form("technician", place.recall(AccountId.class)),
                "POST /api/v1/tickets/{number}/assignment", Body.json("technician", place.recall(AccountId.class)),
                "POST /tickets/{number}/organization", Body.form("organization", place.organization(), "note", "sample"));
    }

    @Override
    public Map<String, Body> questions(Place place) {
        return Map.of("GET /dispatch", Body.form("organization", place.organization()));
    }
}
