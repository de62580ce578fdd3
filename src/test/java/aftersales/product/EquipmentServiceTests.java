package aftersales.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.customer.CustomerKind;
import aftersales.customer.CustomerService;
import aftersales.customer.RegisterCustomer;
import aftersales.customer.Registered;
import aftersales.customer.SaveCustomer;
import aftersales.customer.SaveSite;
import aftersales.customer.SiteService;
import aftersales.kernel.Conflict;
import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.EquipmentId;
import aftersales.kernel.identity.ModelId;
import aftersales.kernel.identity.Role;
import aftersales.kernel.identity.SiteId;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import aftersales.testing.TestClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

@ApplicationTest
class EquipmentServiceTests {

    @Autowired
    EquipmentService equipment;
    @Autowired
    EquipmentQueries queries;
    @Autowired
    ModelService models;
    @Autowired
    CustomerService customers;
    @Autowired
    SiteService sites;
    @Autowired
    Company company;
    @Autowired
    TestClock clock;
    Actor headquarters;
    Actor yinchuan;
    Actor zhongwei;
    Registered road;
    SiteId elsewhere;
    ModelId camera;

    @BeforeEach
    void found() {
        company.found();
        headquarters = company.agent(company.headquarters());
        yinchuan = company.agent(company.yinchuan());
        zhongwei = company.agent(company.zhongwei());
        camera = models.create(headquarters, new SaveModel(null, "TS-3", "固定点测速", "Speed camera", "Hikvision", "监控", null, true));
        road = customers.register(headquarters, new RegisterCustomer(new SaveCustomer(null, "宁夏公路局", CustomerKind.GOVERNMENT, null, true),
                new SaveSite("G6 K1123", "京藏高速", "640104"), null));
        elsewhere = sites.add(headquarters, road.customer(), new SaveSite("中卫服务区", null, "640502"));
    }

    @Test
    void a_device_knows_its_model_place_and_customer() {
        EquipmentId id = equipment.install(yinchuan, device("SN 40-2217", road.site()));
        EquipmentRow row = queries.get(yinchuan, id);
        assertThat(row.modelCode()).isEqualTo("TS-3");
        assertThat(row.modelName(Locale.ENGLISH)).isEqualTo("Speed camera");
        assertThat(row.siteName()).isEqualTo("G6 K1123");
        assertThat(row.customerName()).isEqualTo("宁夏公路局");
        assertThat(row.organization()).isEqualTo(company.yinchuan());
    }

