package aftersales.demonstration;

import aftersales.demonstration.DemonstrationCompany.Company;
import aftersales.demonstration.DemonstrationCompany.Place;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.CalendarId;
import aftersales.kernel.identity.PolicyId;
import aftersales.kernel.time.Allowance;
import aftersales.kernel.time.Measure;
import aftersales.sla.Condition;
import aftersales.sla.EventKind;
import aftersales.sla.Fact;
import aftersales.sla.PauseReason;
import aftersales.sla.Rung;
import aftersales.sla.Rung.Basis;
import aftersales.sla.Rung.Recipient;
import aftersales.sla.SavePolicy;
import aftersales.sla.SaveTarget;
import aftersales.sla.SlaPolicyService;
import aftersales.sla.TargetKind;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The promises of the four contracts and the standard one, with the sentences of the letters they come from. */
@Component
class DemonstrationPolicies {

    private static final Actor SELF = Actor.system("demonstration");
    private static final long MINUTE = 60;
    private static final long HOUR = 3600;
    private static final Set<PauseReason> ANY = PauseReason.choices();

    private final SlaPolicyService policies;

    DemonstrationPolicies(SlaPolicyService policies) {
        this.policies = policies;
    }

    /** Where no contract says otherwise. */
    PolicyId standard(Company company) {
        return policies.create(SELF, new SavePolicy(company.at(Place.HEADQUARTERS), "STANDARD", "标准服务承诺", null, company.office(), List.of(
                target(TargetKind.RESPOND, Allowance.ofSeconds(HOUR), company.desk(), EventKind.REPORTED, Set.of(), "", "", "服务规范"),
                target(TargetKind.ARRIVE, Allowance.ofSeconds(8 * HOUR), company.office(), EventKind.VISIT_REQUESTED, ANY, "", "", "服务规范")
                        .when(Condition.of(Fact.PRIORITY, "URGENT")),
                target(TargetKind.ARRIVE, new Allowance(Measure.BY_WORKING_DAY, 2), company.office(), EventKind.VISIT_REQUESTED, ANY,
                        "On site by the second working day", "第二个工作日内上门", "服务规范"),
                target(TargetKind.FIX, new Allowance(Measure.WORKING_DAYS, 5), company.office(), EventKind.VISIT_REQUESTED, ANY, "", "", "服务规范")),
                List.of(), true, true));
    }

    /**
     * At once (15 minutes of desk hours), 8 hours on site, 24 hours fixed, both from the on-site request, round the clock; its
     * ladder tells the dispatcher half an hour before, and the manager above when it is two hours late.
     */
    PolicyId highway(Company company) {
        return create(company, "HIGHWAY", "高速公路监控系统 8 小时 / 24 小时", List.of(
                new SaveTarget(TargetKind.RESPOND, 15 * MINUTE, company.desk(), EventKind.REPORTED, Set.of(),
                        "Service requests are answered at once", "对招标人提出的服务请求，立即做出响应", "售后服务承诺 三"),
                new SaveTarget(TargetKind.ARRIVE, 8 * HOUR, null, EventKind.VISIT_REQUESTED, ANY,
                        "On site within 8 hours of the on-site request", "接到现场维护要求后，8小时内派维护人员到达维修现场", "售后服务承诺 三"),
                new SaveTarget(TargetKind.FIX, 24 * HOUR, null, EventKind.VISIT_REQUESTED, ANY, "The fault is fixed within 24 hours",
                        "24小时及时修复故障", "售后服务承诺 三")), null, List.of(
                Rung.at(50), Rung.at(80, Recipient.TECHNICIAN), new Rung(Basis.BEFORE, 30 * MINUTE, Set.of(Recipient.DISPATCHER), List.of()),
                Rung.at(100, Recipient.TECHNICIAN, Recipient.DISPATCHER, Recipient.MANAGER),
                new Rung(Basis.AFTER, 2 * HOUR, Set.of(Recipient.MANAGER_ABOVE), List.of())));
    }

