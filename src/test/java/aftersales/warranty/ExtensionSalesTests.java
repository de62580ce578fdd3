package aftersales.warranty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import aftersales.contract.ContractCase;
import aftersales.contract.ContractExtensions;
import aftersales.contract.ContractQueries;
import aftersales.contract.ContractRenewal;
import aftersales.contract.ContractService;
import aftersales.contract.ExtensionRow;
import aftersales.contract.VersionCause;
import aftersales.contract.owed.ContractDocument;
import aftersales.contract.owed.CostClass;
import aftersales.contract.owed.Evidence;
import aftersales.contract.owed.EvidenceKind;
import aftersales.contract.owed.Liability;
import aftersales.contract.owed.ServiceMode;
import aftersales.contract.owed.Span;
import aftersales.contract.owed.TermScope;
import aftersales.kernel.Conflict;
import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.EquipmentId;
import aftersales.kernel.identity.Role;
import aftersales.kernel.money.Money;
import aftersales.product.EquipmentQueries;
import aftersales.product.EquipmentRow;
import aftersales.product.EquipmentService;
import aftersales.product.SaveEquipment;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import aftersales.testing.TestClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is sold during the life of a contract, and what holds of it afterwards. */
@ApplicationTest
class ExtensionSalesTests {

    private static final LocalDate SOLD = LocalDate.parse("2026-06-01");
    private static final ExtensionSales.Deal DEAL = new ExtensionSales.Deal(Money.of("1200.005", "CNY"), "PO-7", "宁夏公安交警");

    @Autowired ExtensionSales sales;
    @Autowired ContractExtensions extensions;
    @Autowired ContractQueries contracts;
    @Autowired ContractService service;
    @Autowired ContractRenewal renewal;
    @Autowired WarrantyService warranty;
    @Autowired EquipmentService equipment;
    @Autowired EquipmentQueries units;
    @Autowired Company company;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;
    @Autowired AutowireCapableBeanFactory beans;

    private ContractCase test;
    private Actor manager;
    private ContractId contract;

    @BeforeEach
    void found() {
        company.found();
        clock.set(Instant.parse("2026-06-10T02:00:00Z"));
        test = beans.createBean(ContractCase.class);
        manager = company.actor(company.headquarters(), Role.MANAGER);
        contract = test.draw(test.whole("HT-1").owing(owed()));
        equipment.accept(manager, test.camera, LocalDate.parse("2025-08-31"));
    }

    /** A year free, the way half a year; the lens for life. */
    static ContractDocument owed() {
        List<Evidence> start = List.of(Evidence.of(EvidenceKind.ACCEPTANCE));
        return PromisedContracts.owed(List.of(PromisedContracts.term("whole", TermScope.WHOLE, start,
                PromisedContracts.phase(Span.months(6), Liability.FREE, Liability.FREE, Liability.FREE, ServiceMode.ON_SITE),
                PromisedContracts.phase(Span.years(1), Liability.FREE, Liability.FREE, Liability.CHARGEABLE, ServiceMode.CARRY_IN)),
                PromisedContracts.term("lens", TermScope.component("lens"), start,
                        PromisedContracts.phase(null, Liability.FREE, Liability.FREE, Liability.FREE, null))), List.of());
    }

    private static ExtensionWish wish(String term, Span span, Set<EquipmentId> units) {
        return new ExtensionWish(List.of(term), span, Set.of(CostClass.values()), ServiceMode.ON_SITE, false, units, SOLD);
    }

    private long version() {
        return contracts.get(manager, contract).row().version();
    }

    @Test
    void the_days_are_shown_unit_by_unit_before_anything_is_sold() {
        ExtensionOffer offer = sales.offer(manager, contract, wish("whole", Span.months(6), Set.of()));

        assertThat(offer.isForSale()).isTrue();
        assertThat(offer.lines()).extracting(ExtensionOffer.Line::label, ExtensionOffer.Line::freeUntil, ExtensionOffer.Line::from, ExtensionOffer.Line::until)
                .containsExactlyInAnyOrder(tuple("40-2217", LocalDate.parse("2026-08-31"), LocalDate.parse("2026-09-01"),
                        LocalDate.parse("2027-02-28")), tuple("40-2218", null, null, null));
        assertThat(extensions.of(manager, contract)).isEmpty();
        assertThat(contracts.get(manager, contract).row().currentVersion()).isEqualTo(1);
    }

