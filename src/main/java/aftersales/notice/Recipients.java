package aftersales.notice;

import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.sla.Rung;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is told: asked in one query, since thousands of promises may come due in one minute. Nobody who is disabled. */
@Component
class Recipients {

    /** People as they stand to a job. */
    enum Part {
        TECHNICIAN("select a.id from access_account a where a.id = :technician and a.enabled"),
        /** Of the organisation, or where it has none, of the nearest above it that has. */
        DISPATCHERS("""
                select a.id from access_account a join access_account_role r on r.account_id = a.id and r.role = 'DISPATCHER'
                where a.enabled and a.organization_id = (
                    select s.ancestor_id from access_scope s
                    where s.descendant_id = :organization and exists (
                        select from access_account d join access_account_role dr on dr.account_id = d.id and dr.role = 'DISPATCHER'
                        where d.enabled and d.organization_id = s.ancestor_id)
                    order by (select count(*) from access_scope up where up.descendant_id = s.ancestor_id) desc limit 1)
                """),
        MANAGERS("""
                select a.id from access_account a join access_account_role r on r.account_id = a.id and r.role = 'MANAGER'
                where a.enabled and a.organization_id = :organization
                """),
        /** Of the organisation, or where it has none, of the nearest above it that has. */
        NEAREST_MANAGERS("""
                select a.id from access_account a join access_account_role r on r.account_id = a.id and r.role = 'MANAGER'
                where a.enabled and a.organization_id = (
                    select s.ancestor_id from access_scope s
                    where s.descendant_id = :organization and exists (
                        select from access_account d join access_account_role dr on dr.account_id = d.id and dr.role = 'MANAGER'
                        where d.enabled and d.organization_id = s.ancestor_id)
                    order by (select count(*) from access_scope up where up.descendant_id = s.ancestor_id) desc limit 1)
                """),
        /** Of the organisation that supervises it. */
        MANAGERS_ABOVE("""
                select a.id from access_account a join access_account_role r on r.account_id = a.id and r.role = 'MANAGER'
                where a.enabled and a.organization_id = (select parent_id from organization where id = :organization)
                """);

        private final String sql;

        Part(String sql) {
            this.sql = sql;
        }
    }

    private final JdbcClient jdbc;

    Recipients(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who can send somebody; where nobody can, the managers, since somebody must be told. */
    List<AccountId> dispatchersElseManagers(OrganizationId organization) {
        List<AccountId> dispatchers = find(organization, null, Part.DISPATCHERS);
        return dispatchers.isEmpty() ? find(organization, null, Part.MANAGERS, Part.MANAGERS_ABOVE) : dispatchers;
    }

    /**
     * Those whom a rung of a ladder names, each once. A technician's rung without a technician goes to who can send one; where
     * nobody is left whom a rung names, the nearest managers are told, since somebody must be. A rung that names nobody is
     * noted only.
     */
    List<AccountId> on(Rung rung, OrganizationId organization, @Nullable AccountId technician) {
        Set<AccountId> told = new LinkedHashSet<>();
        if (!rung.recipients().isEmpty()) {
            told.addAll(find(organization, technician, rung.recipients().stream().map(Recipients::part).toArray(Part[]::new)));
        }
        if (told.isEmpty() && rung.recipients().contains(Rung.Recipient.TECHNICIAN)) {
            told.addAll(dispatchersElseManagers(organization));
        }
        told.addAll(enabled(rung.named()));
        if (told.isEmpty() && !(rung.recipients().isEmpty() && rung.named().isEmpty())) {
            told.addAll(find(organization, null, Part.NEAREST_MANAGERS));
        }
        return List.copyOf(told);
    }

    private static Part part(Rung.Recipient recipient) {
        return switch (recipient) {
            case TECHNICIAN -> Part.TECHNICIAN;
            case DISPATCHER -> Part.DISPATCHERS;
            case MANAGER -> Part.MANAGERS;
            case MANAGER_ABOVE -> Part.MANAGERS_ABOVE;
        };
    }

    private List<AccountId> enabled(List<AccountId> named) {
        return named.isEmpty() ? List.of()
                : jdbc.sql("select id from access_account where enabled and id in (:ids) order by id")
                        .param("ids", named.stream().map(AccountId::value).toList()).query(Long.class).list().stream().map(AccountId::new).toList();
    }

    /** All of these parts, each person once. */
    List<AccountId> find(OrganizationId organization, @Nullable AccountId technician, Part... parts) {
        return jdbc.sql(Arrays.stream(parts).map(part -> part.sql).collect(Collectors.joining("\nunion\n")))
                .param("organization", organization.value()).param("technician", technician == null ? 0 : technician.value())
                .query(Long.class).list().stream().map(AccountId::new).toList();
    }
}
