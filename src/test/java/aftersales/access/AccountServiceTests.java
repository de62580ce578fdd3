package aftersales.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.kernel.Conflict;
import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.Role;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import java.util.Objects;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class AccountServiceTests {

    @Autowired
    AccountService accounts;
    @Autowired
    AccountQueries queries;
    @Autowired
    Company company;
    private Actor chief = Company.SYSTEM;
    private Actor branch = Company.SYSTEM;

    @BeforeEach
    void found() {
        company.found();
        chief = company.actor(company.headquarters(), Role.ADMINISTRATOR);
        branch = company.actor(company.yinchuan(), Role.ADMINISTRATOR);
    }

    @Test
    void an_account_is_made_without_a_password_and_read_with_the_name_of_its_organisation() {
        AccountId id = accounts.create(chief, li(company.yinchuan(), "  Li.Min@Example.com ", Role.TECHNICIAN));
        AccountRow row = queries.get(chief, id);
        assertThat(row.login()).isEqualTo("li.min@example.com");
        assertThat(row.organizationName()).isEqualTo("银川维护中心");
        assertThat(row.invited()).isTrue();
        assertThat(row.roles()).containsExactly(Role.TECHNICIAN);
    }

    @Test
    void an_administrator_rules_his_organisation_and_what_lies_below_and_nothing_else() {
        OrganizationId below = company.station(company.yinchuan(), "YC-1");
        AccountId inReach = accounts.create(branch, li(below, "below", Role.AGENT));
        accounts.change(branch, inReach, 0, li(company.yinchuan(), "below", Role.DISPATCHER));
        for (OrganizationId foreign : new OrganizationId[] {company.headquarters(), company.zhongwei(), company.stranger()}) {
            AccountId other = Objects.requireNonNull(company.agent(foreign).account());
            assertThatThrownBy(() -> accounts.create(branch, li(foreign, "new", Role.AGENT))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> accounts.change(branch, other, 0, li(company.yinchuan(), "stolen", Role.AGENT))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> accounts.change(branch, inReach, 1, li(foreign, "below", Role.AGENT))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> queries.get(branch, other)).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void only_administrators_keep_accounts() {
        for (Role role : Role.values()) {
            if (role != Role.ADMINISTRATOR) {
                assertRefused(() -> accounts.create(company.actor(company.yinchuan(), role), li(company.yinchuan(), "x1", Role.AGENT)),
                        null, "access.refused");
            }
        }
    }

    @Test
    void nobody_takes_his_own_rights_or_place_from_himself() {
        AccountId self = Objects.requireNonNull(chief.account());
        assertRefused(() -> accounts.change(chief, self, 0, li(company.headquarters(), chief.name(), Role.AGENT)), "roles", "access.account.self");
        assertRefused(() -> accounts.change(chief, self, 0, li(company.yinchuan(), chief.name(), Role.ADMINISTRATOR)), "organization", "access.account.self");
        assertRefused(() -> accounts.change(chief, self, 0, new SaveAccount(company.headquarters(), chief.name(), "x", null, null, false,
                Set.of(Role.ADMINISTRATOR))), "enabled", "access.account.self");
    }

    @Test
    void a_login_is_unique_and_well_formed_and_a_role_is_needed() {
        accounts.create(chief, li(company.yinchuan(), "taken", Role.AGENT));
        assertRefused(() -> accounts.create(chief, li(company.zhongwei(), "TAKEN", Role.AGENT)), "login", "access.account.login.taken");
        for (String malformed : new String[] {"a", "two words", "a\u0000b", "<b>", "x".repeat(81)}) {
            assertRefused(() -> accounts.create(chief, li(company.zhongwei(), malformed, Role.AGENT)), "login", "access.account.login.form");
        }
        assertRefused(() -> accounts.create(chief, new SaveAccount(company.zhongwei(), "none", "x", null, null, true, Set.of())),
                "roles", "access.account.roles.none");
    }

    @Test
    void who_edits_from_an_older_version_is_told() {
        AccountId id = accounts.create(chief, li(company.yinchuan(), "two", Role.AGENT));
        accounts.change(chief, id, 0, li(company.yinchuan(), "two", Role.MANAGER));
        assertThatThrownBy(() -> accounts.change(chief, id, 0, li(company.yinchuan(), "two", Role.AGENT))).isInstanceOf(Conflict.class);
    }

    @Test
    void only_the_holder_and_the_application_set_a_password() {
        AccountId id = Objects.requireNonNull(branch.account());
        assertThatThrownBy(() -> accounts.setPassword(chief, id, "tall horses 7 jump")).isInstanceOf(NotFound.class);
        assertRefused(() -> accounts.setPassword(branch, id, "short"), "password", "access.password.length");
        assertRefused(() -> accounts.setPassword(branch, id, "qwertyuiop"), "password", "access.password.common");
        accounts.setPassword(branch, id, "长密码可以是一句话，不必很怪");
        assertThat(queries.get(chief, id).invited()).isFalse();
    }

    private static SaveAccount li(OrganizationId organization, String login, Role role) {
        return new SaveAccount(organization, login, "李敏", null, null, true, Set.of(role));
    }

    private static void assertRefused(ThrowingCallable action, @org.jspecify.annotations.Nullable String field, String code) {
        assertThatThrownBy(action).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.field()).isEqualTo(field);
        });
    }
}
