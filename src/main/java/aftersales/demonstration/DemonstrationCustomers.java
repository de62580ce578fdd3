package aftersales.demonstration;

import aftersales.contract.Promise;
import aftersales.contract.PromiseKind;
import aftersales.contract.SaveContract;
import aftersales.contract.owed.ContractDocument;
import aftersales.contract.owed.CostClass;
import aftersales.contract.owed.Penalty;
import aftersales.contract.owed.ServiceMode;
import aftersales.contract.owed.Span;
import aftersales.contract.template.TemplateQueries;
import aftersales.contract.template.TemplateService;
import aftersales.customer.ContactService;
import aftersales.customer.CustomerKind;
import aftersales.customer.CustomerService;
import aftersales.customer.RegisterCustomer;
import aftersales.customer.Registered;
import aftersales.customer.SaveContact;
import aftersales.customer.SaveCustomer;
import aftersales.customer.SaveSite;
import aftersales.customer.SiteService;
import aftersales.demonstration.DemonstrationCompany.Company;
import aftersales.demonstration.DemonstrationCompany.Place;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContactId;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.CustomerId;
import aftersales.kernel.identity.EquipmentId;
import aftersales.kernel.identity.ModelId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.PolicyId;
import aftersales.kernel.identity.SiteId;
import aftersales.kernel.money.Money;
import aftersales.product.EquipmentService;
import aftersales.product.EquipmentState;
import aftersales.product.ModelService;
import aftersales.product.SaveEquipment;
import aftersales.product.SaveModel;
import aftersales.warranty.ExtensionSales;
import aftersales.warranty.ExtensionWish;
import aftersales.warranty.SaveReplacement;
import aftersales.warranty.SaveUnit;
import aftersales.warranty.WarrantyUnits;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The three customers with their places, equipment and contracts. */
@Component
class DemonstrationCustomers {

    private static final Actor SELF = Actor.system("demonstration");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Something that can fail, and who rings then. */
    record Unit(CustomerId customer, SiteId site, ContactId contact, EquipmentId equipment, String serial, Faults faults,
            OrganizationId organization) {
    }

    private final CustomerService customers;
    private final SiteService sites;
    private final ContactService contacts;
    private final ModelService models;
    private final EquipmentService equipment;
    private final TemplateService contracts;
    private final TemplateQueries templates;
    private final DemonstrationPolicies policies;
    private final WarrantyUnits facts;
    private final ExtensionSales sales;

    DemonstrationCustomers(CustomerService customers, SiteService sites, ContactService contacts, ModelService models,
            EquipmentService equipment, TemplateService contracts, TemplateQueries templates, DemonstrationPolicies policies,
            WarrantyUnits facts, ExtensionSales sales) {
        this.customers = customers;
        this.sites = sites;
        this.contacts = contacts;
        this.models = models;
        this.equipment = equipment;
        this.contracts = contracts;
        this.templates = templates;
        this.policies = policies;
        this.facts = facts;
        this.sales = sales;
    }

    List<Unit> register(Company company, Instant now) {
        LocalDate today = now.atZone(ZONE).toLocalDate();
        var units = new ArrayList<Unit>();
        units.addAll(highway(company, today));
        units.addAll(waterPlant(company, today));
        units.addAll(office(company, today));
        decoration(company, today);
        policies.standard(company);
        return units;
    }

