package aftersales.customer;

import static aftersales.customer.CustomerWorld.contact;
import static aftersales.customer.CustomerWorld.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.kernel.NotFound;
import aftersales.kernel.identity.Actor;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import aftersales.webkit.list.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** One customer kept by headquarters with a site in Yinchuan and one in Zhongwei, and one of a stranger. */
@ApplicationTest
class CustomerReachTests {

    @Autowired
    CustomerService customers;
    @Autowired
    SiteService sites;
    @Autowired
    ContactService contacts;
    @Autowired
    CustomerQueries queries;
    @Autowired
    SiteQueries siteQueries;
    @Autowired
    ContactQueries contactQueries;
    @Autowired
    Company company;
    Actor headquarters;
    Actor yinchuan;
    Actor zhongwei;
    Actor stranger;
    Registered shared;
    Registered foreign;

    @BeforeEach
    void found() {
        company.found();
        headquarters = company.agent(company.headquarters());
        yinchuan = company.agent(company.yinchuan());
        zhongwei = company.agent(company.zhongwei());
        stranger = company.agent(company.stranger());
        shared = register(customers, headquarters, "宁夏公路局", "640104", "王磊", "0951-5055521");
        var elsewhere = sites.add(headquarters, shared.customer(), new SaveSite("中卫服务区", null, "640502"));
        contacts.add(headquarters, shared.customer(), contact("张倩", "0955-7011234").at(elsewhere));
        foreign = register(customers, stranger, "外地酒庄", "640104", "赵鹏", "13800138000");
    }

    @Test
    void a_station_reaches_the_customer_through_its_site_and_only_that_site() {
        CustomerDetail seen = queries.get(zhongwei, shared.customer());
        assertThat(seen.sites()).extracting(SiteRow::name).containsExactly("中卫服务区");
        assertThat(seen.contacts()).extracting(ContactRow::name).containsExactly("张倩");
        assertThat(seen.customer().sites()).isEqualTo(1);
        assertThat(seen.customer().contact()).isEqualTo("张倩");
        assertThat(queries.get(headquarters, shared.customer()).sites()).hasSize(2);
    }

    @Test
    void a_foreign_row_is_as_unknown_as_none() {
        assertThatThrownBy(() -> queries.get(headquarters, foreign.customer())).isInstanceOf(NotFound.class);
        assertThat(queries.find(headquarters, foreign.number())).isEmpty();
        assertThatThrownBy(() -> siteQueries.get(yinchuan, foreign.site())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> contactQueries.get(yinchuan, foreign.contact())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> siteQueries.get(zhongwei, shared.site())).as("a sister's site").isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> contactQueries.get(zhongwei, shared.contact())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> customers.change(headquarters, foreign.customer(), 0, CustomerWorld.customer("我的酒庄"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> sites.change(zhongwei, shared.site(), 0, new SaveSite("我的", null, null))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> contacts.change(zhongwei, shared.contact(), 0, contact("我"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> sites.add(stranger, shared.customer(), new SaveSite("我的", null, null))).isInstanceOf(NotFound.class);
    }

    @Test
    void lists_and_their_counts_hold_what_is_in_reach() {
        assertThat(names(list(headquarters, Map.of()))).containsExactly("宁夏公路局");
        assertThat(names(list(zhongwei, Map.of()))).containsExactly("宁夏公路局");
        assertThat(names(list(stranger, Map.of()))).containsExactly("外地酒庄");
        assertThat(list(yinchuan, Map.of()).count().number()).isEqualTo(1);
    }

    @Test
    void a_search_finds_nothing_by_what_the_searcher_may_not_read() {
        assertThat(names(list(headquarters, Map.of("q", "中卫服务区")))).containsExactly("宁夏公路局");
        assertThat(list(yinchuan, Map.of("q", "中卫服务区")).rows()).isEmpty();
        assertThat(list(yinchuan, Map.of("q", "张倩")).rows()).isEmpty();
        assertThat(list(yinchuan, Map.of("q", "7011234")).rows()).isEmpty();
        assertThat(list(yinchuan, Map.of("q", "公路 王磊")).rows()).hasSize(1);
        assertThat(queries.findByCall(yinchuan, "0955-7011234")).isEmpty();
        assertThat(queries.findByCall(yinchuan, "张倩")).isEmpty();
        assertThat(queries.findByCall(headquarters, "13800138000")).isEmpty();
        assertThat(queries.alike(headquarters, "外地酒庄", List.of("13800138000"))).isEmpty();
    }

    @Test
    void everybody_sees_his_own_of_two_alike() {
        Registered own = register(customers, yinchuan, "外地酒庄", "640104", "赵鹏", "13800138000");
        assertThat(queries.findByCall(yinchuan, "13800138000")).extracting(CallerRow::customer).containsExactly(own.customer());
        assertThat(queries.findByCall(stranger, "赵鹏")).extracting(CallerRow::customer).containsExactly(foreign.customer());
    }

    private Page<CustomerRow> list(Actor actor, Map<String, String> filters) {
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        filters.forEach(parameters::add);
        return queries.page(actor, CustomerQueries.LISTING.strict(parameters));
    }

    private static List<String> names(Page<CustomerRow> page) {
        return page.rows().stream().map(CustomerRow::name).toList();
    }
}
