package aftersales.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What a rule finds against it, and the exceptions it knows: each with its reason, each still needed. */
final class Exceptions {

    private final Map<String, String> reasons = new LinkedHashMap<>();

    private Exceptions() {
    }

    static Exceptions none() {
        return new Exceptions();
    }

    /** @param where as the rule names what it finds */
    Exceptions except(String where, String reason) {
        if (reason.length() < 15) {
            throw new IllegalArgumentException("a reason is a sentence: " + where);
        }
        reasons.put(where, reason);
        return this;
    }

    /** Fails when something was found that no exception names, or when an exception names what is no longer found. */
    void check(String rule, List<String> found) {
        var unexcused = new TreeSet<>(found);
        unexcused.removeAll(reasons.keySet());
        assertThat(unexcused).as(rule).isEmpty();
        var unneeded = new TreeSet<>(reasons.keySet());
        unneeded.removeAll(found);
        assertThat(unneeded).as("exceptions nothing needs any more: " + rule).isEmpty();
    }
}
