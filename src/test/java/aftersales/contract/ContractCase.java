package aftersales.contract;

import static aftersales.testing.Company.SYSTEM;

import aftersales.customer.CustomerKind;
import aftersales.customer.CustomerService;
import aftersales.customer.RegisterCustomer;
import aftersales.customer.SaveCustomer;
import aftersales.customer.SaveSite;
import aftersales.customer.SiteService;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.CustomerId;
import aftersales.kernel.identity.EquipmentId;
import aftersales.kernel.identity.ModelId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.PolicyId;
import aftersales.kernel.identity.SiteId;
import aftersales.product.EquipmentService;
import aftersales.product.EquipmentState;
import aftersales.product.ModelService;
import aftersales.product.SaveEquipment;
import aftersales.product.SaveModel;
import aftersales.sla.EventKind;
import aftersales.sla.SavePolicy;
import aftersales.sla.SaveTarget;
import aftersales.sla.SlaPolicyService;
import aftersales.sla.TargetKind;
import aftersales.testing.Company;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The highway police with a site in Yinchuan and one in Zhongwei, a device at each, and the highway policy; beside them a
 * customer of Zhongwei alone. Made by {@code beans.createBean(ContractCase.class)} after the company is founded.
 */
public class ContractCase {

    public static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    public static final LocalDate TO = LocalDate.of(2026, 12, 31);
    public static final Promise ARRIVE = new Promise(PromiseKind.ARRIVE, "第三条", "8小时内派维护人员到达维修现场", "On site within 8 hours");

    public final CustomerId police;
    public final SiteId yinchuan;
    public final SiteId zhongwei;
    public final EquipmentId camera;
    public final EquipmentId radar;
    public final CustomerId mill;
    public final SiteId millSite;
    public final PolicyId policy;
    private final ContractService contracts;
    private final Company company;

    ContractCase(Company company, CustomerService customers, SiteService sites, ModelService models, EquipmentService equipment,
            SlaPolicyService policies, ContractService contracts) {
        this.company = company;
        this.contracts = contracts;
        police = customers.register(SYSTEM, customer(company.headquarters(), "宁夏公安交警")).customer();
        yinchuan = sites.add(SYSTEM, police, new SaveSite("G6 K1123", "京藏高速", "640104"));
        zhongwei = sites.add(SYSTEM, police, new SaveSite("G6 K1300", null, "640502"));
        ModelId model = models.create(SYSTEM, new SaveModel(company.headquarters(), "TS-3", "固定点测速", "Speed camera", null, null, null, true));
        camera = equipment.install(SYSTEM, unit(model, yinchuan, "40-2217"));
        radar = equipment.install(SYSTEM, unit(model, zhongwei, "40-2218"));
        mill = customers.register(SYSTEM, customer(company.zhongwei(), "中卫水泥厂")).customer();
        millSite = sites.add(SYSTEM, mill, new SaveSite("一号窑", null, "640502"));
        policy = policies.create(SYSTEM, new SavePolicy(company.headquarters(), "HW", "Highway", List.of(
                new SaveTarget(TargetKind.ARRIVE, 8 * 3600, null, EventKind.VISIT_REQUESTED, Set.of(), "", "8小时内到达现场", "A4")), true));
    }

    private static RegisterCustomer customer(OrganizationId keeper, String name) {
        return new RegisterCustomer(new SaveCustomer(keeper, name, CustomerKind.GOVERNMENT, null, true), null, null);
    }

    private static SaveEquipment unit(ModelId model, SiteId site, String serial) {
        return new SaveEquipment(model, site, serial, null, null, null, EquipmentState.IN_SERVICE, null);
    }

    /** Kept by headquarters, in force in 2026. */
    public SaveContract whole(String number) {
        return new SaveContract(company.headquarters(), number, "宁夏高速公路监控系统售后服务", police, policy, FROM, TO, false, null, null, true,
                Set.of(), Set.of(), List.of(ARRIVE));
    }

    public SaveContract sites(String number, SiteId... sites) {
        return cover(whole(number), Set.of(sites), Set.of());
    }

    public SaveContract units(String number, EquipmentId... units) {
        return cover(whole(number), Set.of(), Set.of(units));
    }

    public static SaveContract cover(SaveContract d, Set<SiteId> sites, Set<EquipmentId> units) {
        return new SaveContract(d.organization(), d.number(), d.title(), d.customer(), d.policy(), d.validFrom(), d.validTo(), d.draft(),
                d.acceptedOn(), d.remarks(), false, sites, units, d.promises());
    }

    public static SaveContract valid(SaveContract d, LocalDate from, @Nullable LocalDate to, boolean draft) {
        return new SaveContract(d.organization(), d.number(), d.title(), d.customer(), d.policy(), from, to, draft, d.acceptedOn(),
                d.remarks(), d.wholeCustomer(), d.sites(), d.equipment(), d.promises());
    }

    public static SaveContract kept(SaveContract d, OrganizationId keeper) {
        return new SaveContract(keeper, d.number(), d.title(), d.customer(), d.policy(), d.validFrom(), d.validTo(), d.draft(),
                d.acceptedOn(), d.remarks(), d.wholeCustomer(), d.sites(), d.equipment(), d.promises());
    }

    public static SaveContract under(SaveContract d, PolicyId policy) {
        return new SaveContract(d.organization(), d.number(), d.title(), d.customer(), policy, d.validFrom(), d.validTo(), d.draft(),
                d.acceptedOn(), d.remarks(), d.wholeCustomer(), d.sites(), d.equipment(), d.promises());
    }

    public ContractId draw(SaveContract details) {
        return contracts.draw(SYSTEM, details);
    }
}
