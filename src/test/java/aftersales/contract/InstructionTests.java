package aftersales.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.contract.InstructionDetail.Step;
import aftersales.files.StoreFile;
import aftersales.kernel.Conflict;
import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.AttachmentId;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.InstructionId;
import aftersales.kernel.identity.Role;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import aftersales.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;

@ApplicationTest
class InstructionTests {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    @Autowired InstructionService instructions;
    @Autowired InstructionQueries queries;
    @Autowired Company company;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;
    @Autowired AutowireCapableBeanFactory beans;

    private ContractCase test;
    private Actor manager;
    private Actor technician;
    private ContractId contract;

    @BeforeEach
    void found() {
        company.found();
        clock.set(Instant.parse("2026-06-01T04:00:00Z"));
        test = beans.createBean(ContractCase.class);
        manager = company.actor(company.headquarters(), Role.MANAGER);
        technician = company.actor(company.yinchuan(), Role.TECHNICIAN);
        contract = test.draw(test.sites("HT-1", test.yinchuan));
    }

    @Test
    void an_instruction_goes_its_way_until_the_customer_confirms_it() {
        InstructionId id = instructions.record(manager, contract, given(technician, DAY.plusDays(3)));
        InstructionId second = instructions.record(technician, contract, given(technician, null));
        assertThat(queries.row(technician, second).number()).isEqualTo(2);

        instructions.take(technician, id, 0, move(InstructionStepKind.CARRIED_OUT, "李敏", "换了两块挡风板"));
        instructions.take(manager, id, 1, move(InstructionStepKind.REJECTED, "马队长", "东侧还漏风"));
        assertThat(queries.row(manager, id).state()).isEqualTo(InstructionState.OPEN);
        instructions.take(technician, id, 2, move(InstructionStepKind.CARRIED_OUT, "李敏", "东侧也换了"));
        instructions.take(manager, id, 3, move(InstructionStepKind.CONFIRMED, "马队长", null));

        InstructionDetail done = queries.get(technician, id);
        assertThat(done.row().state()).isEqualTo(InstructionState.CONFIRMED);
        assertThat(done.steps()).extracting(Step::kind).containsExactly(InstructionStepKind.RECORDED, InstructionStepKind.CARRIED_OUT,
                InstructionStepKind.REJECTED, InstructionStepKind.CARRIED_OUT, InstructionStepKind.CONFIRMED);
        assertThat(done.steps().get(2)).extracting(Step::by, Step::words, Step::day, Step::account).containsExactly("马队长", "东侧还漏风", DAY, manager.name());
        assertThat(jdbc.sql("select action from access_audit where subject_type = 'instruction' and subject_key = ? order by id").param(id.toString())
                .query(String.class).list()).containsExactly("recorded", "carried out", "rejected", "carried out", "confirmed");
        assertThatThrownBy(() -> jdbc.sql("update contract_instruction_step set words = 'x'").update()).hasMessageContaining("only added");
        refused("contract.instruction.state", () -> instructions.take(manager, id, 4, move(InstructionStepKind.WITHDRAWN, null, "x")));
    }

    @Test
    void managers_assign_and_withdraw_and_what_was_done_meanwhile_is_a_conflict() {
        InstructionId id = instructions.record(technician, contract, given(technician, DAY.plusDays(3)));
        Actor other = company.actor(company.zhongwei(), Role.TECHNICIAN);
        var assigned = new InstructionMove(InstructionStepKind.ASSIGNED, null, null, "银川人手不够", other.account(), DAY.plusDays(5));
        refused("contract.instruction.directed", () -> instructions.take(technician, id, 0, assigned));

        instructions.take(manager, id, 0, assigned);

        assertThat(queries.row(manager, id)).extracting(InstructionRow::responsible, InstructionRow::dueOn).containsExactly(other.account(), DAY.plusDays(5));
        assertThatThrownBy(() -> instructions.take(technician, id, 0, move(InstructionStepKind.CARRIED_OUT, "李敏", "x"))).isInstanceOf(Conflict.class);
        instructions.take(manager, id, 1, move(InstructionStepKind.WITHDRAWN, null, "业主收回"));
        assertThat(queries.row(manager, id).state()).isEqualTo(InstructionState.WITHDRAWN);
    }