    /** A waste-water fault: answered in 30 minutes, on site and solved in one hour, day and night; after warranty with a scheme. */
    PolicyId water(Company company) {
        return create(company, "WATER", "污水处理 30 分钟 / 1 小时", List.of(
                new SaveTarget(TargetKind.RESPOND, 30 * MINUTE, null, EventKind.REPORTED, Set.of(),
                        "A waste-water fault is answered in 30 minutes", "污水处理故障30分钟内答复", "承诺书（一）"),
                new SaveTarget(TargetKind.PROPOSE, 30 * MINUTE, null, EventKind.REPORTED, Set.of(),
                        "After warranty answered with a scheme in 30 minutes", "质保期后30分钟内提出维修方案", "承诺书（一）")
                        .when(Condition.of(Fact.WARRANTY_PHASE, "COST", "CHARGEABLE")),
                new SaveTarget(TargetKind.ARRIVE, HOUR, null, EventKind.REPORTED, ANY, "On site in 1 hour", "1小时内到达现场", "承诺书（一）"),
                new SaveTarget(TargetKind.FIX, HOUR, null, EventKind.REPORTED, ANY, "Solved in 1 hour", "1小时内解决", "承诺书（一）")), null, List.of());
    }

    /** Office equipment: four working hours in the city, elsewhere the second working day. */
    PolicyId office(Company company) {
        return create(company, "OFFICE", "办公设备 4 小时上门", List.of(
                new SaveTarget(TargetKind.RESPOND, HOUR, company.office(), EventKind.REPORTED, Set.of(), "", "", "承诺书（四）"),
                new SaveTarget(TargetKind.ARRIVE, 4 * HOUR, company.office(), EventKind.VISIT_REQUESTED, ANY,
                        "In the city on site within 4 hours", "法定工作日内市内用户4小时内上门服务", "承诺书（四）")
                        .when(Condition.of(Fact.REGION_CLASS, "CITY")),
                target(TargetKind.ARRIVE, new Allowance(Measure.BY_WORKING_DAY, 2), company.office(), EventKind.VISIT_REQUESTED, ANY,
                        "Elsewhere in the province on the second working day", "省内其他用户第二个工作日上门", "承诺书（四）"),
                new SaveTarget(TargetKind.FIX, 8 * HOUR, company.office(), EventKind.VISIT_REQUESTED, ANY, "", "", "承诺书（四）")), null, List.of());
    }

    /** Decoration: emergencies in four hours when reported in working time, in six outside it. */
    PolicyId decoration(Company company) {
        return create(company, "DECORATION", "装修工程抢修 4 小时 / 6 小时", List.of(
                new SaveTarget(TargetKind.RESPOND, 24 * HOUR, null, EventKind.REPORTED, Set.of(), "A notice is handled within 24 hours",
                        "接到通知后24小时内处理", "承诺书（二）"),
                new SaveTarget(TargetKind.ARRIVE, 4 * HOUR, null, EventKind.REPORTED, ANY, "In working time on site in 4 hours",
                        "工作时间内4小时到达现场", "承诺书（二）").when(Condition.of(Fact.HOURS, "IN")),
                new SaveTarget(TargetKind.ARRIVE, 6 * HOUR, null, EventKind.REPORTED, ANY, "Outside it on site in 6 hours",
                        "非工作时间6小时到达现场", "承诺书（二）").when(Condition.of(Fact.HOURS, "OUT"))), company.office(), List.of());
    }

    private static SaveTarget target(TargetKind kind, Allowance allowance, @Nullable CalendarId calendar, EventKind start,
            Set<PauseReason> pausable, String english, String chinese, String source) {
        return new SaveTarget(kind, 60, calendar, start, pausable, english, chinese, source).within(allowance);
    }

    private PolicyId create(Company company, String code, String name, List<SaveTarget> targets, @Nullable CalendarId hours, List<Rung> ladder) {
        return policies.create(SELF, new SavePolicy(company.at(Place.HEADQUARTERS), code, name, null, hours, targets, ladder, false, true));
    }
}
