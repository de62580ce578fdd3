package aftersales.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.kernel.Conflict;
import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.Role;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class OrganizationServiceTests {

    @Autowired
    OrganizationService organizations;
    @Autowired
    OrganizationQueries queries;
    @Autowired
    Company company;
    private Actor administrator = Company.SYSTEM;

    @BeforeEach
    void found() {
        company.found();
        administrator = company.actor(company.headquarters(), Role.ADMINISTRATOR);
    }

    @Test
    void the_most_specific_region_around_a_place_decides_who_answers_first() {
        assertThat(queries.covering("640104")).contains(company.yinchuan());
        assertThat(queries.covering("640502")).contains(company.zhongwei());
        assertThat(queries.covering("310101")).as("only the whole country").contains(company.headquarters());
        OrganizationId county = organizations.found(administrator, station(company.yinchuan(), "XQ", "640104"));
        assertThat(queries.covering("640104")).contains(county);
        assertThat(queries.covering("640106")).contains(company.yinchuan());
    }

    @Test
    void a_closed_station_answers_for_nothing_and_keeps_its_regions() {
        OrganizationRow row = queries.get(administrator, company.zhongwei());
        change(administrator, row, station(company.headquarters(), "ZW", false, "6405"));
        assertThat(queries.covering("640502")).contains(company.headquarters());
        assertThat(queries.get(administrator, company.zhongwei()).regions()).containsExactly("6405");
    }

    @Test
    void a_region_has_one_organisation_and_whose_it_is_stays_unsaid_out_of_reach() {
        refused(() -> organizations.found(administrator, station(company.headquarters(), "S1", "6401")), "organization.region.taken");
        Actor other = company.actor(company.stranger(), Role.ADMINISTRATOR);
        refused(() -> organizations.found(other, station(company.stranger(), "S2", "6401")), "organization.region.taken.elsewhere");
        refused(() -> organizations.found(administrator, station(company.headquarters(), "S3", "9999")), "organization.region.unknown");
    }

    @Test
    void a_code_is_taken_once_whatever_its_case() {
        refused(() -> organizations.found(administrator, station(company.headquarters(), "yc")), "organization.code.taken");
    }

    @Test
    void who_moves_below_another_is_seen_from_there_at_once() {
        Actor dispatcher = company.actor(company.yinchuan(), Role.DISPATCHER);
        assertThatThrownBy(() -> queries.get(dispatcher, company.zhongwei())).isInstanceOf(NotFound.class);
        change(administrator, queries.get(administrator, company.zhongwei()), station(company.yinchuan(), "ZW", "6405"));
        assertThat(queries.get(dispatcher, company.zhongwei()).parent()).isEqualTo(company.yinchuan());
        assertThat(queries.tree(administrator)).extracting(OrganizationRow::depth).containsExactly(0, 1, 2);
        assertThat(queries.supervisors(administrator, company.zhongwei())).extracting(Supervisor::id)
                .containsExactly(company.yinchuan(), company.headquarters());
    }

    @Test
    void the_tree_stays_a_tree() {
        OrganizationRow yinchuan = queries.get(administrator, company.yinchuan());
        OrganizationId below = company.station(company.yinchuan(), "B", "640106");
        assertThatThrownBy(() -> change(administrator, yinchuan, station(below, "YC", "6401"))).isInstanceOf(RuntimeException.class);
        refused(() -> change(administrator, yinchuan, station(null, "YC", "6401")), "organization.parent.missing");
        Actor own = company.actor(company.yinchuan(), Role.ADMINISTRATOR);
        refused(() -> change(own, yinchuan, station(below, "YC", "6401")), "organization.parent.own");
        assertThatThrownBy(() -> organizations.found(own, station(company.zhongwei(), "N"))).isInstanceOf(NotFound.class);
    }

    @Test
    void only_an_administrator_changes_one_and_a_second_save_of_the_same_page_is_told() {
        OrganizationRow row = queries.get(administrator, company.yinchuan());
        refused(() -> change(company.actor(company.headquarters(), Role.MANAGER), row, station(company.headquarters(), "YC", "6401")), "access.refused");
        change(administrator, row, station(company.headquarters(), "YC", "6401", "6402"));
        assertThatThrownBy(() -> change(administrator, row, station(company.headquarters(), "YC", "6401"))).isInstanceOf(Conflict.class);
        assertThat(queries.get(administrator, company.yinchuan()).regions()).containsExactly("6401", "6402");
        assertThatThrownBy(() -> change(company.actor(company.zhongwei(), Role.ADMINISTRATOR), row, station(company.headquarters(), "YC")))
                .isInstanceOf(NotFound.class);
    }

    private void change(Actor actor, OrganizationRow row, SaveOrganization details) {
        organizations.change(actor, row.id(), row.version(), details);
    }

    private static void refused(ThrowingCallable work, String code) {
        assertThatThrownBy(work).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static SaveOrganization station(@Nullable OrganizationId parent, String code, String... regions) {
        return station(parent, code, true, regions);
    }

    private static SaveOrganization station(@Nullable OrganizationId parent, String code, boolean enabled, String... regions) {
        return new SaveOrganization(parent, code, "维护站 " + code, OrganizationKind.STATION, "Asia/Shanghai", null, null, null, null, null, null,
                Set.of(regions), enabled);
    }
}
