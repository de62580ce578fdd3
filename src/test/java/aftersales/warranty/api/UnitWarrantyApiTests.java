package aftersales.warranty.api;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.contract.ContractCase;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.Role;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import aftersales.testing.Program;
import aftersales.testing.Program.Answer;
import aftersales.testing.TestClock;
import aftersales.warranty.WarrantyPromises;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Programs keep the facts of units and read what follows. */
@ApplicationTest
class UnitWarrantyApiTests {

    private static final String SOLD = "{\"producedOn\": \"2025-01-02\", \"soldOn\": \"2025-01-15\", \"invoiceNumber\": \"FP-1\", \"warrantyCard\": \"K-1\"}";

    @Autowired Program program;
    @Autowired Company company;
    @Autowired TestClock clock;
    @Autowired AutowireCapableBeanFactory beans;

    private ContractCase test;
    private Actor agent;
    private String unit;

    @BeforeEach
    void found() {
        company.found();
        clock.set(Instant.parse("2026-11-23T01:00:00Z"));
        test = beans.createBean(ContractCase.class);
        agent = company.agent(company.headquarters());
        test.draw(test.units("GW-1", test.camera).owing(WarrantyPromises.greatWall()));
        unit = "/api/v1/equipment/" + test.camera;
    }

    @Test
    void facts_are_read_and_written_with_their_version() {
        Answer before = program.get(agent, unit + "/warranty-facts").expect(200);
        assertThat(before.tag()).isEqualTo("\"0\"");
        Answer saved = program.put(agent, unit + "/warranty-facts", before.tag(), SOLD).expect(200);
        assertThat(saved.text("/soldOn")).isEqualTo("2025-01-15");
        assertThat(saved.tag()).isEqualTo("\"1\"");
        assertThat(program.get(agent, unit + "/warranty-facts").body()).isEqualTo(saved.body());

        program.put(agent, unit + "/warranty-facts", before.tag(), SOLD).expect(412);
        assertThat(program.put(agent, unit + "/warranty-facts", saved.tag(), SOLD.replace("2025-01-15", "2024-12-31")).expect(422).fault("soldOn"))
                .isEqualTo("warranty.unit.beforeProduction");
        program.put(agent, unit + "/warranty-facts", saved.tag(), "{\"unknown\": 1}").expect(400);
        program.put(company.actor(company.headquarters(), Role.TECHNICIAN), unit + "/warranty-facts", saved.tag(), SOLD).expect(403);
        program.get(company.agent(company.zhongwei()), unit + "/warranty-facts").expect(404);
    }

    @Test
    void a_replacement_is_noted_once_by_whoever_repairs() {
        Actor technician = company.actor(company.headquarters(), Role.TECHNICIAN);
        String done = "{\"component\": \"case\", \"replacedOn\": \"2026-11-20\", \"serialIn\": \"IN\", \"serialOut\": \"OUT\", \"paid\": true}";
        Answer made = program.post(technician, unit + "/replacements", "once", done).expect(201);
        assertThat(program.post(technician, unit + "/replacements", "once", done).expect(201).body()).isEqualTo(made.body());
        assertThat(made.location()).isEqualTo(unit + "/warranty-facts");
        assertThat(program.get(agent, unit + "/warranty-facts").body().at("/replacements")).hasSize(1);

        assertThat(program.post(agent, unit + "/replacements", done.replace("\"case\"", "\"none\"")).expect(422).fault("component")).isEqualTo("warranty.component.unknown");
        program.post(agent, unit + "/replacements", done.replace("2026-11-20", "2026-11-24")).expect(422).fault("replacedOn");
        program.post(agent, unit + "/replacements", "{}").expect(422).fault("component");
        program.post(company.agent(company.zhongwei()), unit + "/replacements", done).expect(404);
    }

    @Test
    void the_terms_are_those_of_the_picture() {
        program.put(agent, unit + "/warranty-facts", "\"0\"", SOLD).expect(200);
        program.post(agent, unit + "/replacements", "{\"component\": \"case\", \"replacedOn\": \"2026-11-20\", \"paid\": true}").expect(201);
        Answer read = program.get(agent, unit + "/warranty").expect(200);

        assertThat(read.text("/today")).isEqualTo("2026-11-23");
        assertThat(read.body().at("/verdict/parts/liability").isMissingNode()).isFalse();
        boolean board = false;
        boolean replaced = false;
        for (var term : read.body().at("/terms")) {
            if (term.at("/component").asString("").equals("board") && term.at("/evidence").asString("").equals("SALE")) {
                board = true;
                assertThat(term.at("/stages/0/from").asString()).isEqualTo("2025-01-15");
                assertThat(term.at("/standing").asString()).isEqualTo("TERM_HOLDS");
                assertThat(term.at("/zh").asString() + term.at("/en").asString()).contains("条款有效", "holds from");
            }
            if (term.at("/evidence").asString("").equals("REPLACEMENT")) {
                replaced = true;
                assertThat(term.at("/component").asString()).isEqualTo("case");
                assertThat(term.at("/stages/0/until").asString()).isEqualTo("2027-02-20");
            }
        }
        assertThat(board).isTrue();
        assertThat(replaced).isTrue();
        program.get(company.agent(company.zhongwei()), unit + "/warranty").expect(404);
    }
}
