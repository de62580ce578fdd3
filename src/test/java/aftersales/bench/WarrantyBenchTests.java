package aftersales.bench;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.contract.ContractCase;
import aftersales.database.Lane;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.EquipmentId;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import aftersales.warranty.Ask;
import aftersales.warranty.Verdict;
import aftersales.warranty.WarrantyPromises;
import aftersales.warranty.WarrantyService;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a verdict for 10,000 units costs, each under two contracts, with terms for twelve components and ten excluded causes. */
@Tag("proof")
@ApplicationTest
class WarrantyBenchTests {

    private static final int UNITS = 10_000;
    private static final int ROUNDS = 7;

    @Autowired WarrantyService warranty;
    @Autowired Company company;
    @Autowired JdbcClient jdbc;
    @Autowired AutowireCapableBeanFactory beans;

    @Test
    void ten_thousand_units_are_judged_in_under_two_seconds() {
        company.found();
        ContractCase test = beans.createBean(ContractCase.class);
        Lane.JOBS.run(() -> jdbc.sql("""
                insert into product_equipment (model_id, site_id, serial, serial_key, accepted_on, state, created_at)
                select e.model_id, e.site_id, 'B' || n, 'B' || n, date '2026-01-01' - n % 1500, 'IN_SERVICE', now()
                from product_equipment e, generate_series(1, UNITS) n where e.id = ?
                """.replace("UNITS", String.valueOf(UNITS))).param(test.camera.value()).update());
        Lane.JOBS.run(() -> jdbc.sql("""
                insert into warranty_unit (equipment_id, sold_on, invoice_number, warranty_card)
                select id, accepted_on, 'F' || id, 'K' || id from product_equipment where serial like 'B%'
                """).update());
        test.draw(test.whole("GW").owing(WarrantyPromises.greatWall()));
        long drawing = System.nanoTime();
        test.draw(test.whole("HW").owing(WarrantyPromises.highway()));
        double drawn = (System.nanoTime() - drawing) / 1e6;
        List<EquipmentId> units = jdbc.sql("select id from product_equipment where serial like 'B%'").query((row, n) -> new EquipmentId(row.getLong(1))).list();
        Actor manager = company.agent(company.headquarters());
        LocalDate day = LocalDate.of(2026, 11, 23);

        double open = median(manager, units.stream().map(unit -> new Ask(unit, null, day, null, null)).toList());
        double board = median(manager, units.stream().map(unit -> new Ask(unit, "board", day, null, null)).toList());

        new BenchTable("Warranty, " + UNITS + " units, median of " + ROUNDS).row("component and cause open", open, "ms")
                .row("component known, cause open", board, "ms").row("contract drawn up with the days of all its units", drawn, "ms").print();
        assertThat(open).isLessThan(2000);
        assertThat(board).isLessThan(2000);
    }

    private double median(Actor actor, List<Ask> asks) {
        double[] millis = new double[ROUNDS];
        for (int i = -3; i < ROUNDS; i++) {
            long begin = System.nanoTime();
            List<Verdict> verdicts = warranty.verdicts(actor, asks);
            assertThat(verdicts).hasSize(UNITS);
            if (i >= 0) {
                millis[i] = (System.nanoTime() - begin) / 1e6;
            }
        }
        Arrays.sort(millis);
        return millis[ROUNDS / 2];
    }
}
