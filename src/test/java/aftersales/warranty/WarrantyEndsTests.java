package aftersales.warranty;

import static aftersales.testing.Company.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;

import aftersales.contract.ContractCase;
import aftersales.contract.ContractExtensions;
import aftersales.contract.ContractQueries;
import aftersales.contract.ContractRenewal;
import aftersales.contract.ContractService;
import aftersales.contract.owed.CostClass;
import aftersales.contract.owed.Liability;
import aftersales.contract.owed.ServiceMode;
import aftersales.contract.owed.Span;
import aftersales.contract.owed.TermScope;
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
import aftersales.product.EquipmentState;
import aftersales.product.SaveEquipment;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import aftersales.testing.TestClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The days on which free time ends are those that the rules find, whatever was changed; and keepers hear of them in time. */
@ApplicationTest
class WarrantyEndsTests {

    @Autowired WarrantyEnds ends;
    @Autowired EndsChecking checking;
    @Autowired EndQueries queries;
    @Autowired EndReminders reminders;
    @Autowired ExtensionSales sales;
    @Autowired ContractExtensions extensions;
    @Autowired ContractQueries contracts;
    @Autowired ContractService service;
    @Autowired ContractRenewal renewal;
    @Autowired WarrantyUnits facts;
    @Autowired EquipmentService equipment;
    @Autowired EquipmentQueries units;
    @Autowired Company company;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;
    @Autowired AutowireCapableBeanFactory beans;

    private ContractCase test;
    private Actor manager;

    @BeforeEach
    void found() {
        company.found();
        clock.set(Instant.parse("2026-06-10T02:00:00Z"));
        test = beans.createBean(ContractCase.class);
        manager = company.actor(company.headquarters(), Role.MANAGER);
    }

    private long version(ContractId contract) {
        return contracts.get(SYSTEM, contract).row().version();
    }

    private ContractId whole() {
        return test.draw(test.whole("HT-1").owing(ExtensionSalesTests.owed()));
    }

    private void sell(ContractId contract, String term, Set<EquipmentId> chosen) {
        sales.sell(manager, contract, version(contract), new ExtensionWish(List.of(term), Span.years(1), Set.of(CostClass.values()), ServiceMode.ON_SITE,
                true, chosen, LocalDate.parse("2026-06-01")), new ExtensionSales.Deal(Money.of("1", "CNY"), null, "B"));
    }

    private List<String> kept() {
        return jdbc.sql("""
                select e.serial || ' ' || k.number || ' ' || w.term || ' ' || w.ends_on || case when w.extended then ' extended' else '' end
                from warranty_end w join product_equipment e on e.id = w.equipment_id join contract k on k.id = w.contract_id order by e.serial, k.number, w.term
                """).query(String.class).list();
    }

    @Test
    void they_follow_the_facts_the_contracts_and_what_is_sold_in_the_same_transaction() {
        ContractId contract = whole();
        assertThat(kept()).isEmpty();
        equipment.accept(manager, test.camera, LocalDate.parse("2025-08-31"));
        assertThat(kept()).containsExactly("40-2217 HT-1 whole 2026-08-31");
        sell(contract, "whole", Set.of(test.camera));
        assertThat(kept()).containsExactly("40-2217 HT-1 whole 2026-08-31 extended", "40-2217 HT-1 x1 2027-08-31");
        extensions.withdraw(manager, contract, 1, version(contract), "退款");
        assertThat(kept()).containsExactly("40-2217 HT-1 whole 2026-08-31");
        service.change(SYSTEM, contract, version(contract), test.units("HT-1", test.radar));
        assertThat(kept()).isEmpty();
    }

    /** Whatever is done in whatever order: working all out anew finds no difference, and neither does looking unit by unit. */
    @Test
    void after_random_changes_nothing_is_otherwise_than_worked_out_anew() {
        var random = new Random(20261125);
        List<ContractId> made = new ArrayList<>(List.of(whole(), test.draw(test.sites("HT-2", test.yinchuan).owing(ExtensionSalesTests.owed()))));
        List<EquipmentId> all = List.of(test.camera, test.radar);
        for (int i = 0; i < 60; i++) {
            EquipmentId unit = all.get(random.nextInt(2));
            ContractId contract = made.get(random.nextInt(2));
            EquipmentRow row = units.get(manager, unit);
            switch (random.nextInt(7)) {
                case 0, 1 -> equipment.accept(manager, unit, LocalDate.parse("2024-12-31").plusDays(random.nextInt(500)));
                case 2 -> equipment.change(manager, unit, row.version(), new SaveEquipment(row.model(), random.nextBoolean() ? test.zhongwei : test.yinchuan,
                        row.serial(), row.tag(), row.installedOn(), row.acceptedOn(), random.nextInt(4) == 0 ? EquipmentState.RETIRED : EquipmentState.IN_SERVICE,
                        row.remarks()));
                case 3 -> service.changeOwed(manager, contract, version(contract), PromisedContracts.owed(List.of(ExtensionSalesTests.owed().terms().get(0),
                        PromisedContracts.term("board-" + random.nextInt(3), TermScope.component("board"),
                                ExtensionSalesTests.owed().terms().get(0).start(), PromisedContracts.phase(Span.months(1 + random.nextInt(30)),
                                        Liability.FREE, Liability.FREE, Liability.FREE,
                                        null))), List.of()));
                case 4 -> quietly(() -> sell(contract, "whole", random.nextBoolean() ? Set.of() : Set.of(unit)));
                case 5 -> quietly(() -> extensions.withdraw(manager, contract, 1 + random.nextInt(3), version(contract), "x"));
                default -> facts.save(manager, unit, facts.sheet(manager, unit).version(), new SaveUnit(null, null, null, null, null, null, null,
                        row.acceptedOn() == null && random.nextBoolean(), null));
            }
            assertThat(ends.rebuild().differences()).as("after step %s", i).isZero();
        }
        assertThat(kept()).isNotEmpty();
        jdbc.sql("update warranty_end set ends_on = ends_on + 1").update();
        assertThat(ends.rebuild().differences()).isEqualTo(kept().size());
        assertThat(ends.rebuild().differences()).isZero();
    }

