package aftersales.warranty.api;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.contract.ContractCase;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import aftersales.testing.Program;
import aftersales.warranty.SaveUnit;
import aftersales.warranty.WarrantyPromises;
import aftersales.warranty.WarrantyUnits;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class VerdictApiTests {

    private static final String PATH = "/api/v1/warranty/verdict";

    @Autowired Program program;
    @Autowired Company company;
    @Autowired WarrantyUnits units;
    @Autowired AutowireCapableBeanFactory beans;
    @Autowired JdbcClient jdbc;

    private ContractCase test;
    private Actor agent;
    private ContractId contract;

    @BeforeEach
    void found() {
        company.found();
        test = beans.createBean(ContractCase.class);
        agent = company.agent(company.headquarters());
        contract = test.draw(test.units("GW-1", test.camera).owing(WarrantyPromises.greatWall()));
        units.save(agent, test.camera, 0, new SaveUnit(null, null, LocalDate.parse("2025-01-15"), "FP-1", "K-1", null, null, false, null));
    }

    @Test
    void a_unit_is_named_by_its_id_or_its_serial_number() {
        for (String unit : new String[] {"\"equipment\": " + test.camera, "\"serial\": \"402217\"", "\"serial\": \"40-2217\", \"model\": \"ts-3\""}) {
            var answer = program.post(agent, PATH, "{" + unit + ", \"component\": \"board\", \"faultOn\": \"2027-05-01\", \"cause\": \"WEAR\"}").expect(200);
            assertThat(answer.text("/parts/liability")).isEqualTo("FREE");
            assertThat(answer.text("/travel/liability")).isEqualTo("CHARGEABLE");
            assertThat(answer.text("/parts/until")).isEqualTo("2028-01-15");
            assertThat(answer.text("/parts/contract/number")).isEqualTo("GW-1");
            assertThat(answer.text("/mode")).isEqualTo("CARRY_IN");
            assertThat(answer.body().toString()).contains("合同 GW-1 的", "of contract GW-1 holds from");
        }
    }

    @Test
    void a_unit_nobody_installed_is_judged_by_its_model_and_dates() {
        var answer = program.post(agent, PATH, """
                {"model": "GW-9", "dates": {"PRODUCTION": "2024-01-31"}, "contracts": [%s], "component": "case", "faultOn": "2024-07-31"}
                """.formatted(contract)).expect(200);

        assertThat(answer.text("/parts/liability")).isEqualTo("FREE");
        assertThat(answer.text("/parts/evidence")).isEqualTo("PRODUCTION");
        assertThat(answer.body().at("/provisional").asBoolean()).isTrue();
    }

    @Test
    void a_serial_is_found_however_it_is_written_also_of_a_retired_unit_and_however_short_it_is() {
        program.post(agent, PATH, "{\"serial\": \"４０２２１７\"}").expect(200);
        jdbc.sql("update product_equipment set state = 'RETIRED' where id = ?").param(test.camera.value()).update();
        program.post(agent, PATH, "{\"serial\": \"40-2217\"}").expect(200);
        jdbc.sql("update product_equipment set serial = 'A1', serial_key = 'A1' where id = ?").param(test.camera.value()).update();
        program.post(agent, PATH, "{\"serial\": \"a-1\"}").expect(200);
        program.post(company.agent(company.zhongwei()), PATH, "{\"serial\": \"a-1\"}").expect(404);
    }

    @Test
    void nothing_where_a_day_a_paper_or_a_contract_should_be_is_refused() {
        String asked = "{\"model\": \"GW-9\", \"faultOn\": \"2024-07-31\", %s}";
        program.post(agent, PATH, asked.formatted("\"dates\": {\"SALE\": null}")).expect(422);
        program.post(agent, PATH, asked.formatted("\"papers\": [null]")).expect(400);
        program.post(agent, PATH, asked.formatted("\"contracts\": [null]")).expect(422);
    }

    @Test
    void serials_and_models_may_be_asked_together_and_each_is_answered_in_its_place() {
        String serial = "{\"serial\": \"40-2217\", \"faultOn\": \"2025-05-01\"}";
        String model = "{\"model\": \"GW-9\", \"faultOn\": \"2024-07-31\", \"contracts\": [%s]}".formatted(contract);
        String many = IntStream.range(0, 200).mapToObj(n -> n % 2 == 0 ? serial : model).collect(Collectors.joining(","));
        var answer = program.post(agent, PATH + "s", "{\"questions\": [" + many + "]}").expect(200);
        assertThat(answer.body().at("/verdicts").size()).isEqualTo(200);
        assertThat(answer.text("/verdicts/0/parts/contract/number")).isEqualTo("GW-1");
        assertThat(answer.text("/verdicts/1/reasons/0/code")).isEqualTo("NO_EVIDENCE");
    }

    @Test
    void many_are_asked_at_once_and_too_many_are_refused() {
        String one = "{\"equipment\": " + test.camera + ", \"faultOn\": \"2025-05-01\"}";
        assertThat(program.post(agent, PATH + "s", "{\"questions\": [" + one + "," + one + "]}").expect(200).body().at("/verdicts").size()).isEqualTo(2);

        String many = IntStream.range(0, 1001).mapToObj(n -> one).collect(Collectors.joining(","));
        program.post(agent, PATH + "s", "{\"questions\": [" + many + "]}").expect(422);
    }

    @Test
    void what_is_missing_or_foreign_is_said() {
        program.post(agent, PATH, "{}").expect(422);
        program.post(agent, PATH, "{\"model\": \"X\"}").expect(422);
        program.post(agent, PATH, "{\"equipment\": 999999}").expect(404);
        program.post(agent, PATH, "{\"serial\": \"NO-SUCH\"}").expect(404);
        program.post(agent, PATH, "{\"equipment\": 1, \"colour\": \"red\"}").expect(400);
        program.post(company.agent(company.zhongwei()), PATH, "{\"equipment\": " + test.camera + "}").expect(404);
        program.post(company.agent(company.zhongwei()), PATH,
                "{\"model\": \"X\", \"faultOn\": \"2025-05-01\", \"contracts\": [" + contract + "]}").expect(404);
    }
}
