package aftersales.customer;

import static aftersales.customer.CustomerWorld.customer;
import static org.assertj.core.api.Assertions.assertThat;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.CustomerId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.SiteId;
import aftersales.organization.OrganizationKind;
import aftersales.organization.OrganizationQueries;
import aftersales.organization.OrganizationService;
import aftersales.organization.SaveOrganization;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class SiteCoverageTests {

    @Autowired
    CustomerService customers;
    @Autowired
    SiteService sites;
    @Autowired
    SiteQueries queries;
    @Autowired
    OrganizationService organizations;
    @Autowired
    OrganizationQueries organizationQueries;
    @Autowired
    Company company;
    Actor agent;
    CustomerId customer;

    @BeforeEach
    void found() {
        company.found();
        agent = company.agent(company.headquarters());
        customer = customers.register(agent, new RegisterCustomer(customer("宁夏公路局"), null, null)).customer();
    }

    @Test
    void the_organisation_that_covers_the_region_answers_first_else_the_keeper() {
        assertThat(organization(add("640104", null))).isEqualTo(company.yinchuan());
        assertThat(organization(add("6405", null))).isEqualTo(company.zhongwei());
        assertThat(organization(add("110101", null))).isEqualTo(company.headquarters());
        assertThat(organization(add(null, null))).isEqualTo(company.headquarters());
    }

    @Test
    void another_companys_station_never_answers_whatever_it_covers() {
        Actor stranger = company.agent(company.stranger());
        var made = customers.register(stranger, new RegisterCustomer(customer("外地酒庄"), new SaveSite("酒窖", null, "640104"), null));
        assertThat(queries.get(stranger, made.site()).organization()).isEqualTo(company.stranger());
    }

    @Test
    void a_new_station_takes_over_the_sites_of_its_region_but_not_those_chosen_by_hand() {
        SiteId covered = add("640181", null);
        SiteId chosen = add("640181", company.yinchuan());
        SiteId beside = add("640104", null);
        OrganizationId lingwu = organizations.found(Company.SYSTEM, new SaveOrganization(company.yinchuan(), "LW", "灵武维护站",
                OrganizationKind.STATION, "Asia/Shanghai", null, null, null, null, null, null, Set.of("640181"), true));
        assertThat(organization(covered)).isEqualTo(lingwu);
        assertThat(organization(chosen)).isEqualTo(company.yinchuan());
        assertThat(organization(beside)).isEqualTo(company.yinchuan());
    }

    @Test
    void sites_go_back_up_when_a_station_closes_or_gives_up_its_region() {
        SiteId site = add("640502", null);
        var zhongwei = organizationQueries.get(Company.SYSTEM, company.zhongwei());
        organizations.change(Company.SYSTEM, zhongwei.id(), zhongwei.version(), new SaveOrganization(company.headquarters(), "ZW", "中卫维护站",
                OrganizationKind.STATION, "Asia/Shanghai", null, null, null, null, null, null, Set.of("6405"), false));
        assertThat(organization(site)).isEqualTo(company.headquarters());
    }

    @Test
    void a_choice_by_hand_is_taken_back_by_choosing_none() {
        SiteId site = add("640104", company.headquarters());
        assertThat(queries.get(agent, site).chosen()).isTrue();
        sites.change(agent, site, 0, new SaveSite("现场", null, "640104"));
        assertThat(queries.get(agent, site).chosen()).isFalse();
        assertThat(organization(site)).isEqualTo(company.yinchuan());
    }

    @Test
    void uncovered_sites_follow_the_customer_to_its_new_keeper() {
        SiteId uncovered = add(null, null);
        SiteId covered = add("640502", null);
        customers.change(agent, customer, 0, customer(company.yinchuan(), "宁夏公路局"));
        assertThat(organization(uncovered)).isEqualTo(company.yinchuan());
        assertThat(organization(covered)).isEqualTo(company.zhongwei());
    }

    private SiteId add(@Nullable String region, @Nullable OrganizationId organization) {
        return sites.add(agent, customer, new SaveSite("现场", null, region, organization, null, null, true));
    }

    private OrganizationId organization(SiteId site) {
        return queries.get(Company.SYSTEM, site).organization();
    }
}
