package aftersales.sla;

import aftersales.kernel.identity.CalendarId;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.PolicyId;
import aftersales.security.Body;
import aftersales.security.Place;
import aftersales.security.RouteSamples;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(60)
class SlaSamples implements RouteSamples {

    private final SlaPolicyService policies;

    SlaSamples(SlaPolicyService policies) {
        this.policies = policies;
    }

    @Override
    public void plant(Place place) {
        PolicyId id = policies.create(place.keeper(), new SavePolicy(place.organization(), place.code("p"), place.text("policy"), List.of(
                new SaveTarget(TargetKind.FIX, 86_400, null, EventKind.REPORTED, Set.of(PauseReason.WAITING_PARTS), place.text("promise"),
                        place.text("承诺"), place.text("letter"))), true));
        place.remember(id);
        place.setting("/policies/{code}", place.code("p"));
        place.setting("/api/v1/policies/{code}", place.code("p"));
    }

    @Override
    public Map<String, Body> bodies(Place place) {
        Body form = Body.form("code", "sample", "name", "Sample", "organization", place.organization(), "targets[0].kind", "FIX",
                "targets[0].amount", 4, "targets[0].unit", "HOURS", "targets[0].start", "REPORTED", "targets[0].reopening", "RESTART", "version", 0);
        Body ownTerms = form.with("contract", place.recall(ContractId.class));
        Body question = Body.json("calendar", place.recall(CalendarId.class), "kind", "open", "start", "2026-11-23T09:00");
        Body json = Body.json("code", "sample", "name", "Sample", "organization", place.organization(), "targets",
                List.of(Map.of("kind", "FIX", "amount", 14_400)));
        Body ownTermsJson = json.with("contract", new Body.Ref(place.code("c"))).with("contractVersion", 0);
        return Map.of("POST /policies", ownTerms, "POST /policies/{code}", form, "POST /api/v1/policies", ownTermsJson, "PUT /api/v1/policies/{code}", json,
                "POST /api/v1/sla/preview", question);
    }

    @Override
    public Map<String, Body> questions(Place place) {
        return Map.of("GET /policies/new", Body.form("contract", place.recall(ContractId.class)));
    }
}
