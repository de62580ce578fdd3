package aftersales.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.files.AttachmentRow;
import aftersales.files.StoreFile;
import aftersales.kernel.Conflict;
import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.AttachmentId;
import aftersales.kernel.identity.ModelId;
import aftersales.kernel.identity.Role;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.LinkedMultiValueMap;

@ApplicationTest
class ModelServiceTests {

    private static final StoreFile MANUAL = new StoreFile("手册.txt", "turn it on".getBytes(StandardCharsets.UTF_8), "any");

    @Autowired
    ModelService models;
    @Autowired
    ModelQueries queries;
    @Autowired
    Company company;
    Actor headquarters;
    Actor yinchuan;
    ModelId camera;

    @BeforeEach
    void found() {
        company.found();
        headquarters = company.actor(company.headquarters(), Role.MANAGER);
        yinchuan = company.agent(company.yinchuan());
        camera = models.create(headquarters, model("TS-3"));
    }

    @Test
    void a_model_kept_above_is_read_below_and_not_changed_there() {
        assertThat(queries.get(yinchuan, camera).code()).isEqualTo("TS-3");
        assertThat(queries.choices(yinchuan)).hasSize(1);
        assertThatThrownBy(() -> models.change(yinchuan, camera, 0, model("X"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> models.attach(yinchuan, camera, MANUAL)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_stations_own_model_is_seen_above_and_not_by_its_sister() {
        ModelId own = models.create(yinchuan, model("YC-1"));
        assertThat(queries.get(headquarters, own).code()).isEqualTo("YC-1");
        assertThatThrownBy(() -> queries.get(company.agent(company.zhongwei()), own)).isInstanceOf(NotFound.class);
        assertThat(queries.categories(company.agent(company.stranger()))).isEmpty();
        assertThatThrownBy(() -> queries.get(company.agent(company.stranger()), camera)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_code_is_unique_with_its_keeper_regardless_of_case() {
        assertThatThrownBy(() -> models.create(headquarters, model("ts-3"))).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.field()).isEqualTo("code"));
        models.create(company.agent(company.stranger()), model("TS-3"));
    }

    @Test
    void the_second_of_two_editors_is_told() {
        models.change(headquarters, camera, 0, model("TS-3A"));
        assertThatThrownBy(() -> models.change(headquarters, camera, 0, model("TS-3B"))).isInstanceOf(Conflict.class);
    }

    @Test
    void a_dispatcher_does_not_write() {
        Actor dispatcher = company.actor(company.headquarters(), Role.DISPATCHER);
        assertThatThrownBy(() -> models.create(dispatcher, model("X"))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> models.attach(dispatcher, camera, MANUAL)).isInstanceOf(Refusal.class);
    }

    @Test
    void documents_are_opened_wherever_the_model_is_and_leave_nothing_behind() {
        AttachmentId manual = models.attach(headquarters, camera, MANUAL);
        assertThat(queries.documents(yinchuan, camera)).extracting(AttachmentRow::id).containsExactly(manual);
        ModelId other = models.create(headquarters, model("TS-4"));
        assertThatThrownBy(() -> models.detach(headquarters, other, manual)).isInstanceOf(NotFound.class);
        models.detach(headquarters, camera, manual);
        assertThat(queries.documents(yinchuan, camera)).isEmpty();
    }

    @Test
    void the_list_finds_by_code_name_and_maker_and_hides_what_is_no_longer_installed() {
        models.create(headquarters, new SaveModel(null, "OLD", "旧型号", null, null, null, null, false));
        assertThat(list("q", "测速")).isEqualTo(1);
        assertThat(list("q", "hik")).isEqualTo(1);
        assertThat(list("q", "ts-3")).isEqualTo(1);
        assertThat(list("category", "监控")).isEqualTo(1);
        assertThat(list("state", "inactive")).isEqualTo(1);
        assertThat(list("state", "all")).isEqualTo(2);
    }

    private int list(String filter, String value) {
        var parameters = new LinkedMultiValueMap<String, String>();
        parameters.add(filter, value);
        return queries.page(yinchuan, ModelQueries.LISTING.strict(parameters)).rows().size();
    }

    private static SaveModel model(String code) {
        return new SaveModel(null, code, "固定点测速", "Speed camera", "Hikvision", "监控", null, true);
    }
}
