package aftersales.access;

import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.OrganizationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps who is above whom, for {@link Scope}. Told by the module that owns the organisations. */
@Component
@Transactional
public class ScopeTree {

    private final JdbcClient jdbc;

    ScopeTree(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Puts an organisation, with all below it, under a parent; a new one or one that moves.
     *
     * @param parent null for a headquarters
     * @throws Refusal if the parent lies below the organisation itself
     */
    public void place(OrganizationId id, @Nullable OrganizationId parent) {
        jdbc.sql("lock table access_scope in share row exclusive mode").update();
        if (parent != null && isWithin(parent, id)) {
            throw Refusal.of("parent", "access.scope.circle");
        }
        jdbc.sql("insert into access_scope values (?, ?) on conflict do nothing").params(id.value(), id.value()).update();
        jdbc.sql("""
                delete from access_scope
                where descendant_id in (select descendant_id from access_scope where ancestor_id = :id)
                  and ancestor_id not in (select descendant_id from access_scope where ancestor_id = :id)
                """).param("id", id.value()).update();
        if (parent != null) {
            jdbc.sql("""
                    insert into access_scope
                    select above.ancestor_id, below.descendant_id
                    from access_scope above, access_scope below
                    where above.descendant_id = :parent and below.ancestor_id = :id
                    """).param("parent", parent.value()).param("id", id.value()).update();
        }
    }

    /** Whether {@code id} is {@code root} or lies below it. */
    @Transactional(readOnly = true)
    public boolean isWithin(OrganizationId id, OrganizationId root) {
        return jdbc.sql("select exists (select from access_scope where ancestor_id = ? and descendant_id = ?)")
                .params(root.value(), id.value()).query(Boolean.class).single();
    }

    /** Whether the organisation's rows are in the actor's reach. */
    @Transactional(readOnly = true)
    public boolean reaches(Actor actor, OrganizationId id) {
        return actor.organization() == null || isWithin(id, actor.organization());
    }

    /** @throws NotFound if the organisation is out of the actor's reach, or does not exist */
    @Transactional(readOnly = true)
    public void requireReach(Actor actor, OrganizationId id) {
        if (!reaches(actor, id)) {
            throw new NotFound("organization", id);
        }
    }
}
