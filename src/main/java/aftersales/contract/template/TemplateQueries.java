package aftersales.contract.template;

import aftersales.access.Scope;
import aftersales.kernel.NotFound;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.OrganizationId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads templates. Settings flow down: an organisation sees its own, those below and those above, and the shipped ones. */
@Component
@Transactional(readOnly = true)
public class TemplateQueries {

    private final JdbcClient jdbc;

    TemplateQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The shipped ones, then the company's own. */
    public List<TemplateRow> all(Actor actor) {
        List<TemplateRow> all = new ArrayList<>(TemplateLibrary.SHIPPED.stream().map(TemplateQueries::shipped).toList());
        all.addAll(own(actor, "true", Map.of()));
        return all;
    }

    /** @throws NotFound if unknown or out of reach */
    public TemplateRow get(Actor actor, String code) {
        return find(actor, code).orElseThrow(() -> new NotFound("contract template", code));
    }

    /** Empty if unknown or out of reach. */
    public Optional<TemplateRow> find(Actor actor, String code) {
        return TemplateLibrary.SHIPPED.stream().filter(template -> template.code().equals(code)).findFirst().map(TemplateQueries::shipped)
                .or(() -> own(actor, "t.code = :code", Map.of("code", code)).stream().findFirst());
    }

    private static TemplateRow shipped(ContractTemplate template) {
        return new TemplateRow(template, null, null, 0);
    }

    private List<TemplateRow> own(Actor actor, String condition, Map<String, ?> params) {
        var scope = Scope.of(actor);
        return jdbc.sql("""
                select t.document::text, t.organization_id, o.name, t.version from contract_template t join organization o on o.id = t.organization_id
                where %s and %s order by t.id limit 200
                """.formatted(condition, scope.settingsClause("t.organization_id"))).params(params).params(scope.params())
                .query((row, n) -> new TemplateRow(ContractTemplate.parse(row.getString(1)), new OrganizationId(row.getLong(2)), row.getString(3),
                        row.getLong(4))).list();
    }
}
