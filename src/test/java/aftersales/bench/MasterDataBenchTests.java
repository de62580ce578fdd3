package aftersales.bench;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.customer.CustomerQueries;
import aftersales.database.Lane;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.OrganizationId;
import aftersales.product.EquipmentQueries;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;

/** What a call and a list cost with 300 stations, 50,000 customers and 200,000 devices: for headquarters and for one station. */
@Tag("proof")
@ApplicationTest
class MasterDataBenchTests {

    private static final int ROUNDS = 15;

    @Autowired
    CustomerQueries customers;
    @Autowired
    EquipmentQueries equipment;
    @Autowired
    Company company;
    @Autowired
    JdbcClient jdbc;

    @Test
    void calls_and_lists() {
        company.found();
        Lane.JOBS.run(this::fill);
        Actor headquarters = company.agent(company.headquarters());
        Actor station = company.agent(new OrganizationId(jdbc.sql("select id from organization where code = 'S7'").query(Long.class).single()));
        Map<String, Double> slowest = new TreeMap<>();
        for (var who : Map.of("headquarters", headquarters, "station", station).entrySet()) {
            var table = new BenchTable("Master data, median of " + ROUNDS + ", as " + who.getKey());
            for (var call : calls(who.getValue()).entrySet()) {
                double millis = median(call.getValue());
                System.out.println("| . " + call.getKey() + " " + millis);
                table.row(call.getKey(), millis, "ms");
                slowest.merge(call.getKey(), millis, Math::max);
            }
            table.print();
        }
        assertThat(slowest).allSatisfy((what, millis) -> assertThat(millis).as(what).isLessThan(1000));
    }

    private Map<String, Runnable> calls(Actor actor) {
        Map<String, Runnable> calls = new TreeMap<>();
        String phone = jdbc.sql("select number from customer_phone order by digits limit 1 offset 4711").query(String.class).single();
        for (String text : List.of(phone, "5521", "C-004711", "水务", "王磊", "有限公司", "兴庆 水务", "没有的", "40-2217", "SN004711")) {
            calls.put("call " + (text.equals(phone) ? "whole number" : text), () -> {
                customers.findByCall(actor, text);
                equipment.findByCall(actor, text);
            });
        }
        calls.put("customers alike", () -> customers.alike(actor, "宁夏兴庆水务有限责任公司", List.of(phone)));
        for (String text : List.of("", "水务", "有限公司", "王磊 水务")) {
            calls.put("customer list " + text, () -> customers.page(actor, CustomerQueries.LISTING.request(query(text, ""))));
            calls.put("equipment list " + text, () -> equipment.page(actor, EquipmentQueries.LISTING.request(query(text, ""))));
        }
        calls.put("customer list by name", () -> customers.page(actor, CustomerQueries.LISTING.request(query("", "name"))));
        calls.put("equipment list by serial", () -> equipment.page(actor, EquipmentQueries.LISTING.request(query("", "serial"))));
        return calls;
    }

    private static LinkedMultiValueMap<String, String> query(String text, String sort) {
        var parameters = new LinkedMultiValueMap<String, String>();
        parameters.add("q", text);
        parameters.add("sort", sort);
        return parameters;
    }

    private static double median(Runnable call) {
        double[] millis = new double[ROUNDS];
        for (int i = -3; i < ROUNDS; i++) {
            long begin = System.nanoTime();
            call.run();
            if (i >= 0) {
                millis[i] = (System.nanoTime() - begin) / 1e6;
            }
        }
        Arrays.sort(millis);
        return millis[ROUNDS / 2];
    }

    private void fill() {
        run("""
                insert into organization (parent_id, code, name, kind, zone, created_at)
                select :hq, 'S' || i, '维护站 ' || i, 'STATION', 'Asia/Shanghai', now() from generate_series(1, 300) i
                """);
        run("insert into access_scope select id, id from organization where code like 'S%' union all select :hq, id from organization where code like 'S%'");
        run("""
                with station as (select id, row_number() over (order by id) - 1 as n from organization where code like 'S%')
                insert into customer (organization_id, number, name, name_key, kind, created_at)
                select case when i % 5 = 0 then :hq else o.id end, 'C-' || lpad(i::text, 6, '0'), n.name || '有限公司', n.name, 'ENTERPRISE', now()
                from generate_series(1, 50000) i join station o on o.n = i % 300, lateral (select
                    (array['宁夏','陕西','甘肃','青海','四川','河南','山西','内蒙古'])[1 + i % 8]
                    || (array['兴庆','金凤','西夏','贺兰','灵武','永宁','中宁','沙坡头','利通','青铜峡','大武口'])[1 + (i / 8) % 11]
                    || (array['水务','公路','酒庄','电力','钢铁','医院','学校','交警','矿业','物流','农业','机场','通信'])[1 + (i / 88) % 13] || i as name) n
                """);
        run("""
                with station as (select id, row_number() over (order by id) - 1 as n from organization where code like 'S%')
                insert into customer_site (customer_id, keeper_id, organization_id, name, address, region_code, created_at)
                select c.id, c.organization_id, o.id, '现场 ' || i,
                    (array['滨河路','北京路','解放街','丽景街','上海路'])[1 + i % 5] || ' ' || i % 900 || ' 号', '640104', now()
                from generate_series(1, 60000) i join station o on o.n = i % 300 join customer c on c.number = 'C-' || lpad((1 + i % 50000)::text, 6, '0')
                """);
        run("""
                insert into customer_contact (customer_id, site_id, name, created_at)
                select s.customer_id, s.id, (array['王','李','张','刘','陈','杨','赵','黄','马','周'])[1 + s.id % 10]
                    || (array['磊','敏','倩','鹏','静','建国','伟','芳','娜','强','军','洋'])[1 + (s.id / 10) % 12], now() from customer_site s
                """);
        run("""
                insert into customer_phone (contact_id, position, number, digits)
                select id, 0, n, n from (select id, '13' || lpad((id * 7919 % 1000000007)::text, 9, '0') as n from customer_contact) x
                union all select id, 1, n, n from (select id, '0951' || lpad((id * 104729 % 9999991)::text, 7, '5') as n from customer_contact where id % 3 = 0) x
                """);
        run("insert into product_model (organization_id, code, name_zh, maker, created_at, active) select :hq, 'M-' || i, '型号 ' || i, '厂家 ' || i % 40, now(), true from generate_series(1, 500) i");
        run("""
                insert into product_equipment (model_id, site_id, serial, serial_key, state, created_at)
                select m.id, s.id, 'SN' || lpad(i::text, 6, '0'), 'SN' || lpad(i::text, 6, '0'), 'IN_SERVICE', now()
                from generate_series(1, 200000) i
                join (select id, row_number() over (order by id) as n from product_model) m on m.n = 1 + i % 500
                join (select id, row_number() over (order by id) as n from customer_site) s on s.n = 1 + i % 60000
                """);
        jdbc.sql("analyze").update();
    }

    private void run(String sql) {
        var statement = jdbc.sql(sql);
        (sql.contains(":hq") ? statement.param("hq", company.headquarters().value()) : statement).update();
    }
}
