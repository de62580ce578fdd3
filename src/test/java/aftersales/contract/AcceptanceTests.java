package aftersales.contract;

import static aftersales.testing.Company.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.kernel.Conflict;
import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.AcceptanceId;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.EquipmentId;
import aftersales.kernel.identity.ModelId;
import aftersales.kernel.identity.Role;
import aftersales.kernel.identity.SiteId;
import aftersales.product.EquipmentQueries;
import aftersales.product.EquipmentRow;
import aftersales.product.EquipmentService;
import aftersales.product.EquipmentState;
import aftersales.product.ModelService;
import aftersales.product.SaveEquipment;
import aftersales.product.SaveModel;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import aftersales.testing.TestClock;
import aftersales.webkit.drawing.SignatureDrawing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class AcceptanceTests {

    private static final LocalDate ARRIVED = LocalDate.of(2026, 5, 20);
    private static final LocalDate TESTED = LocalDate.of(2026, 5, 30);
    private static final AcceptanceSignature WE = new AcceptanceSignature("李敏", "工程师", new SignatureDrawing("M10 20L30 40L50 20"));
    private static final AcceptanceSignature YOU = new AcceptanceSignature("马队长", null, null);

    @Autowired AcceptanceService acceptances;
    @Autowired AcceptanceSigning signing;
    @Autowired AcceptanceQueries queries;
    @Autowired EquipmentQueries units;
    @Autowired EquipmentService equipment;
    @Autowired ModelService models;
    @Autowired Company company;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;
    @Autowired AutowireCapableBeanFactory beans;

    private ContractCase test;
    private Actor technician;
    private Actor manager;
    private ContractId contract;
    private AcceptanceId id;
    private EquipmentId second;

    @BeforeEach
    void found() {
        company.found();
        clock.set(Instant.parse("2026-06-01T00:00:00Z"));
        test = beans.createBean(ContractCase.class);
        technician = company.actor(company.yinchuan(), Role.TECHNICIAN);
        manager = company.actor(company.headquarters(), Role.MANAGER);
        contract = test.draw(test.whole("HT-1"));
        second = install("40-2230", LocalDate.of(2026, 5, 25));
        id = acceptances.plan(technician, contract, delivery(2));
    }

    private EquipmentId install(String serial, @Nullable LocalDate installed) {
        return equipment.install(SYSTEM, new SaveEquipment(model(), test.yinchuan, serial, null, installed, null, EquipmentState.IN_SERVICE, null));
    }

    private ModelId model() {
        return units.get(SYSTEM, test.camera).model();
    }

    private SaveAcceptance delivery(int cameras) {
        return new SaveAcceptance("北段摄像机", test.yinchuan, ARRIVED, List.of(new AcceptanceItem(model(), null, cameras), new AcceptanceItem(null, "光缆", 300)));
    }

    @Test
    void a_delivery_is_accepted_on_arrival_then_unit_by_unit_and_the_terms_of_each_start() {
        initial(0, goods(1, 2, true, null), goods(2, 300, true, null));
        assertThat(get().row().state()).isEqualTo(AcceptanceState.INITIALLY_ACCEPTED);

        last(1, passed(test.camera), failed(second, "无图像"));
        assertThat(get().row().state()).isEqualTo(AcceptanceState.INITIALLY_ACCEPTED);
        assertThat(get().standing().failed()).extracting(AcceptanceUnit::label).containsExactly("40-2230");
        assertThat(accepted(test.camera)).isEqualTo(TESTED);
        assertThat(accepted(second)).isNull();

        clock.set(Instant.parse("2026-06-20T00:00:00Z"));
        signing.signFinal(technician, contract, id, 2, signed(LocalDate.of(2026, 6, 19), null, List.of(), List.of(passed(second))));
        assertThat(get().row().state()).isEqualTo(AcceptanceState.FINALLY_ACCEPTED);
        assertThat(accepted(second)).isEqualTo("2026-06-19");
        assertThat(get().records()).hasSize(3);
        assertThat(get().records().get(0).ours()).isEqualTo(WE);
        assertThat(queries.passed(technician, second)).get().extracting(found -> found.record().number()).isEqualTo(3);
        assertThat(jdbc.sql("select action from access_audit where subject_type in ('acceptance', 'equipment') order by organization_id, sequence")
                .query(String.class).list())
                .containsSubsequence("planned", "initially signed", "finally signed", "accepted", "finally signed", "accepted");
    }

    @Test
    void what_did_not_arrive_in_order_stays_open_and_is_looked_at_again() {
        initial(0, goods(1, 2, false, "外壳凹陷"), goods(2, 200, true, "少 100 米"));
        assertThat(get().row().state()).isEqualTo(AcceptanceState.OPEN);
        assertThat(get().standing().openItems()).containsExactly(1, 2);
        refused("contract.acceptance.initial.open", () -> last(1, passed(test.camera)));

        initial(1, goods(2, 300, true, null));
        assertThat(get().standing().openItems()).containsExactly(1);
        refused("contract.acceptance.goods.other", () -> initial(2, goods(2, 300, true, null)));
        initial(2, goods(1, 2, true, null));
        assertThat(get().row().state()).isEqualTo(AcceptanceState.INITIALLY_ACCEPTED);
    }

    @Test
    void another_unit_may_take_the_place_of_one_that_failed() {
        EquipmentId third = install("40-2231", null);
        initial(0, goods(1, 2, true, null), goods(2, 300, true, null));
        last(1, passed(test.camera), failed(second, "无图像"));

        refused("contract.acceptance.replaces.other", () -> last(2, new AcceptanceUnit(third, true, null, test.camera)));
        last(2, new AcceptanceUnit(third, true, null, second));

        assertThat(get().standing().failed()).isEmpty();
        assertThat(get().row().state()).isEqualTo(AcceptanceState.FINALLY_ACCEPTED);
        assertThat(accepted(second)).isNull();
    }

    @Test
    void a_correction_counts_in_the_place_of_what_it_corrects_and_both_stay() {
        initial(0, goods(1, 2, true, null), goods(2, 300, true, null));
        last(1, passed(test.camera), passed(second));
        assertThat(get().row().state()).isEqualTo(AcceptanceState.FINALLY_ACCEPTED);
        SignAcceptance correction = signed(TESTED.minusDays(1), 2, List.of(), List.of(passed(test.camera), failed(second, "漏检")));

        refused("access.refused", () -> signing.signFinal(technician, contract, id, 2, correction));
        signing.signFinal(manager, contract, id, 2, correction);

        assertThat(accepted(test.camera)).isEqualTo(TESTED.minusDays(1));
        assertThat(accepted(second)).isNull();
        assertThat(get().row().state()).isEqualTo(AcceptanceState.INITIALLY_ACCEPTED);
        assertThat(get().records()).hasSize(3);
        assertThat(get().standing().holding()).extracting(AcceptanceRecord::number).containsExactly(1, 3);
        refused("contract.acceptance.corrects.unknown", () -> signing.signFinal(manager, contract, id, 3, correction));
        refused("webkit.field.NotBlank", () -> new SignAcceptance(TESTED, null, WE, YOU, 3, " ", List.of(), List.of()));
    }

    @Test
    void a_correction_judges_each_unit_of_the_record_wherever_it_stands_now() {
        initial(0, goods(1, 2, true, null), goods(2, 300, true, null));
        last(1, passed(test.camera), passed(second));
        alter(test.camera, test.zhongwei, EquipmentState.IN_SERVICE);
        alter(second, test.yinchuan, EquipmentState.RETIRED);
        assertThat(queries.candidates(manager, get(), null)).isEmpty();
        assertThat(queries.candidates(manager, get(), 2)).extracting(AcceptanceCandidate::equipment).containsExactlyInAnyOrder(test.camera, second);

        refused("contract.acceptance.units.missing", () -> signing.signFinal(manager, contract, id, 2,
                signed(TESTED, 2, List.of(), List.of(passed(test.camera)))));
        signing.signFinal(manager, contract, id, 2, signed(TESTED.minusDays(1), 2, List.of(), List.of(passed(test.camera), passed(second))));
        assertThat(accepted(test.camera)).isEqualTo(TESTED.minusDays(1));
        assertThat(accepted(second)).isEqualTo(TESTED.minusDays(1));
    }

    @Test
    void a_day_of_acceptance_that_was_set_otherwise_stays() {
        initial(0, goods(1, 2, true, null), goods(2, 300, true, null));
        equipment.accept(SYSTEM, second, LocalDate.of(2026, 5, 26));
        assertThat(queries.candidates(technician, get(), null)).extracting(AcceptanceCandidate::equipment).containsExactly(test.camera);
        assertThatThrownBy(() -> last(1, passed(second))).isInstanceOf(NotFound.class);
        last(1, passed(test.camera));

        equipment.accept(SYSTEM, test.camera, TESTED.minusDays(2));
        signing.signFinal(manager, contract, id, 2, signed(TESTED.minusDays(1), 2, List.of(), List.of(passed(test.camera))));
        assertThat(accepted(test.camera)).isEqualTo(TESTED.minusDays(2));
        signing.signFinal(manager, contract, id, 3, signed(TESTED.minusDays(1), 3, List.of(), List.of(failed(test.camera, "无图像"))));
        assertThat(accepted(test.camera)).isEqualTo(TESTED.minusDays(2));
    }

    @Test
    void units_of_the_models_delivered_are_judged_and_any_in_place_of_one_that_failed() {
        ModelId newer = models.create(SYSTEM, new SaveModel(company.headquarters(), "TS-4", "新测速", null, null, null, null, true));
        EquipmentId other = equipment.install(SYSTEM, new SaveEquipment(newer, test.yinchuan, "41-1", null, null, null, EquipmentState.IN_SERVICE, null));
        initial(0, goods(1, 2, true, null), goods(2, 300, true, null));
        assertThat(queries.candidates(technician, get(), null)).extracting(AcceptanceCandidate::equipment).containsExactly(test.camera, second);

        last(1, failed(second, "无图像"));
        last(2, passed(test.camera), new AcceptanceUnit(other, true, null, second));
        assertThat(accepted(other)).isEqualTo(TESTED);
    }

    private void alter(EquipmentId unit, SiteId site, EquipmentState state) {
        EquipmentRow row = units.get(SYSTEM, unit);
        equipment.change(SYSTEM, unit, row.version(), new SaveEquipment(row.model(), site, row.serial(), row.tag(), row.installedOn(),
                row.acceptedOn(), state, row.remarks()));
    }

    @Test
    void nobody_changes_what_was_signed() {
        acceptances.change(technician, contract, id, 0, delivery(1));
        assertThat(get().items().get(0).promised()).isEqualTo(1);
        initial(1, goods(1, 1, true, null), goods(2, 300, true, null));

        refused("contract.acceptance.signed", () -> acceptances.change(manager, contract, id, 2, delivery(2)));
        for (String table : List.of("record", "goods", "unit")) {
            assertThatThrownBy(() -> jdbc.sql("delete from contract_acceptance_" + table).update()).isInstanceOf(DataAccessException.class);
        }
        assertThatThrownBy(() -> jdbc.sql("update contract_acceptance_record set remarks = 'x'").update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void a_day_that_cannot_be_is_refused() {
        refused("webkit.field.PastOrPresent", () -> signing.signInitial(technician, contract, id, 0,
                signed(LocalDate.of(2026, 6, 2), null, List.of(goods(1, 2, true, null)), List.of())));
        initial(0, goods(1, 2, true, null), goods(2, 300, true, null));
        refused("contract.acceptance.day.early", () -> signing.signFinal(technician, contract, id, 1,
                signed(ARRIVED.minusDays(1), null, List.of(), List.of(passed(test.camera)))));
        refused("contract.acceptance.day.installed", () -> signing.signFinal(technician, contract, id, 1,
                signed(LocalDate.of(2026, 5, 24), null, List.of(), List.of(passed(second)))));
        refused("product.equipment.accepted.early", () -> equipment.accept(technician, second, LocalDate.of(2026, 5, 24)));
        refused("webkit.field.PastOrPresent", () -> equipment.accept(technician, second, LocalDate.of(2026, 6, 2)));
    }

    @Test
    void what_does_not_fit_together_is_refused() {
        refused("contract.acceptance.items.none", () -> new SaveAcceptance("x", test.yinchuan, null, List.of()));
        refused("contract.acceptance.item.missing", () -> new AcceptanceItem(null, " ", 1));
        refused("contract.acceptance.quantity.range", () -> new AcceptanceItem(null, "光缆", 0));
        refused("contract.acceptance.defect.missing", () -> new AcceptanceGoods(1, 2, 1, true, true, null).checked("goods[0]."));
        refused("contract.acceptance.defect.missing", () -> failed(second, " ").checked("units[0]."));
        refused("contract.acceptance.replaces.itself", () -> new AcceptanceUnit(second, true, null, second).checked("units[0]."));
        refused("contract.cover.foreign", () -> acceptances.plan(manager, contract, at(test.millSite)));
        ContractId draft = test.draw(ContractCase.valid(test.whole("HT-2"), ContractCase.FROM, null, true));
        refused("contract.acceptance.draft", () -> acceptances.plan(manager, draft, at(test.yinchuan)));
        initial(0, goods(1, 2, true, null), goods(2, 300, true, null));
        refused("contract.acceptance.units.none", () -> last(1));
        refused("contract.acceptance.units.twice", () -> last(1, passed(second), passed(second)));
        assertThatThrownBy(() -> last(1, passed(test.radar))).as("stands elsewhere").isInstanceOf(NotFound.class);
        last(1, passed(test.camera));
        assertThatThrownBy(() -> last(2, passed(test.camera))).as("has passed").isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> last(1, passed(second))).isInstanceOf(Conflict.class);
    }

    @Test
    void only_who_reaches_contract_and_site_reads_and_only_who_is_there_writes() {
        assertThat(queries.of(technician, contract)).hasSize(1);
        Actor other = company.actor(company.zhongwei(), Role.TECHNICIAN);
        assertThat(queries.of(other, contract)).isEmpty();
        assertThatThrownBy(() -> queries.get(other, contract, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> acceptances.plan(other, contract, delivery(1))).isInstanceOf(NotFound.class);
        Actor stranger = company.actor(company.stranger(), Role.MANAGER);
        assertThatThrownBy(() -> queries.of(stranger, contract)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> equipment.accept(stranger, second, TESTED)).isInstanceOf(NotFound.class);
        refused("access.refused", () -> acceptances.plan(company.actor(company.yinchuan(), Role.DISPATCHER), contract, delivery(1)));
        ContractId another = test.draw(test.whole("HT-2"));
        assertThatThrownBy(() -> queries.get(manager, another, id)).isInstanceOf(NotFound.class);
    }

    private SaveAcceptance at(SiteId site) {
        return new SaveAcceptance("x", site, null, List.of(new AcceptanceItem(null, "光缆", 1)));
    }

    private void initial(long version, AcceptanceGoods... goods) {
        signing.signInitial(technician, contract, id, version, signed(ARRIVED, null, List.of(goods), List.of()));
    }

    private void last(long version, AcceptanceUnit... judged) {
        signing.signFinal(technician, contract, id, version, signed(TESTED, null, List.of(), List.of(judged)));
    }

    private static SignAcceptance signed(LocalDate day, @Nullable Integer corrects, List<AcceptanceGoods> goods, List<AcceptanceUnit> judged) {
        return new SignAcceptance(day, null, WE, YOU, corrects, "笔误", goods, judged);
    }

    private static AcceptanceGoods goods(int position, int arrived, boolean appearance, @Nullable String defect) {
        return new AcceptanceGoods(position, position == 1 ? Math.max(arrived, 1) : 300, arrived, appearance, true, defect);
    }

    private static AcceptanceUnit passed(EquipmentId unit) {
        return new AcceptanceUnit(unit, true, null, null);
    }

    private static AcceptanceUnit failed(EquipmentId unit, String defect) {
        return new AcceptanceUnit(unit, false, defect, null);
    }

    private AcceptanceDetail get() {
        return queries.get(technician, contract, id);
    }

    private @Nullable LocalDate accepted(EquipmentId unit) {
        return units.get(SYSTEM, unit).acceptedOn();
    }

    private static void refused(String code, ThrowingCallable doing) {
        assertThatThrownBy(doing).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
