package aftersales.sla;

import static aftersales.sla.PolicyCheck.require;

import aftersales.access.AccountQueries;
import aftersales.access.AccountRow;
import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.Actor;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a ladder must be: each moment once, and people who can be told. */
@Component
class LadderCheck {

    private static final int MOST = 20;
    private static final int MOST_PEOPLE = 50;
    private static final long LONGEST = 315_360_000;
    private static final Actor SELF = Actor.system("sla");

    private final AccountQueries accounts;

    LadderCheck(AccountQueries accounts) {
        this.accounts = accounts;
    }

    /** @param kept the policy as it stands: whom it names may stay, also where the editor does not see him */
    void pass(Actor actor, @Nullable PolicyRow kept, List<Rung> ladder) {
        require(ladder.size() <= MOST, "ladder", "sla.policy.ladder.many", MOST);
        Set<AccountId> named = ladder.stream().flatMap(rung -> rung.named().stream()).collect(Collectors.toSet());
        Set<AccountId> before = kept == null ? Set.of()
                : kept.ladder().stream().flatMap(rung -> rung.named().stream()).collect(Collectors.toSet());
        Map<AccountId, AccountRow> seen = rows(actor, named);
        Map<AccountId, AccountRow> all = rows(SELF, before);
        Set<String> moments = new HashSet<>();
        for (int i = 0; i < ladder.size(); i++) {
            Rung rung = ladder.get(i);
            String field = "ladder[" + i + "].";
            long most = rung.basis() == Rung.Basis.PERCENT ? 100 : LONGEST;
            require(rung.amount() >= 1 && rung.amount() <= most, field + "amount",
                    rung.basis() == Rung.Basis.PERCENT ? "sla.policy.rung.percent" : "sla.policy.rung.time");
            require(moments.add(rung.code()), field + "amount", "sla.policy.rung.twice");
            require(rung.named().size() <= MOST_PEOPLE, field + "named", "sla.policy.rung.people", MOST_PEOPLE);
            for (AccountId account : rung.named()) {
                AccountRow row = seen.getOrDefault(account, all.get(account));
                require(row != null, field + "named", "sla.policy.rung.unknown");
                require(row.enabled(), field + "named", "sla.policy.rung.disabled", row.name());
            }
        }
    }

    private Map<AccountId, AccountRow> rows(Actor actor, Set<AccountId> ids) {
        return accounts.named(actor, ids).stream().collect(Collectors.toMap(AccountRow::id, Function.identity()));
    }
}
