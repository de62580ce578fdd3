package aftersales.intake.history;

import aftersales.sla.PauseReason;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a state of the other desk means here. */
public enum Meaning {
    /** Reported, nobody works on it yet. */
    NEW,
    /** Somebody has to go there. */
    VISIT_REQUESTED,
    IN_PROGRESS,
    /** Whoever went there has arrived. */
    ON_SITE,
    WAITING_CUSTOMER,
    WAITING_PARTS,
    AGREED_DATE,
    RESOLVED,
    CLOSED,
    CANCELLED,
    /** Says nothing of how far the ticket has come: such lines are passed over. */
    IGNORED;

    private record Words(Meaning meaning, List<String> words) {
    }

    private static final List<String> WAITS = List.of("await", "wait", "pending", "on hold", "onhold", "hold", "suspend", "pause", "等待", "挂起",
            "暂停", "待客户", "待用户", "待备件", "待配件", "待料", "待预约", "搁置");
    /** What a wait is for; the customer unless something else is said. */
    private static final List<Words> REASONS = List.of(
            new Words(WAITING_CUSTOMER, List.of("customer", "user", "caller", "client", "info", "客户", "用户", "业主")),
            new Words(WAITING_PARTS, List.of("part", "spare", "vendor", "supplier", "third", "3rd", "problem", "material", "deliver", "备件", "配件",
                    "供应商", "厂家", "厂商", "待料", "物料", "第三方", "问题")),
            new Words(AGREED_DATE, List.of("date", "appoint", "schedul", "planned", "change", "预约", "约定", "改期", "计划", "变更")));
    /** In the order in which they are looked for: "unresolved" before "resolved", "closed - complete" before "complete". */
    private static final List<Words> STATES = List.of(
            new Words(NEW, List.of("待处理", "待派", "待受理", "未处理", "未受理", "未派", "unassigned", "not started", "reopen", "重新打开", "重开")),
            new Words(IN_PROGRESS, List.of("unresolved", "未解决", "处理中", "进行中", "维修中")),
            new Words(CANCELLED, List.of("cancel", "reject", "void", "duplicate", "withdrawn", "取消", "作废", "撤销", "撤回", "拒绝", "重复")),
            new Words(CLOSED, List.of("closed", "close", "archiv", "关闭", "结案", "归档", "办结")),
            new Words(RESOLVED, List.of("resolved", "solved", "fixed", "repaired", "done", "complete", "finish", "解决", "修复", "完成", "修好")),
            new Words(ON_SITE, List.of("on site", "on-site", "onsite", "arrived", "到场", "到达", "到现场")),
            new Words(VISIT_REQUESTED, List.of("visit", "待上门", "上门请求", "需上门", "转现场")),
            new Words(IN_PROGRESS, List.of("active", "progress", "assigned", "accepted", "working", "started", "dispatched", "en route",
                    "受理", "派单", "派工", "处理", "维修", "接单", "在途")),
            new Words(NEW, List.of("new", "open", "logged", "registered", "submitted", "created", "reported", "新", "登记", "报修", "提交", "已报")));

    /** Whether nobody can go on while a ticket is in it. */
    public boolean isPause() {
        return pauseReason() != null;
    }

    public @Nullable PauseReason pauseReason() {
        return switch (this) {
            case WAITING_CUSTOMER -> PauseReason.WAITING_CUSTOMER;
            case WAITING_PARTS -> PauseReason.WAITING_PARTS;
            case AGREED_DATE -> PauseReason.AGREED_DATE;
            default -> null;
        };
    }

    /** What a state most likely means, by English and Chinese words in it; empty where none is known. */
    public static Optional<Meaning> guess(String state) {
        String text = state.toLowerCase(Locale.ROOT);
        if (contains(text, WAITS)) {
            return Optional.of(REASONS.stream().filter(reason -> contains(text, reason.words())).map(Words::meaning).findFirst()
                    .orElse(WAITING_CUSTOMER));
        }
        return STATES.stream().filter(known -> contains(text, known.words())).map(Words::meaning).findFirst()
                .or(() -> Arrays.stream(values()).filter(meaning -> meaning.name().equalsIgnoreCase(state)).findFirst());
    }

    private static boolean contains(String text, List<String> words) {
        return words.stream().anyMatch(text::contains);
    }
}
