package aftersales.sla.web;

import aftersales.access.AccountQueries;
import aftersales.access.AccountRow;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.Actor;
import aftersales.sla.PolicyRow;
import aftersales.sla.Rung;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** People whom ladders name: people write logins, policies hold accounts. */
@Component
class PolicyPeople {

    private final AccountQueries accounts;

    PolicyPeople(AccountQueries accounts) {
        this.accounts = accounts;
    }

    /** The rows of a ladder with the logins of those whom the actor sees. */
    List<RungForm> forms(Actor actor, PolicyRow policy) {
        Map<AccountId, AccountRow> seen = seen(actor, policy.ladder());
        return policy.ladder().stream().map(rung -> RungForm.of(rung,
                rung.named().stream().filter(seen::containsKey).map(id -> seen.get(id).login()).toList(),
                rung.named().stream().filter(id -> !seen.containsKey(id)).toList())).toList();
    }

    /** The ladder of a form. @throws Refusal for a login that nobody in reach has */
    List<Rung> ladder(Actor actor, List<RungForm> rows) {
        Map<String, AccountId> found = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        accounts.withLogins(actor, rows.stream().flatMap(row -> logins(row).stream()).distinct().toList())
                .forEach(account -> found.put(account.login(), account.id()));
        List<Rung> ladder = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            String path = "ladder[" + i + "].";
            List<AccountId> named = new ArrayList<>();
            for (String login : logins(rows.get(i))) {
                AccountId account = found.get(login);
                if (account == null) {
                    throw Refusal.of(path + "named", "sla.form.login.unknown", login);
                }
                named.add(account);
            }
            ladder.add(rows.get(i).toRung(path, named));
        }
        return ladder;
    }

    /** Names by account, of those whom the actor sees. */
    Map<AccountId, String> names(Actor actor, List<Rung> ladder) {
        return seen(actor, ladder).values().stream().collect(Collectors.toMap(AccountRow::id, AccountRow::name));
    }

    private Map<AccountId, AccountRow> seen(Actor actor, List<Rung> ladder) {
        return accounts.named(actor, ladder.stream().flatMap(rung -> rung.named().stream()).distinct().toList()).stream()
                .collect(Collectors.toMap(AccountRow::id, row -> row));
    }

    private static List<String> logins(RungForm row) {
        return Arrays.stream(row.getNamed().split("[\\s,;，；、]+")).filter(login -> !login.isEmpty()).toList();
    }
}
