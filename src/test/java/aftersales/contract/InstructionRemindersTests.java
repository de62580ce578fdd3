package aftersales.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.InstructionId;
import aftersales.kernel.identity.Role;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import aftersales.testing.TestClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Who hears of an instruction, and how often. */
@ApplicationTest
class InstructionRemindersTests {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final LocalDate DUE = LocalDate.of(2026, 6, 5);
    /** In Yinchuan the day before has begun. */
    private static final Instant BEFORE = Instant.parse("2026-06-03T16:00:00Z");
    /** In Yinchuan the day after has begun. */
    private static final Instant AFTER = Instant.parse("2026-06-05T16:00:00Z");

    @Autowired InstructionReminders reminders;
    @Autowired InstructionService instructions;
    @Autowired Company company;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;
    @Autowired MockMvc mvc;
    @Autowired AutowireCapableBeanFactory beans;

    private Actor agent;
    private Actor manager;
    private Actor technician;
    private ContractId contract;

    @BeforeEach
    void found() {
        company.found();
        clock.set(Instant.parse("2026-06-01T04:00:00Z"));
        ContractCase test = beans.createBean(ContractCase.class);
        agent = company.agent(company.headquarters());
        manager = company.actor(company.headquarters(), Role.MANAGER);
        technician = company.actor(company.yinchuan(), Role.TECHNICIAN);
        contract = test.draw(test.whole("HT-1"));
    }

    @Test
    void the_responsible_person_hears_of_it_at_once_the_day_before_and_after_its_day() throws Exception {
        InstructionId id = record(technician, DUE);
        reminders.remindBy(BEFORE.minusSeconds(1));
        assertThat(told()).containsExactly("INSTRUCTION_ASSIGNED " + id + " " + technician.name());

        reminders.remindBy(BEFORE);
        reminders.remindBy(AFTER.minusSeconds(1));
        assertThat(told()).hasSize(2).last().isEqualTo("INSTRUCTION_DUE " + id + " " + technician.name());

        reminders.remindBy(AFTER);
        reminders.remindBy(AFTER.plusSeconds(86_400));
        assertThat(told()).hasSize(4).contains("INSTRUCTION_MISSED " + id + " " + technician.name(), "INSTRUCTION_MISSED " + id + " " + manager.name());
        assertThat(notices(technician, Locale.ENGLISH)).contains("Instruction for you, contract HT-1: 入冬前检查", "Instruction due on 5 Jun 2026",
                "Instruction missed, was due on 5 Jun 2026");
        assertThat(notices(manager, Locale.CHINA)).contains("业主指令已超时");
    }

    @Test
    void another_responsible_person_and_another_day_are_told_anew() {
        InstructionId id = record(technician, DUE);
        reminders.remindBy(BEFORE);
        instructions.take(manager, id, 0, new InstructionMove(InstructionStepKind.ASSIGNED, null, null, null, agent.account(), DUE.plusDays(7)));

        reminders.remindBy(BEFORE);
        assertThat(told()).hasSize(3).last().isEqualTo("INSTRUCTION_ASSIGNED " + id + " " + agent.name());
        reminders.remindBy(BEFORE.plusSeconds(7 * 86_400));
        assertThat(told()).hasSize(4).last().isEqualTo("INSTRUCTION_DUE " + id + " " + agent.name());
    }

    @Test
    void what_was_not_accepted_is_told_and_what_is_carried_out_is_left_alone() {
        InstructionId id = record(technician, DUE);
        instructions.take(technician, id, 0, new InstructionMove(InstructionStepKind.CARRIED_OUT, DAY, "李敏", "x", null, null));
        reminders.remindBy(AFTER);
        assertThat(told()).hasSize(1);

        instructions.take(manager, id, 1, new InstructionMove(InstructionStepKind.REJECTED, DAY, "马队长", "不行", null, null));

        assertThat(told()).hasSize(2).last().isEqualTo("INSTRUCTION_REJECTED " + id + " " + technician.name());
    }

    @Test
    void several_instances_at_once_tell_of_each_once_and_leave_none_out() {
        for (int i = 0; i < 210; i++) {
            record(technician, DUE);
        }
        jdbc.sql("delete from notice").update();

        IntStream.range(0, 3).mapToObj(n -> CompletableFuture.runAsync(() -> reminders.remindBy(BEFORE))).toList().forEach(CompletableFuture::join);

        assertThat(told()).hasSize(210).doesNotHaveDuplicates();
    }

    private InstructionId record(Actor responsible, @Nullable LocalDate due) {
        return instructions.record(agent, contract, new RecordInstruction(DAY, null, "马队长", null, InstructionWay.PHONE, "入冬前检查全部机柜防风",
                responsible.account(), due));
    }

    private String notices(Actor actor, Locale language) throws Exception {
        return Jsoup.parse(mvc.perform(get("/notices").locale(language).with(company.signedIn(actor))).andReturn().getResponse()
                .getContentAsString()).text();
    }

    private List<String> told() {
        return jdbc.sql("select n.kind || ' ' || n.subject_key || ' ' || a.name from notice n join access_account a on a.id = n.account_id order by n.id")
                .query(String.class).list();
    }
}
