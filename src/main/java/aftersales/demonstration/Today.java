package aftersales.demonstration;

import aftersales.demonstration.DemonstrationCompany.Company;
import aftersales.demonstration.DemonstrationCompany.Person;
import aftersales.demonstration.DemonstrationCustomers.Unit;
import java.util.List;

/** What lies on the desk at the first start, whatever the hour: a ticket in each state, promises in time, at risk, missed and paused. */
final class Today {

    private static final String NOTED = "已记录，马上安排工程师到现场。";

    private final Company company;
    private final List<Unit> units;
    private final Timeline timeline;
    private final DemonstrationHistory.Services services;

    Today(Company company, List<Unit> units, Timeline timeline, DemonstrationHistory.Services services) {
        this.company = company;
        this.units = units;
        this.timeline = timeline;
        this.services = services;
    }

    void plan() {
        at("TG2-0501", 1, Person.LI_MIN).reported(7, null);
        at("LP5-2204", 0, Person.SUN_TAO).reported(31, "请先取出纸盒，工程师随后联系您。");
        at("40-2218", 1, Person.LI_MIN).reported(45, NOTED).assigned(20);
        at("VM7-1143", 0, Person.WANG_LEI).reported(75, NOTED).assigned(60).accepted(50);
        at("P204-001", 0, Person.ZHAO_PENG).reported(19, "请切换到备用泵，工程师已出发。").assigned(15).accepted(13).left(9);
        at("40-2217", 1, Person.WANG_LEI).reported(425, NOTED).assigned(400).accepted(390).left(45);
        at("40-2220", 0, Person.LI_MIN).reported(505, NOTED).assigned(430).accepted(420).left(70);
        at("VM7-1142", 1, Person.ZHANG_QIAN).reported(240, NOTED).assigned(230).accepted(225).left(150).arrived(50);
        at("IP1-0007", 0, Person.MA_JIANGUO).reported(1190, NOTED).assigned(1170).accepted(1160).left(1080).arrived(1040);
        at("ED2-0302", 0, Person.ZHANG_QIAN).reported(1300, NOTED).assigned(1290).accepted(1280).left(1200).arrived(1100)
                .waitsForParts(1060, "检测主板损坏，备件明天到货");
        at("VM7-1144", 2, Person.LI_MIN).reported(300, NOTED).assigned(280).accepted(275).putOff(270, 16, "客户要求明天上午上门");
        at("A9-0071", 0, Person.SUN_TAO).reported(330, NOTED).assigned(310).accepted(300).left(240).arrived(180).done(35).signed(20);
    }

    private TodayScene at(String serial, int fault, Person technician) {
        Unit unit = units.stream().filter(one -> one.serial().equals(serial)).findFirst().orElseThrow();
        return new TodayScene(company, unit, timeline, services, fault, technician);
    }
}
