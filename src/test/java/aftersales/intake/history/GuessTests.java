package aftersales.intake.history;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.ticket.Priority;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuessTests {

    @ParameterizedTest
    @CsvSource({"New, NEW", "Open, NEW", "Not started, NEW", "Reopened, NEW", "待派单, NEW", "新建, NEW", "Active, IN_PROGRESS", "In Progress, IN_PROGRESS",
        "On Site, ON_SITE", "已到场, ON_SITE", "Visit requested, VISIT_REQUESTED", "待上门, VISIT_REQUESTED", "Dispatched, IN_PROGRESS",
        "已受理, IN_PROGRESS", "处理中, IN_PROGRESS", "Awaiting User Info, WAITING_CUSTOMER", "On Hold, WAITING_CUSTOMER",
        "Awaiting User Update, WAITING_CUSTOMER", "等待客户确认, WAITING_CUSTOMER", "Awaiting Vendor, WAITING_PARTS", "Awaiting Problem, WAITING_PARTS",
        "待备件, WAITING_PARTS", "Pending appointment, AGREED_DATE", "Resolved, RESOLVED", "Unresolved, IN_PROGRESS", "已修复, RESOLVED",
        "Closed, CLOSED", "Closed Complete, CLOSED", "已关闭, CLOSED", "Canceled, CANCELLED", "已取消, CANCELLED"})
    void states_are_known_by_their_words(String state, Meaning meaning) {
        assertThat(Meaning.guess(state)).contains(meaning);
    }

    @ParameterizedTest
    @CsvSource({"-100", "X7", "Ünbekannt"})
    void strange_states_are_left_to_people(String state) {
        assertThat(Meaning.guess(state)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1 - Critical, URGENT", "2 - High, HIGH", "3 - Moderate, NORMAL", "4 - Low, LOW", "P2, HIGH", "5, LOW", "紧急, URGENT", "一般, NORMAL", "odd, NORMAL"})
    void priorities_are_known_by_their_words(String word, Priority priority) {
        assertThat(Priorities.of(word)).isEqualTo(priority);
    }

    @Test
    void columns_are_known_by_their_names_and_the_better_name_wins() {
        Map<String, Target> guessed = LogMapping.guess(List.of("id", "number", "Incident State", "sys_updated_at", "status", "opened_at", "opened_by",
                "caller_id", "category", "subcategory", "u_symptom", "location"));

        assertThat(guessed).containsEntry("number", Target.NUMBER).containsEntry("id", Target.FACT).containsEntry("Incident State", Target.STATE)
                .containsEntry("status", Target.FACT).containsEntry("sys_updated_at", Target.CHANGED_AT).containsEntry("opened_at", Target.OPENED_AT)
                .containsEntry("opened_by", Target.OPENED_BY).containsEntry("caller_id", Target.CALLER).containsEntry("category", Target.TITLE)
                .containsEntry("u_symptom", Target.TITLE).containsEntry("location", Target.FACT);
    }

    @Test
    void chinese_columns_are_known_too() {
        assertThat(LogMapping.guess(List.of("工单编号", "状态", "更新时间", "客户名称", "故障现象", "备注")))
                .containsExactlyInAnyOrderEntriesOf(Map.of("工单编号", Target.NUMBER, "状态", Target.STATE, "更新时间", Target.CHANGED_AT, "客户名称",
                        Target.CALLER, "故障现象", Target.TITLE, "备注", Target.FACT));
    }
}
