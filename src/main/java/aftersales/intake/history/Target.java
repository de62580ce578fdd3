package aftersales.intake.history;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a column of an event log is taken for. */
public enum Target {
    /** The other desk's number of the ticket. */
    NUMBER("number", "ticketnumber", "ticketid", "incidentnumber", "incidentid", "id", "key", "caseid", "工单号", "工单编号", "编号", "单号", "事件号"),
    STATE("incidentstate", "state", "status", "状态", "工单状态"),
    /** When the line was written. */
    CHANGED_AT("sysupdatedat", "sysupdatedon", "updatedat", "updated", "changedat", "timestamp", "eventtime", "时间", "更新时间", "变更时间", "操作时间"),
    /** Who wrote the line. */
    CHANGED_BY("sysupdatedby", "updatedby", "changedby", "user", "author", "actor", "操作人", "更新人", "处理人", "变更人"),
    OPENED_AT("openedat", "createdat", "syscreatedat", "syscreatedon", "created", "opened", "reportedat", "报修时间", "创建时间", "登记时间"),
    OPENED_BY("openedby", "createdby", "syscreatedby", "登记人", "创建人"),
    RESOLVED_AT("resolvedat", "solvedat", "resolutiontime", "修复时间", "解决时间", "完成时间"),
    CLOSED_AT("closedat", "关闭时间", "结案时间", "归档时间"),
    CALLER("callerid", "caller", "customer", "requester", "reportedby", "requestedby", "客户", "报修人", "来电人", "用户", "客户名称"),
    PRIORITY("priority", "优先级", "紧急程度"),
    /** A piece of the title; several are joined. */
    TITLE("shortdescription", "title", "summary", "subject", "标题", "主题", "故障现象", "故障"),
    /** A piece of the description; several are joined. */
    DESCRIPTION("description", "details", "描述", "说明", "故障描述"),
    /** Kept beside the ticket under the column's name. */
    FACT,
    LEFT_OUT;

    /** At most one column each. */
    public static final Set<Target> SINGLE = EnumSet.range(NUMBER, PRIORITY);
    /** Without these there is no history. */
    public static final List<Target> NEEDED = List.of(NUMBER, STATE, CHANGED_AT);
    /** Times that are written in the file's one format. */
    public static final Set<Target> TIMES = EnumSet.of(CHANGED_AT, OPENED_AT, RESOLVED_AT, CLOSED_AT);

    private final List<String> names;

    Target(String... names) {
        this.names = List.of(names);
    }

    /** How well a column's name fits: 0 best, empty not at all. */
    Optional<Integer> fit(String column) {
        String name = column.toLowerCase(Locale.ROOT).replaceAll("[\\s_.-]+", "");
        int at = names.indexOf(name);
        return at < 0 ? Optional.empty() : Optional.of(at);
    }
}
