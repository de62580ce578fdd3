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

@ApplicationTest
class VerdictApiTests {

    private static final String PATH = "/api/v1/warranty/verdict";

    @Autowired Program program;
    @Autowired Company company;
    @Autowired WarrantyUnits units;
    @Autowired AutowireCapableBeanFactory beans;

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