    private List<Unit> highway(Company company, LocalDate today) {
        OrganizationId yinchuan = company.at(Place.YINCHUAN);
        OrganizationId shizuishan = company.at(Place.SHIZUISHAN);
        Registered police = customer(company, "宁夏高速公路交警支队", CustomerKind.GOVERNMENT, site("指挥中心", "银川市金凤区北京中路", "640106"),
                new SaveContact(null, "马队长", "指挥中心值班台", List.of("0951-5550121", "13909510121")));
        CustomerId customer = police.customer();
        ModelId video = model(company, "VM-7", "视频监控摄像机", "Video monitoring camera", "视频监控系统");
        ModelId speed = model(company, "TS-3", "固定点测速仪", "Fixed-point speed camera", "固定点测速系统");
        ModelId incident = model(company, "ED-2", "事件检测器", "Incident detector", "事件检测系统");
        ModelId guidance = model(company, "TG-2", "交通诱导屏", "Traffic guidance sign", "交通诱导系统");
        ModelId platform = model(company, "IP-1", "集成平台服务器", "Integrated platform server", "集成平台系统");
        LocalDate accepted = today.minusMonths(8).withDayOfMonth(12);
        var units = new ArrayList<Unit>();
        SiteId command = police.site();
        units.add(unit(customer, command, police.contact(), platform, "IP1-0007", accepted, Faults.PLATFORM, yinchuan));
        units.add(unit(customer, command, police.contact(), video, "VM7-1030", accepted, Faults.VIDEO, yinchuan));
        record Roadside(String name, String address, String region, String who, String phone, OrganizationId by) {
        }
        var roadsides = List.of(
                new Roadside("G6 K1123", "京藏高速 K1123+400 南向", "640121", "徐警官", "0951-5550211", yinchuan),
                new Roadside("银川北收费站", "京藏高速银川北收费站", "640105", "何站长", "0951-5550233", yinchuan),
                new Roadside("石嘴山服务区", "京藏高速石嘴山服务区", "640202", "郭班长", "0952-5550244", shizuishan),
                new Roadside("中卫服务区", "定武高速中卫服务区", "640502", "韩班长", "0955-5550255", yinchuan),
                new Roadside("吴忠南互通", "福银高速吴忠南互通", "640302", "海警官", "0953-5550266", yinchuan));
        int n = 0;
        for (Roadside roadside : roadsides) {
            SiteId place = sites.add(SELF, customer, site(roadside.name(), roadside.address(), roadside.region()));
            ContactId who = contacts.add(SELF, customer, new SaveContact(place, roadside.who(), null, List.of(roadside.phone())));
            units.add(unit(customer, place, who, speed, "40-22%02d".formatted(17 + n), accepted, Faults.SPEED, roadside.by()));
            units.add(unit(customer, place, who, video, "VM7-11%02d".formatted(40 + n), accepted, Faults.VIDEO, roadside.by()));
            units.add(unit(customer, place, who, n % 2 == 0 ? incident : guidance, (n % 2 == 0 ? "ED2-03%02d" : "TG2-05%02d").formatted(n),
                    accepted, n % 2 == 0 ? Faults.INCIDENT : Faults.GUIDANCE, roadside.by()));
            n++;
        }
        contract(company, "ningxia-highway", "HT-%d-031".formatted(accepted.getYear()), "宁夏高速公路监控系统维护", customer, policies.highway(company), accepted, List.of(
                new Promise(PromiseKind.RESPOND, "三", "对招标人提出的服务请求，立即做出响应", "Service requests are answered at once"),
                new Promise(PromiseKind.ARRIVE, "三", "接到现场维护要求后，8小时内派维护人员到达维修现场", "On site within 8 hours of the on-site request"),
                new Promise(PromiseKind.FIX, "三", "24小时及时修复故障", "The fault is fixed within 24 hours")));
        return units;
    }

    private List<Unit> waterPlant(Company company, LocalDate today) {
        OrganizationId east = company.at(Place.EAST);
        Registered plant = customer(company, "吴江城南污水处理厂", CustomerKind.ENTERPRISE, site("二期泵房", "苏州市吴江区松陵镇", "320509"),
                new SaveContact(null, "陆工", "运行班长", List.of("0512-5550310", "13862110310")));
        ModelId pump = model(company, "P-204", "提升泵", "Lift pump", "泵");
        ModelId blower = model(company, "B-12", "曝气鼓风机", "Aeration blower", "风机");
        ModelId monitor = model(company, "COD-5", "在线水质监测仪", "Online water monitor", "仪表");
        LocalDate accepted = today.minusMonths(14).withDayOfMonth(3);
        CustomerId customer = plant.customer();
        List<Unit> units = List.of(unit(customer, plant.site(), plant.contact(), pump, "P204-001", accepted, Faults.PUMP, east),
                unit(customer, plant.site(), plant.contact(), pump, "P204-002", accepted, Faults.PUMP, east),
                unit(customer, plant.site(), plant.contact(), blower, "B12-0031", accepted, Faults.BLOWER, east),
                unit(customer, plant.site(), plant.contact(), monitor, "COD5-118", accepted, Faults.MONITOR, east));
        contract(company, "waste-water", "WS-%d-007".formatted(accepted.getYear()), "污水处理系统保修与终身维护", customer, policies.water(company), accepted, List.of(
                new Promise(PromiseKind.RESPOND, "二", "污水处理故障30分钟内答复", "A waste-water fault is answered in 30 minutes"),
                new Promise(PromiseKind.FIX, "二", "1小时内到达现场并解决", "On site and solved in 1 hour")));
        return units;
    }