    @Test
    void a_serial_number_is_unique_in_its_model_however_it_is_written() {
        equipment.install(yinchuan, device("SN 40-2217", road.site()));
        assertThatThrownBy(() -> equipment.install(yinchuan, device("sn402217", road.site()))).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.field()).isEqualTo("serial"));
        ModelId other = models.create(headquarters, new SaveModel(null, "TS-4", "测速", null, null, null, null, true));
        equipment.install(yinchuan, new SaveEquipment(other, road.site(), "SN402217", null, null, null, EquipmentState.IN_SERVICE, null));
    }

    @Test
    void either_a_serial_number_or_an_tag_is_needed() {
        assertThatThrownBy(() -> device(" ", road.site())).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> device("--", road.site())).isInstanceOf(Refusal.class);
        equipment.install(yinchuan, new SaveEquipment(camera, road.site(), null, "资产 7", null, null, EquipmentState.IN_SERVICE, null));
        equipment.install(yinchuan, new SaveEquipment(camera, road.site(), null, "资产 8", null, null, EquipmentState.IN_SERVICE, null));
    }

    @Test
    void a_device_is_reached_through_its_site() {
        EquipmentId id = equipment.install(yinchuan, device("SN 40-2217", road.site()));
        assertThat(queries.get(headquarters, id).id()).isEqualTo(id);
        for (Actor other : List.of(zhongwei, company.agent(company.stranger()))) {
            assertThatThrownBy(() -> queries.get(other, id)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> equipment.change(other, id, 0, device("X", road.site()))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> equipment.install(other, device("Y", road.site()))).isInstanceOf(NotFound.class);
            assertThat(queries.findByCall(other, "402217")).isEmpty();
            assertThat(queries.at(other, road.site())).isEmpty();
            assertThat(queries.of(other, road.customer())).isEmpty();
            assertThat(list(other, Map.of())).isEmpty();
        }
        assertThatThrownBy(() -> equipment.change(yinchuan, id, 0, device("SN 40-2217", elsewhere)))
                .as("moved to a site out of reach").isInstanceOf(NotFound.class);
        equipment.change(headquarters, id, 0, device("SN 40-2217", elsewhere));
        assertThat(queries.get(zhongwei, id).siteName()).isEqualTo("中卫服务区");
    }

    @Test
    void a_strangers_model_is_not_installed() {
        ModelId foreign = models.create(company.agent(company.stranger()), new SaveModel(null, "F", "外地", null, null, null, null, true));
        var details = new SaveEquipment(foreign, road.site(), "1", null, null, null, EquipmentState.IN_SERVICE, null);
        assertThatThrownBy(() -> equipment.install(yinchuan, details)).isInstanceOf(NotFound.class);
    }

    @Test
    void days_in_the_future_of_the_stations_zone_are_refused() {
        clock.set(Instant.parse("2026-11-23T16:30:00Z")); // half past midnight on the 24th there
        equipment.install(yinchuan, accepted("A", LocalDate.of(2026, 11, 24)));
        assertThatThrownBy(() -> equipment.install(yinchuan, accepted("B", LocalDate.of(2026, 11, 25)))).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.field()).isEqualTo("acceptedOn"));
    }

    @Test
    void the_second_of_two_editors_is_told_and_a_technician_only_reads() {
        EquipmentId id = equipment.install(yinchuan, device("SN 40-2217", road.site()));
        equipment.change(yinchuan, id, 0, device("SN 40-2218", road.site()));
        assertThatThrownBy(() -> equipment.change(yinchuan, id, 0, device("SN 40-2219", road.site()))).isInstanceOf(Conflict.class);
        Actor technician = company.actor(company.yinchuan(), Role.TECHNICIAN);
        assertThatThrownBy(() -> equipment.change(technician, id, 1, device("X", road.site()))).isInstanceOf(Refusal.class);
        assertThat(queries.get(technician, id).serial()).isEqualTo("SN 40-2218");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SN 40-2217", "sn402217", "40-2217", "2217", "SN4", "022"})
    void a_call_finds_a_device_by_a_part_of_its_number_in_any_writing(String typed) {
        EquipmentId id = equipment.install(yinchuan, device("SN 40-2217", road.site()));
        assertThat(queries.findByCall(yinchuan, typed)).extracting(EquipmentRow::id).containsExactly(id);
    }

    @Test
    void a_call_finds_the_whole_number_first_then_what_ends_with_it_and_nothing_retired() {
        EquipmentId contains = equipment.install(yinchuan, device("X-2217-Y", road.site()));
        EquipmentId ends = equipment.install(yinchuan, device("40-2217", road.site()));
        EquipmentId exact = equipment.install(yinchuan, device("2217", road.site()));
        assertThat(queries.findByCall(yinchuan, "22-17")).extracting(EquipmentRow::id).containsExactly(exact, ends, contains);
        equipment.change(yinchuan, exact, 0, new SaveEquipment(camera, road.site(), "2217", null, null, null, EquipmentState.RETIRED, null));
        assertThat(queries.findByCall(yinchuan, "2217")).hasSize(2);
        assertThat(queries.findByCall(yinchuan, "22")).isEmpty();
        assertThat(queries.findByCall(yinchuan, "%%%")).isEmpty();
    }

    @Test
    void the_list_finds_by_number_model_site_and_customer_together() {
        equipment.install(yinchuan, device("SN 40-2217", road.site()));
        for (String text : List.of("402217", "40-22", "测速", "speed", "ts-3", "G6", "京藏", "公路局", "公路 测速 2217")) {
            assertThat(list(yinchuan, Map.of("q", text))).as(text).hasSize(1);
        }
        assertThat(list(yinchuan, Map.of("q", "公路 水泵"))).isEmpty();
        assertThat(list(yinchuan, Map.of("state", "RETIRED"))).isEmpty();
        assertThat(list(yinchuan, Map.of("site", road.site() + ""))).hasSize(1);
        assertThat(list(headquarters, Map.of("site", elsewhere + ""))).isEmpty();
        assertThat(list(yinchuan, Map.of("model", camera + "", "customer", road.customer() + ""))).hasSize(1);
    }

    private List<EquipmentRow> list(Actor actor, Map<String, String> filters) {
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        filters.forEach(parameters::add);
        return queries.page(actor, EquipmentQueries.LISTING.strict(parameters)).rows();
    }

    private SaveEquipment device(String serial, @Nullable SiteId site) {
        return new SaveEquipment(camera, site, serial, null, null, null, EquipmentState.IN_SERVICE, null);
    }

    private SaveEquipment accepted(String serial, LocalDate day) {
        return new SaveEquipment(camera, road.site(), serial, null, null, day, EquipmentState.IN_SERVICE, null);
    }
}
