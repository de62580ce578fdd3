package aftersales.product;

import aftersales.files.StoreFile;
import aftersales.kernel.identity.AttachmentId;
import aftersales.kernel.identity.CustomerId;
import aftersales.kernel.identity.EquipmentId;
import aftersales.kernel.identity.ModelId;
import aftersales.kernel.identity.SiteId;
import aftersales.security.Body;
import aftersales.security.Place;
import aftersales.security.RouteSamples;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(50)
class ProductSamples implements RouteSamples {

    private final ModelService models;
    private final EquipmentService equipment;
    private final UnitLabels labels;

    ProductSamples(ModelService models, EquipmentService equipment, UnitLabels labels) {
        this.models = models;
        this.equipment = equipment;
        this.labels = labels;
    }

    @Override
    public void plant(Place place) {
        ModelId model = models.create(place.keeper(), new SaveModel(place.organization(), place.code("m"), place.text("型号"), place.text("model"),
                place.text("maker"), place.text("category"), place.text("remarks"), true));
        place.remember(model);
        EquipmentId id = equipment.install(place.keeper(), new SaveEquipment(model, place.recall(SiteId.class), place.code("sn"), place.code("tag"),
                null, LocalDate.parse("2026-01-12"), EquipmentState.IN_SERVICE, place.text("remarks")));
        place.remember(id);
        AttachmentId document = models.attach(place.keeper(), model, new StoreFile(place.code("manual") + ".txt",
                place.text("manual").getBytes(StandardCharsets.UTF_8), place.code("document")));
        place.row("/equipment/{id}", id);
        place.row("/api/v1/equipment/{id}", id);
        place.row("/equipment/{id}/life", id);
        place.row("/equipment/{id}/label", id);
        place.row("/equipment/{id}/code", id);
        place.row("/u/{code}", labels.of(place.keeper(), id).code());
        place.row("/api/v1/equipment/{id}/life", id);
        place.setting("/models/{id}", model);
        place.setting("/api/v1/models/{id}", model);
        place.setting("/models/{id}/documents/{document}", document);
    }

    @Override
    public Map<String, Body> bodies(Place place) {
        Body device = Body.form("submission", "sample", "customer", place.recall(CustomerId.class).value(), "site", place.recall(SiteId.class),
                "model", place.recall(ModelId.class), "serial", "sample", "state", "IN_SERVICE", "version", 0);
        Body model = Body.form("code", "sample", "nameEn", "Sample", "organization", place.organization(), "active", "true", "version", 0);
        Body deviceJson = Body.json("site", place.recall(SiteId.class), "model", place.recall(ModelId.class), "serial", "sample");
        Body modelJson = Body.json("code", "sample", "nameEn", "Sample", "organization", place.organization());
        return Map.of("POST /equipment/{id}/code", Body.form("code", "000000000000"), "POST /equipment", device, "POST /equipment/{id}", device, "POST /models", model, "POST /models/{id}", model,
                "POST /api/v1/equipment", deviceJson, "PUT /api/v1/equipment/{id}", deviceJson, "POST /api/v1/models", modelJson,
                "PUT /api/v1/models/{id}", modelJson);
    }

    @Override
    public Map<String, Body> questions(Place place) {
        Body asked = Body.form("customer", place.recall(CustomerId.class), "site", place.recall(SiteId.class), "model", place.recall(ModelId.class));
        return Map.of("GET /equipment/labels", asked, "GET /equipment/labels/roll", asked, "GET /equipment", asked, "GET /api/v1/equipment", asked, "GET /equipment/new", asked);
    }
}