    private List<Unit> office(Company company, LocalDate today) {
        OrganizationId east = company.at(Place.EAST);
        Registered hall = customer(company, "吴江市政务服务中心", CustomerKind.GOVERNMENT, site("机房", "苏州市吴江区开平路", "320509"),
                new SaveContact(null, "钱主任", "信息科", List.of("0512-5550420")));
        ModelId server = model(company, "NX-2", "服务器", "Server", "服务器");
        ModelId printer = model(company, "LP-5", "激光打印机", "Laser printer", "办公设备");
        LocalDate accepted = today.minusMonths(5).withDayOfMonth(20);
        CustomerId customer = hall.customer();
        List<Unit> units = List.of(unit(customer, hall.site(), hall.contact(), server, "A9-0071", accepted, Faults.SERVER, east),
                unit(customer, hall.site(), hall.contact(), printer, "LP5-2204", accepted, Faults.PRINTER, east),
                unit(customer, hall.site(), hall.contact(), printer, "LP5-2205", today.minusMonths(11).withDayOfMonth(20), Faults.PRINTER, east));
        EquipmentId first = units.get(0).equipment();
        facts.save(SELF, first, 0, new SaveUnit(accepted.minusMonths(4), accepted.minusMonths(2), accepted.minusMonths(1), "FP-30718842", "BX-0071",
                null, accepted.plusDays(3), false, null));
        facts.replace(SELF, first, new SaveReplacement("disk", today.minusDays(9), null, "ZA1K-8812", "ZA1K-4017", false));
        ContractId office = contract(company, "it-equipment", "BG-%d-112".formatted(accepted.getYear()), "办公设备三年上门服务", customer, policies.office(company), accepted, List.of(
                new Promise(PromiseKind.ARRIVE, "四", "接到报修后4小时内上门服务", "On site within 4 hours of the report")));
        sales.sell(SELF, office, 0, new ExtensionWish(List.of("whole"), Span.years(1), Set.of(CostClass.values()), ServiceMode.ON_SITE, false, Set.of(first),
                accepted), new ExtensionSales.Deal(Money.of("680", "CNY"), "XS-%d-031".formatted(accepted.getYear()), "吴江市政务服务中心"));
        return units;
    }

    /** A whole building; nothing in it has a serial number. */
    private void decoration(Company company, LocalDate today) {
        Registered hotel = customer(company, "太湖畔酒店", CustomerKind.ENTERPRISE, site("客房楼", "苏州市吴江区环湖路", "320509"),
                new SaveContact(null, "许经理", "工程部", List.of("0512-5550530")));
        LocalDate accepted = today.minusMonths(10).withDayOfMonth(8);
        contract(company, "decoration", "ZX-%d-019".formatted(accepted.getYear()), "客房楼装修工程保修", hotel.customer(), policies.decoration(company), accepted, List.of(
                new Promise(PromiseKind.ARRIVE, "二", "工作时间内4小时、非工作时间6小时到达现场", "On site in 4 hours in working time, 6 hours outside it")));
    }

    private Registered customer(Company company, String name, CustomerKind kind, SaveSite first, SaveContact contact) {
        return customers.register(SELF, new RegisterCustomer(new SaveCustomer(company.at(Place.HEADQUARTERS), name, kind, null, true), first, contact));
    }

    private static SaveSite site(String name, String address, String region) {
        return new SaveSite(name, address, region);
    }

    private ModelId model(Company company, String code, String zh, String en, String category) {
        return models.create(SELF, new SaveModel(company.at(Place.HEADQUARTERS), code, zh, en, null, category, null, true));
    }

    private Unit unit(CustomerId customer, SiteId site, ContactId contact, ModelId model, String serial, LocalDate accepted, Faults faults,
            OrganizationId organization) {
        EquipmentId id = equipment.install(SELF, new SaveEquipment(model, site, serial, null, accepted.minusWeeks(2), accepted,
                EquipmentState.IN_SERVICE, null));
        return new Unit(customer, site, contact, id, serial, faults, organization);
    }

    /** Owes what the letter of its kind owes, and for each begun hour of lateness what was agreed on signing. */
    private ContractId contract(Company company, String template, String number, String title, CustomerId customer, PolicyId policy, LocalDate accepted,
            List<Promise> promises) {
        OrganizationId keeper = company.at(Place.HEADQUARTERS);
        return contracts.draw(SELF, template, keeper, policy, under -> new SaveContract(keeper, number, title, customer, under, accepted,
                accepted.plusYears(4), false, accepted, null, true, Set.of(), Set.of(), promises)
                .owing(penalised(templates.get(SELF, template).template().document())));
    }

    private static ContractDocument penalised(ContractDocument owed) {
        return new ContractDocument(owed.terms(), owed.exclusions(), owed.fees(), owed.duties(), List.of(new Penalty(null, BigDecimal.valueOf(100),
                Penalty.Per.HOUR, BigDecimal.valueOf(1000), "每超时一小时扣100元，每次最多1000元")));
    }
}