    @Test
    void who_is_responsible_sees_it_also_where_he_does_not_read_the_contract() {
        Actor far = company.actor(company.zhongwei(), Role.TECHNICIAN);
        InstructionId id = instructions.record(manager, contract, given(far, null));
        AttachmentId letter = instructions.attach(manager, id, new StoreFile("来函.txt", "x".getBytes(StandardCharsets.UTF_8), "instruction"));

        assertThat(queries.row(far, id).opensContract()).isFalse();
        assertThat(instructions.open(far, id, letter).row().name()).isEqualTo("来函.txt");
        assertThat(list(far, "show", "mine")).containsExactly(id);
        instructions.take(far, id, 0, move(InstructionStepKind.CARRIED_OUT, "他", "做了"));

        assertThatThrownBy(() -> queries.get(company.actor(company.zhongwei(), Role.MANAGER), id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> instructions.record(far, contract, given(far, null))).isInstanceOf(NotFound.class);
        Actor stranger = company.actor(company.stranger(), Role.MANAGER);
        assertThatThrownBy(() -> queries.get(stranger, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> instructions.open(stranger, id, letter)).isInstanceOf(NotFound.class);
    }

    @Test
    void the_work_list_begins_with_what_is_due_first() {
        InstructionId late = instructions.record(manager, contract, given(technician, DAY));
        InstructionId open = instructions.record(manager, contract, given(manager, null));
        InstructionId soon = instructions.record(manager, contract, given(technician, DAY.plusDays(1)));
        InstructionId done = instructions.record(manager, contract, given(technician, DAY.plusDays(2)));
        instructions.take(technician, done, 0, move(InstructionStepKind.CARRIED_OUT, "李敏", "x"));
        clock.set(Instant.parse("2026-06-01T16:00:00Z")); // in Yinchuan the next day has begun

        assertThat(list(manager)).containsExactly(late, soon, open);
        assertThat(queries.row(manager, late).missed()).isTrue();
        assertThat(queries.row(manager, soon).pressing()).isTrue();
        assertThat(list(manager, "show", "missed")).containsExactly(late);
        assertThat(list(manager, "show", "mine")).containsExactly(open);
        assertThat(list(manager, "show", "carried")).containsExactly(done);
        assertThat(list(manager, "show", "all", "responsible", String.valueOf(technician.account()))).containsExactly(late, soon, done);
        assertThat(list(manager, "organization", String.valueOf(company.yinchuan()))).as("kept by headquarters").isEmpty();
        assertThat(queries.of(technician, contract, 9)).extracting(InstructionRow::id).containsExactly(late, soon, open, done);
        assertThat(queries.responsibles(manager)).containsOnlyKeys(technician.account(), manager.account());
    }

    @Test
    void what_does_not_fit_together_is_refused() {
        refused("webkit.field.PastOrPresent", () -> instructions.record(manager, contract, new RecordInstruction(DAY.plusDays(1), null, "马", null,
                InstructionWay.PHONE, "x", manager.account(), null)));
        refused("contract.instruction.day.early", () -> given(technician, DAY.minusDays(1)));
        AccountId stranger = Objects.requireNonNull(company.actor(company.stranger(), Role.TECHNICIAN).account());
        refused("contract.instruction.responsible.unknown", () -> instructions.record(manager, contract, new RecordInstruction(DAY, null, "马", null,
                InstructionWay.PHONE, "x", stranger, null)));
        refused("webkit.field.NotBlank", () -> move(InstructionStepKind.CARRIED_OUT, "李敏", " "));
        InstructionId id = instructions.record(manager, contract, given(technician, null));
        refused("contract.instruction.state", () -> instructions.take(manager, id, 0, move(InstructionStepKind.CONFIRMED, "马", null)));
        refused("contract.instruction.day.early", () -> instructions.take(manager, id, 0,
                new InstructionMove(InstructionStepKind.CARRIED_OUT, DAY.minusDays(1), "李敏", "x", null, null)));
    }

    private List<InstructionId> list(Actor actor, String... filters) {
        var parameters = new LinkedMultiValueMap<String, String>();
        for (int i = 0; i < filters.length; i += 2) {
            parameters.add(filters[i], filters[i + 1]);
        }
        return queries.page(actor, InstructionQueries.LISTING.strict(parameters)).rows().stream().map(InstructionRow::id).toList();
    }

    private static RecordInstruction given(Actor responsible, @Nullable LocalDate due) {
        return new RecordInstruction(DAY, null, "马队长", "支队长", InstructionWay.MEETING, "入冬前检查全部机柜防风", responsible.account(), due);
    }

    private static InstructionMove move(InstructionStepKind kind, @Nullable String by, @Nullable String words) {
        return new InstructionMove(kind, DAY, by, words, null, null);
    }

    private static void refused(String code, ThrowingCallable doing) {
        assertThatThrownBy(doing).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
