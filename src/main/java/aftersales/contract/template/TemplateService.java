package aftersales.contract.template;

import aftersales.access.AuditTrail;
import aftersales.access.ScopeTree;
import aftersales.contract.ContractService;
import aftersales.contract.SaveContract;
import aftersales.contract.owed.ContractDocument;
import aftersales.contract.owed.Span;
import aftersales.kernel.Conflict;
import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.Text;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.PolicyId;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Draws up contracts from templates, and keeps templates of the company's own. Managers and administrators do. */
@Service
@Transactional
public class TemplateService {

    private final TemplateQueries templates;
    private final TemplatePolicies policies;
    private final ContractService contracts;
    private final ScopeTree scopes;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    TemplateService(TemplateQueries templates, TemplatePolicies policies, ContractService contracts, ScopeTree scopes, AuditTrail audit,
            JdbcClient jdbc, Clock clock) {
        this.templates = templates;
        this.policies = policies;
        this.contracts = contracts;
        this.scopes = scopes;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Draws up a contract under the policy its template promises, which is made where it is not there yet.
     *
     * @param policy  another one that was chosen; null: the template's
     * @param details the contract under that policy
     * @throws NotFound if there is no such template
     * @throws Refusal  as {@link ContractService#draw}; on {@code policy} if the template promises none, or needs a calendar
     */
    public ContractId draw(Actor actor, String code, OrganizationId keeper, @Nullable PolicyId policy, Function<PolicyId, SaveContract> details) {
        ContractTemplate template = templates.get(actor, code).template();
        if (policy == null && template.policy() == null) {
            throw Refusal.of("policy", "webkit.field.NotNull");
        }
        requireKeeper(actor, keeper);
        ContractId id = contracts.draw(actor, details.apply(policy != null ? policy : policies.of(actor, template.policy(), keeper)));
        jdbc.sql("update contract set template_code = ? where id = ?").params(code, id.value()).update();
        return id;
    }

    /**
     * The names of the calendars that a policy counts with which the next contract of the template would make.
     *
     * @throws NotFound if there is no such template
     */
    @Transactional(readOnly = true)
    public List<String> calendars(Actor actor, String code, OrganizationId keeper) {
        TemplatePolicy promised = templates.get(actor, code).template().policy();
        return promised == null ? List.of() : policies.calendars(actor, promised, keeper);
    }

    /**
     * A template of the company's own, at first like the one it is copied from.
     *
     * @return its code
     */
    public String copy(Actor actor, String code, OrganizationId owner) {
        ContractTemplate from = templates.get(actor, code).template();
        requireKeeper(actor, owner);
        String free = from.code();
        for (int number = 2; isTaken(free); number++) {
            free = from.code().replaceFirst("-\\d+$", "") + "-" + number;
        }
        jdbc.sql("insert into contract_template (organization_id, code, document, created_at) values (?, ?, cast(? as jsonb), ?)")
                .params(owner.value(), free, from.copy(free, from.nameZh(), from.nameEn(), from.validity(), from.document()).json(),
                        Timestamp.from(clock.instant())).update();
        audit.record(actor, owner, "contract_template", free, "copied", Map.of("from", code));
        return free;
    }

    /**
     * @throws NotFound if it is unknown, out of reach or a shipped one
     * @throws Conflict if it was changed since {@code version}
     * @throws Refusal  if what is owed does not fit together
     */
    public void change(Actor actor, String code, long version, String nameZh, String nameEn, @Nullable Span validity, ContractDocument document) {
        TemplateRow kept = templates.get(actor, code);
        OrganizationId owner = kept.owner();
        if (owner == null) {
            throw new NotFound("contract template", code);
        }
        requireKeeper(actor, owner);
        contracts.requireFitting(actor, document, kept.template().document());
        ContractTemplate changed = kept.template().copy(code, Text.required("nameZh", nameZh, 80), Text.required("nameEn", nameEn, 80), validity,
                document);
        long found = jdbc.sql("select version from contract_template where code = ? for no key update").param(code).query(Long.class).single();
        Conflict.check("contract template", version, found);
        jdbc.sql("update contract_template set document = cast(? as jsonb), version = version + 1 where code = ?").params(changed.json(), code).update();
        audit.record(actor, owner, "contract_template", code, "changed", Map.of("terms", document.terms().size()));
    }

    /** Whether the actor may change a template that he can read. */
    public boolean mayChange(Actor actor, TemplateRow row) {
        return row.owner() != null && contracts.isKeeper(actor) && isWithin(actor, row.owner());
    }

    private boolean isTaken(String code) {
        return TemplateLibrary.SHIPPED.stream().anyMatch(template -> template.code().equals(code))
                || jdbc.sql("select exists (select from contract_template where code = ?)").param(code).query(Boolean.class).single();
    }

    private void requireKeeper(Actor actor, OrganizationId owner) {
        if (!contracts.isKeeper(actor)) {
            throw Refusal.because("access.refused");
        }
        if (!isWithin(actor, owner)) {
            throw new NotFound("organization", owner);
        }
    }

    private boolean isWithin(Actor actor, OrganizationId owner) {
        return actor.organization() == null || scopes.isWithin(owner, actor.organization());
    }
}
