package aftersales.contract;

import aftersales.access.Scope;
import aftersales.customer.Reach;
import aftersales.kernel.identity.Actor;
import java.util.Map;

/** Who reads a contract: the organisation that keeps it and each that reaches something it covers, with all above them. */
final class ContractReach {

    private final Scope scope;
    private final Reach reach;

    private ContractReach(Actor actor) {
        scope = Scope.of(actor);
        reach = Reach.of(actor);
    }

    static ContractReach of(Actor actor) {
        return new ContractReach(actor);
    }

    /** On the contract {@code k}. */
    String contract() {
        return """
                (%s or k.whole_customer and %s
                 or exists (select from contract_site x where x.contract_id = k.id and %s)
                 or exists (select from contract_equipment x join product_equipment e on e.id = x.equipment_id
                    where x.contract_id = k.id and %s))
                """.formatted(scope.clause("k.organization_id"), reach.customer("k.customer_id"), reach.site("x.site_id"), reach.site("e.site_id"));
    }

    /** On a column with a site's id. */
    String site(String column) {
        return reach.site(column);
    }

    Map<String, Object> params() {
        return scope.params();
    }
}
