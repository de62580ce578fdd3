package aftersales.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.kernel.Refusal;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.Role;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class ScopeTreeTests {

    @Autowired
    ScopeTree scopes;
    @Autowired
    KnownOrganizations known;
    @Autowired
    Company company;
    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void found() {
        company.found();
    }

    @Test
    void a_branch_moves_with_all_below_it() {
        OrganizationId workshop = company.station(company.yinchuan(), "W");
        assertThat(scopes.isWithin(workshop, company.yinchuan())).isTrue();
        scopes.place(company.yinchuan(), company.zhongwei());
        assertThat(scopes.isWithin(workshop, company.zhongwei())).isTrue();
        assertThat(scopes.isWithin(workshop, company.headquarters())).isTrue();
        scopes.place(company.yinchuan(), company.stranger());
        assertThat(scopes.isWithin(workshop, company.stranger())).isTrue();
        assertThat(scopes.isWithin(workshop, company.headquarters())).isFalse();
    }

    @Test
    void nobody_lies_below_himself() {
        OrganizationId workshop = company.station(company.yinchuan(), "W");
        for (OrganizationId parent : List.of(company.yinchuan(), workshop)) {
            assertThatThrownBy(() -> scopes.place(company.yinchuan(), parent))
                    .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("parent"));
        }
    }

    @Test
    void what_is_in_reach_is_listed_as_a_tree_that_begins_at_ones_own() {
        OrganizationId workshop = company.station(company.yinchuan(), "W");
        var chief = company.actor(company.headquarters(), Role.MANAGER);
        assertThat(known.inReach(chief)).extracting(KnownOrganizations.Choice::id, KnownOrganizations.Choice::depth).containsExactly(
                tuple(company.headquarters(), 0), tuple(company.zhongwei(), 1), tuple(company.yinchuan(), 1), tuple(workshop, 2));
        assertThat(known.inReach(company.agent(company.yinchuan()))).extracting(KnownOrganizations.Choice::id, KnownOrganizations.Choice::depth)
                .containsExactly(tuple(company.yinchuan(), 0), tuple(workshop, 1));
        assertThat(known.inReach(Company.SYSTEM)).hasSize(5);
    }

    /** Whatever is placed wherever, in whatever order: the closure is what walking up the parents says. */
    @Test
    void the_closure_agrees_with_walking_up_the_tree() {
        for (int seed = 1; seed <= 8; seed++) {
            var random = new Random(seed);
            Map<OrganizationId, @Nullable OrganizationId> parents = new HashMap<>();
            List<OrganizationId> all = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                OrganizationId parent = all.isEmpty() || random.nextInt(6) == 0 ? company.headquarters() : all.get(random.nextInt(all.size()));
                OrganizationId id = company.station(parent, "S" + seed + "-" + i);
                all.add(id);
                parents.put(id, parent);
            }
            for (int move = 0; move < 15; move++) {
                OrganizationId moved = all.get(random.nextInt(all.size()));
                OrganizationId to = random.nextInt(5) == 0 ? company.stranger() : all.get(random.nextInt(all.size()));
                if (above(to, parents).contains(moved)) {
                    assertThatThrownBy(() -> scopes.place(moved, to)).isInstanceOf(Refusal.class);
                } else {
                    scopes.place(moved, to);
                    parents.put(moved, to);
                }
            }
            for (OrganizationId id : all) {
                assertThat(jdbc.sql("select ancestor_id from access_scope where descendant_id = ?").param(id.value())
                        .query(Long.class).list()).as("seed %d, above %s", seed, id)
                        .containsExactlyInAnyOrderElementsOf(above(id, parents).stream().map(OrganizationId::value).toList());
            }
        }
    }

    private static Set<OrganizationId> above(OrganizationId id, Map<OrganizationId, @Nullable OrganizationId> parents) {
        Set<OrganizationId> above = new HashSet<>();
        for (OrganizationId at = id; at != null; at = parents.get(at)) {
            above.add(at);
        }
        return above;
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }
}