    @Test
    void all_is_worked_out_anew_once_a_day_and_when_somebody_asks() {
        whole();
        equipment.accept(manager, test.camera, LocalDate.parse("2025-08-31"));
        checking.check();
        jdbc.sql("delete from warranty_end").update();
        checking.check();
        assertThat(kept()).as("once a day").isEmpty();
        ends.ask(company.actor(company.headquarters(), Role.ADMINISTRATOR));
        checking.check();
        assertThat(kept()).hasSize(1);
    }

    private static void quietly(Runnable change) {
        try {
            change.run();
        } catch (Refusal | NotFound refused) {
            // as it happens: the next step goes on from what stands
        }
    }

    @Test
    void the_list_shows_what_the_reader_keeps_and_reaches_by_the_days_asked_for() {
        whole();
        equipment.accept(manager, test.camera, LocalDate.parse("2025-07-31"));
        equipment.accept(manager, test.radar, LocalDate.parse("2025-05-31"));

        assertThat(labels(manager)).containsExactly("40-2217");
        assertThat(labels(manager, "days", "30")).isEmpty();
        assertThat(labels(manager, "days", "-90")).containsExactly("40-2218");
        assertThat(labels(manager, "from", "2026-05-31", "to", "2026-07-31")).containsExactly("40-2218", "40-2217");
        assertThat(labels(manager, "days", "60", "q", "g6 k1123")).containsExactly("40-2217");
        assertThat(labels(manager, "days", "60", "extended", "yes")).isEmpty();
        assertThat(labels(company.actor(company.yinchuan(), Role.MANAGER))).isEmpty();
    }

    private List<String> labels(Actor actor, String... filters) {
        MultiValueMap<String, String> asked = new LinkedMultiValueMap<>();
        for (int i = 0; i < filters.length; i += 2) {
            asked.add(filters[i], filters[i + 1]);
        }
        return queries.page(actor, EndQueries.LISTING.request(asked)).rows().stream().map(EndRow::label).toList();
    }

    @Test
    void keepers_are_reminded_once_a_week_and_contract_and_of_each_day_once_by_however_many_instances() {
        ContractId contract = whole();
        equipment.accept(manager, test.camera, LocalDate.parse("2025-08-09"));
        equipment.accept(manager, test.radar, LocalDate.parse("2025-08-12"));
        reminders.remindBy(Instant.parse("2026-06-09T02:00:00Z"));
        assertThat(told()).isEmpty();
        IntStream.range(0, 3).mapToObj(n -> CompletableFuture.runAsync(() -> reminders.remindBy(Instant.parse("2026-06-10T02:00:00Z")))).toList()
                .forEach(CompletableFuture::join);
        assertThat(told()).containsExactly(contract + " 2026-08-09");
        reminders.remindBy(Instant.parse("2026-06-13T02:00:00Z"));
        assertThat(told()).as("the same week").hasSize(1);
        reminders.remindBy(Instant.parse("2026-06-15T02:00:00Z"));
        assertThat(told()).as("the next one").containsExactly(contract + " 2026-08-09", contract + " 2026-08-12");
        reminders.remindBy(Instant.parse("2026-06-25T02:00:00Z"));
        assertThat(told()).hasSize(2);
    }

    @Test
    void what_an_extension_or_a_successor_goes_on_from_is_not_reminded_of() {
        ContractId contract = whole();
        equipment.accept(manager, test.camera, LocalDate.parse("2025-07-31"));
        sell(contract, "whole", Set.of());
        reminders.remindBy(clock.instant());
        extensions.withdraw(manager, contract, 1, version(contract), "退款");
        renewal.renew(manager, contract, null, false);
        reminders.remindBy(clock.instant());
        assertThat(told()).isEmpty();
    }

    private List<String> told() {
        return jdbc.sql("select n.subject_key || ' ' || (n.facts ->> 'until') from notice n where n.kind = 'WARRANTY_ENDING' order by n.id").query(String.class)
                .list();
    }
}