    @Test
    void a_sale_makes_a_version_keeps_the_money_and_a_verdict_says_so() {
        int number = sales.sell(manager, contract, version(), wish("whole", Span.years(1), Set.of()), DEAL);

        ExtensionRow row = extensions.get(manager, contract, number);
        assertThat(row.price()).hasToString("1200.01 CNY");
        assertThat(row.version()).isEqualTo(2);
        assertThat(contracts.versions(manager, contract, 9, 9)).extracting(version -> version.cause()).containsExactly(VersionCause.EXTENSION, VersionCause.DRAWN);
        Verdict verdict = warranty.verdict(manager, new Ask(test.camera, null, LocalDate.parse("2027-08-31"), null, null));
        assertThat(verdict.of(CostClass.PARTS).liability()).isEqualTo(Liability.FREE);
        assertThat(verdict.reasons()).filteredOn(reason -> reason.code() == ReasonCode.EXTENSION_SOLD).singleElement()
                .satisfies(reason -> assertThat(reason.words().get(0).value()).isEqualTo("PO-7"));
        assertThat(jdbc.sql("select action from access_audit where subject_type = 'contract' order by id desc limit 1").query(String.class).single())
                .isEqualTo("extension sold");
    }

    @Test
    void it_goes_on_from_the_last_free_day_of_an_extension_that_was_sold_before_it() {
        sales.sell(manager, contract, version(), wish("whole", Span.years(1), Set.of()), DEAL);

        assertThatThrownBy(() -> sales.sell(manager, contract, version(), wish("whole", Span.years(1), Set.of()), DEAL)).isInstanceOf(Refusal.class)
                .extracting(refused -> ((Refusal) refused).code()).isEqualTo("warranty.extension.OVERLAPS");
        sales.sell(manager, contract, version(), wish("x1", Span.months(6), Set.of()), DEAL);

        Verdict verdict = warranty.verdict(manager, new Ask(test.camera, null, LocalDate.parse("2028-02-29"), null, null));
        assertThat(verdict.of(CostClass.PARTS).until()).isEqualTo("2028-02-29");
        assertThatThrownBy(() -> extensions.withdraw(manager, contract, 1, version(), "误售")).extracting(refused -> ((Refusal) refused).code())
                .isEqualTo("contract.extension.prolonged");
    }

    @Test
    void what_ran_out_is_prolonged_only_with_a_gap_and_from_the_day_of_the_sale() {
        equipment.accept(manager, test.camera, LocalDate.parse("2025-01-31"));
        ExtensionWish wish = wish("whole", Span.months(1), Set.of(test.camera));

        assertThatThrownBy(() -> sales.sell(manager, contract, version(), wish, DEAL)).satisfies(refused -> {
            assertThat(((Refusal) refused).field()).isEqualTo("gap");
            assertThat(((Refusal) refused).code()).isEqualTo("warranty.extension.RUN_OUT");
        });
        var gap = new ExtensionWish(wish.terms(), wish.span(), wish.free(), wish.mode(), true, wish.units(), SOLD);
        ExtensionOffer offer = sales.offer(manager, contract, gap);
        assertThat(offer.lines()).singleElement().satisfies(line -> {
            assertThat(line.from()).isEqualTo(SOLD);
            assertThat(line.until()).isEqualTo("2026-07-01");
            assertThat(line.gap()).isTrue();
        });
    }

    @Test
    void the_visit_period_alone_goes_on_from_its_own_last_day() {
        var visits = new ExtensionWish(List.of("whole"), Span.months(6), Set.of(CostClass.TRAVEL), ServiceMode.ON_SITE, true, Set.of(test.camera), SOLD);

        assertThat(sales.offer(manager, contract, visits).lines()).singleElement().satisfies(line -> {
            assertThat(line.freeUntil()).isEqualTo("2026-02-28");
            assertThat(line.from()).isEqualTo(SOLD);
        });
    }

    @Test
    void a_lifetime_a_draft_a_contract_that_ended_and_a_day_to_come_are_refused() {
        refused("warranty.extension.endless", contract, wish("lens", Span.years(1), Set.of()));
        refused("contract.extension.draft", test.draw(ContractCase.valid(test.whole("D"), ContractCase.FROM, ContractCase.TO, true).owing(owed())),
                wish("whole", Span.years(1), Set.of()));
        refused("contract.extension.closed", test.draw(ContractCase.valid(test.whole("E"), ContractCase.FROM, LocalDate.parse("2026-06-09"), false)
                .owing(owed())), wish("whole", Span.years(1), Set.of()));
        refused("webkit.field.PastOrPresent", contract, new ExtensionWish(List.of("whole"), Span.years(1), Set.of(CostClass.PARTS), null, false, Set.of(),
                LocalDate.parse("2026-06-11")));
        refused("warranty.extension.unknown", contract, wish("other", Span.years(1), Set.of()));
    }

