package aftersales.access;

import aftersales.kernel.Refusal;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts attempts to guess a password, in the database, so that all instances count together. An attempt counts before it is
 * made and is taken back when it succeeds: a hundred guesses sent at one moment are not a hundred guesses.
 */
@Component
class Attempts {

    static final String TOO_MANY = "access.login.many";

    private final JdbcClient jdbc;

    Attempts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose attempts are counted together, and how many of them are too many in a quarter of an hour. */
    record Limit(String key, int most) {

        /** A login, known or not, from one address. */
        static Limit ofLogin(String login, String address) {
            return new Limit("login " + network(address) + " " + login, 10);
        }

        /** All logins from one address. */
        static Limit ofAddress(String address) {
            return new Limit("address " + network(address), 100);
        }

        /** The current password, asked again of somebody who is signed in. */
        static Limit ofAccount(long account) {
            return new Limit("account " + account, 10);
        }
    }

    /**
     * Counts one attempt. A refused one does not count, or a stranger could keep somebody out for ever.
     *
     * @throws Refusal if there were too many; nothing may be tried then
     */
    void count(Limit... limits) {
        for (int i = 0; i < limits.length; i++) {
            if (count(limits[i]) > limits[i].most()) {
                takeBack(Arrays.asList(limits).subList(0, i + 1));
                throw Refusal.because(TOO_MANY);
            }
        }
    }

    private long count(Limit limit) {
        return jdbc.sql("""
                with counted as (
                    insert into access_attempt values (:key, date_trunc('minute', now()), 1)
                    on conflict (key, window_start) do update set failures = access_attempt.failures + 1
                    returning failures
                )
                select (select failures from counted) + coalesce(sum(failures), 0) from access_attempt
                where key = :key and window_start > now() - interval '15 minutes' and window_start < date_trunc('minute', now())
                """).param("key", limit.key()).query(Long.class).single();
    }

    /** It was the right password: what this one alone counted begins anew, what others count too forgets this one. */
    void succeeded(Limit own, Limit... shared) {
        jdbc.sql("delete from access_attempt where key = ? or window_start < now() - interval '1 day'").param(own.key()).update();
        takeBack(Arrays.asList(shared));
    }

    private void takeBack(List<Limit> limits) {
        limits.forEach(limit -> jdbc.sql("""
                update access_attempt set failures = failures - 1 where key = ? and failures > 0
                and window_start = (select max(window_start) from access_attempt where key = ?)
                """).params(limit.key(), limit.key()).update());
    }

    /** An address of the sixth version belongs to a network of 64 bits that its holder has to himself. */
    static String network(String address) {
        try {
            InetAddress parsed = address.matches("[0-9A-Fa-f:.%]+") ? InetAddress.getByName(address) : null;
            return parsed instanceof Inet6Address six ? HexFormat.of().formatHex(six.getAddress(), 0, 8) : address;
        } catch (UnknownHostException notLiteral) {
            return address;
        }
    }
}
