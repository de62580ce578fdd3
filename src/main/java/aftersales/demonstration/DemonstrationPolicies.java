package aftersales.demonstration;

import aftersales.demonstration.DemonstrationCompany.Company;
import aftersales.demonstration.DemonstrationCompany.Place;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.PolicyId;
import aftersales.sla.EventKind;
import aftersales.sla.PauseReason;
import aftersales.sla.SavePolicy;
import aftersales.sla.SaveTarget;
import aftersales.sla.SlaPolicyService;
import aftersales.sla.TargetKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The promises of the three contracts, with the sentences of the letters they come from. */
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

    /** At once (15 minutes of desk hours), 8 hours on site, 24 hours fixed, both from the on-site request, round the clock. */
    PolicyId highway(Company company) {
        return create(company, "HIGHWAY", "高速公路监控系统 8 小时 / 24 小时", List.of(
                new SaveTarget(TargetKind.RESPOND, 15 * MINUTE, company.desk(), EventKind.REPORTED, Set.of(),
                        "Service requests are answered at once", "对招标人提出的服务请求，立即做出响应", "售后服务承诺 三"),
                new SaveTarget(TargetKind.ARRIVE, 8 * HOUR, null, EventKind.VISIT_REQUESTED, ANY,
                        "On site within 8 hours of the on-site request", "接到现场维护要求后，8小时内派维护人员到达维修现场", "售后服务承诺 三"),
                new SaveTarget(TargetKind.FIX, 24 * HOUR, null, EventKind.VISIT_REQUESTED, ANY, "The fault is fixed within 24 hours",
                        "24小时及时修复故障", "售后服务承诺 三")));
    }

    /** A waste-water fault: answered in 30 minutes, on site and solved in one hour, day and night. */
    PolicyId water(Company company) {
        return create(company, "WATER", "污水处理 30 分钟 / 1 小时", List.of(
                new SaveTarget(TargetKind.RESPOND, 30 * MINUTE, null, EventKind.REPORTED, Set.of(),
                        "A waste-water fault is answered in 30 minutes", "污水处理故障30分钟内答复", "承诺书（一）"),
                new SaveTarget(TargetKind.ARRIVE, HOUR, null, EventKind.REPORTED, ANY, "On site in 1 hour", "1小时内到达现场", "承诺书（一）"),
                new SaveTarget(TargetKind.FIX, HOUR, null, EventKind.REPORTED, ANY, "Solved in 1 hour", "1小时内解决", "承诺书（一）")));
    }

    /** Office equipment: four and eight working hours. */
    PolicyId office(Company company) {
        return create(company, "OFFICE", "办公设备 4 小时上门", List.of(
                new SaveTarget(TargetKind.RESPOND, HOUR, company.office(), EventKind.REPORTED, Set.of(), "", "", "承诺书（四）"),
                new SaveTarget(TargetKind.ARRIVE, 4 * HOUR, company.office(), EventKind.VISIT_REQUESTED, ANY,
                        "On site within 4 hours of the report", "接到报修后4小时内上门服务", "承诺书（四）"),
                new SaveTarget(TargetKind.FIX, 8 * HOUR, company.office(), EventKind.VISIT_REQUESTED, ANY, "", "", "承诺书（四）")));
    }

    private PolicyId create(Company company, String code, String name, List<SaveTarget> targets) {
        return policies.create(SELF, new SavePolicy(company.at(Place.HEADQUARTERS), code, name, targets, true));
    }
}