    private void refused(String code, ContractId under, ExtensionWish wish) {
        assertThatThrownBy(() -> sales.offer(manager, under, wish)).isInstanceOf(Refusal.class).extracting(refused -> ((Refusal) refused).code())
                .isEqualTo(code);
    }

    @Test
    void what_was_sold_holds_after_the_contract_where_the_unit_goes_and_through_every_change_of_what_is_owed() {
        ContractId site = test.draw(test.sites("HT-2", test.yinchuan).owing(owed()));
        long before = contracts.get(manager, site).row().version();
        sales.sell(manager, site, before, wish("whole", Span.years(2), Set.of(test.camera)), DEAL);
        service.changeOwed(manager, site, contracts.get(manager, site).row().version(), new ContractDocument(owed().terms().subList(0, 1), null, null, null, null));
        assertThatThrownBy(() -> service.changeOwed(manager, site, contracts.get(manager, site).row().version(),
                new ContractDocument(owed().terms().subList(1, 2), null, null, null, null))).extracting(refused -> ((Refusal) refused).code())
                .isEqualTo("contract.owed.term.extended");
        EquipmentRow row = units.get(manager, test.camera);
        equipment.change(manager, test.camera, row.version(), new SaveEquipment(row.model(), test.zhongwei, row.serial(), row.tag(), row.installedOn(),
                row.acceptedOn(), row.state(), row.remarks()));

        Verdict verdict = warranty.verdict(manager, new Ask(test.camera, null, LocalDate.parse("2028-08-31"), null, null));
        assertThat(verdict.of(CostClass.PARTS).contract().number()).isEqualTo("HT-2");
        assertThat(verdict.of(CostClass.PARTS).until()).isEqualTo("2028-08-31");
        assertThat(warranty.verdict(manager, new Ask(test.radar, null, LocalDate.parse("2026-07-01"), null, null)).of(CostClass.PARTS).contract().number())
                .isEqualTo("HT-1");
        ContractId next = renewal.renew(manager, site, null, false);
        assertThat(contracts.owed(next, 1).document().extensions()).isEmpty();
    }

    @Test
    void taken_back_it_is_as_if_it_never_was_but_an_older_version_keeps_it() {
        int number = sales.sell(manager, contract, version(), wish("whole", Span.years(1), Set.of()), DEAL);
        extensions.withdraw(manager, contract, number, version(), "退款");

        assertThat(extensions.get(manager, contract, number).withdrawn()).isNotNull().satisfies(gone -> {
            assertThat(gone.reason()).isEqualTo("退款");
            assertThat(gone.version()).isEqualTo(3);
        });
        assertThat(warranty.verdict(manager, new Ask(test.camera, null, LocalDate.parse("2027-08-31"), null, null)).of(CostClass.PARTS).liability())
                .isEqualTo(Liability.CHARGEABLE);
        assertThat(contracts.owed(contract, 2).document().extensions()).hasSize(1);
        assertThatThrownBy(() -> extensions.withdraw(manager, contract, number, version(), "again")).isInstanceOf(Refusal.class);
    }

    @Test
    void who_does_not_keep_the_contract_sells_nothing_and_nobody_sells_over_a_change() {
        ExtensionWish wish = wish("whole", Span.years(1), Set.of());
        assertThatThrownBy(() -> sales.offer(company.actor(company.yinchuan(), Role.MANAGER), contract, wish)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> sales.offer(company.actor(company.headquarters(), Role.AGENT), contract, wish)).isInstanceOf(Refusal.class);
        ContractId other = test.draw(ContractCase.kept(test.units("HT-9", test.radar), company.zhongwei()).owing(owed()));
        assertThatThrownBy(() -> sales.offer(company.actor(company.yinchuan(), Role.MANAGER), other, wish)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> sales.sell(manager, contract, version() + 1, wish, DEAL)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> sales.offer(manager, other, wish("whole", Span.years(1), Set.of(test.camera)))).isInstanceOf(Refusal.class)
                .extracting(refused -> ((Refusal) refused).field()).isEqualTo("units");
    }
}
