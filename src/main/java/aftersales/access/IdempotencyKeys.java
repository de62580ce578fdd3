package aftersales.access;

import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes repeated submits harmless: the first request with a key does the work and keeps its answer in the same transaction;
 * a second one, even at the same moment, waits for it and gets the same answer.
 */
@Component
public class IdempotencyKeys {

    private final JdbcClient jdbc;

    IdempotencyKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param key     the client's word for this submit, unique among his; null: each request is a new one
     * @param request everything that makes the request what it is; another request with the same key is refused
     * @param work    done at most once; its answer is kept for a week
     * @throws Refusal if the key was used for another request
     */
    @Transactional
    public String once(Actor actor, @Nullable String key, String request, Supplier<String> work) {
        if (actor.account() == null || key == null) {
            return work.get();
        }
        if (key.isBlank() || key.length() > 200 || key.chars().anyMatch(Character::isISOControl)) {
            throw Refusal.because("access.idempotency.key");
        }
        long account = actor.account().value();
        byte[] fingerprint = Secret.hash(request);
        jdbc.sql("delete from access_idempotency where account_id = ? and created_at < now() - interval '7 days'").param(account).update();
        int first = jdbc.sql("""
                insert into access_idempotency (account_id, key, fingerprint, created_at) values (?, ?, ?, now())
                on conflict do nothing
                """).params(account, key, fingerprint).update();
        if (first == 1) {
            String answer = work.get();
            jdbc.sql("update access_idempotency set answer = ? where account_id = ? and key = ?").params(answer, account, key).update();
            return answer;
        }
        record Kept(byte[] fingerprint, String answer) {
        }
        Kept kept = jdbc.sql("select fingerprint, answer from access_idempotency where account_id = ? and key = ?")
                .params(account, key).query((row, n) -> new Kept(row.getBytes(1), row.getString(2))).single();
        if (!Arrays.equals(kept.fingerprint(), fingerprint)) {
            throw Refusal.because("access.idempotency.other");
        }
        return kept.answer();
    }
}
