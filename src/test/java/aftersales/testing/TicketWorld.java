package aftersales.testing;

import static aftersales.testing.Company.SYSTEM;

import aftersales.contract.ContractService;
import aftersales.contract.SaveContract;
import aftersales.customer.CustomerKind;
import aftersales.customer.CustomerService;
import aftersales.customer.RegisterCustomer;
import aftersales.customer.Registered;
import aftersales.customer.SaveContact;
import aftersales.customer.SaveCustomer;
import aftersales.customer.SaveSite;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.CustomerId;
import aftersales.kernel.identity.EquipmentId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.PolicyId;
import aftersales.kernel.identity.SiteId;
import aftersales.product.EquipmentService;
import aftersales.product.EquipmentState;
import aftersales.product.ModelService;
import aftersales.product.SaveEquipment;
import aftersales.product.SaveModel;
import aftersales.sla.EventKind;
import aftersales.sla.PauseReason;
import aftersales.sla.SavePolicy;
import aftersales.sla.SaveTarget;
import aftersales.sla.SlaPolicyService;
import aftersales.sla.TargetKind;
import aftersales.ticket.Channel;
import aftersales.ticket.OpenTicket;
import aftersales.ticket.Priority;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.boot.test.context.TestComponent;

/** The highway project to report faults of: its customer, a place in Yinchuan with a speed camera, its promise. */
@TestComponent
public class TicketWorld {

    private final Company company;
    private final CustomerService customers;
    private final ModelService models;
    private final EquipmentService equipment;
    private final SlaPolicyService policies;
    private final ContractService contracts;
    private int serials;

    /** What was set up: whom a report is about, and under what promise. */
    public record Highway(CustomerId customer, SiteId site, EquipmentId camera, PolicyId policy, ContractId contract) {
    }

    TicketWorld(Company company, CustomerService customers, ModelService models, EquipmentService equipment, SlaPolicyService policies,
            ContractService contracts) {
        this.company = company;
        this.customers = customers;
        this.models = models;
        this.equipment = equipment;
        this.policies = policies;
        this.contracts = contracts;
    }

    /** In the company's headquarters, served by Yinchuan. */
    public Highway highway() {
        return highway(company.headquarters(), "640104");
    }

    /** Anywhere else. */
    public Highway highway(OrganizationId owner, String region) {
        int n = ++serials;
        Registered registered = customers.register(SYSTEM, new RegisterCustomer(
                new SaveCustomer(owner, "宁夏高速公路交警支队 " + n, CustomerKind.GOVERNMENT, null, true),
                new SaveSite("G6 K1123 水泵房", "京藏高速 1123 公里", region, region.isEmpty() ? owner : null, null, null, true),
                new SaveContact(null, "马队长", null, List.of("0951-5550" + (100 + n)))));
        SiteId site = registered.site();
        if (site == null) {
            throw new IllegalStateException("registered without its site");
        }
        var model = models.create(SYSTEM, new SaveModel(owner, "TS-3-" + n, "固定点测速仪", "Speed camera", null, null, null, true));
        EquipmentId camera = equipment.install(SYSTEM, new SaveEquipment(model, site, "40-2217-" + n, null, null,
                LocalDate.parse("2026-01-12"), EquipmentState.IN_SERVICE, null));
        PolicyId policy = policies.create(SYSTEM, policy(owner, "HW" + n));
        return new Highway(registered.customer(), site, camera, policy, contract(owner, registered.customer(), policy, "HT-" + n));
    }

    private static SavePolicy policy(OrganizationId owner, String code) {
        Set<PauseReason> any = EnumSet.allOf(PauseReason.class);
        return new SavePolicy(owner, code, "Highway " + code, List.of(
                new SaveTarget(TargetKind.RESPOND, 15 * 60, null, EventKind.REPORTED, Set.of(), "", "立即响应", "三"),
                new SaveTarget(TargetKind.ARRIVE, 8 * 3600, null, EventKind.VISIT_REQUESTED, any, "", "8小时内到达现场", "三"),
                new SaveTarget(TargetKind.FIX, 24 * 3600, null, EventKind.VISIT_REQUESTED, any, "", "24小时内修复", "三")), true);
    }

    private ContractId contract(OrganizationId owner, CustomerId customer, PolicyId policy, String number) {
        return contracts.draw(SYSTEM, new SaveContract(owner, number, "Highway", customer, policy, LocalDate.parse("2020-01-01"), null, false,
                null, null, true, Set.of(), Set.of(), List.of()));
    }

    /** The camera is offline; somebody shall come. */
    public static OpenTicket report(Highway highway) {
        return new OpenTicket(highway.customer(), highway.site(), null, highway.camera(), "测速点离线，雷达无信号", "", Channel.PHONE,
                Priority.NORMAL, "马队长", "0951-5550101", null, null, null, true);
    }
}
