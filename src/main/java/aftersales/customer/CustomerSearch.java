package aftersales.customer;

import aftersales.kernel.identity.Actor;
import java.util.HashMap;
import java.util.Map;

/**
 * The conditions that find customers by words: each word must be in the name, the number, a telephone number, a site or a
 * contact that the actor reaches, so that nobody learns from a hit what he may not read.
 */
final class CustomerSearch {

    private static final int MOST_WORDS = 6;

    private final StringBuilder condition = new StringBuilder("true");
    private final Map<String, Object> params = new HashMap<>();

    CustomerSearch(Actor actor, String text) {
        var reach = Reach.of(actor);
        String[] words = PhoneNumber.isPart(text) ? new String[] {text.strip()} : text.strip().split("\\s+", MOST_WORDS + 1);
        for (int i = 0; i < Math.min(words.length, MOST_WORDS); i++) {
            String word = "word" + i;
            condition.append(" and c.id in (").append(words(word, reach));
            if (PhoneNumber.isPart(words[i])) {
                condition.append(phones(i, reach));
                String digits = PhoneNumber.digits(words[i]);
                params.put("core" + i, "%" + PhoneNumber.core(digits) + "%");
                params.put("local" + i, PhoneNumber.local(digits).isEmpty() ? "" : PhoneNumber.local(digits).get(0));
            }
            condition.append(")");
            params.put(word, words[i]);
        }
        params.putAll(reach.params());
    }

    /** On the customer {@code c}. */
    String condition() {
        return condition.toString();
    }

    Map<String, Object> params() {
        return params;
    }

    /** Whether the text holds the word, by the index on pairs of characters. */
    static String contains(String text, String word) {
        return "webkit_bigrams(" + text + ") @> webkit_bigrams(:" + word + ") and position(lower(:" + word + ") in lower(" + text + ")) > 0";
    }

    static String siteWords(String alias) {
        return alias + ".name || ' ' || coalesce(" + alias + ".address, '')";
    }

    private static String words(String word, Reach reach) {
        return """
                select w.id from customer w where %s
                union all select w.id from customer w where w.number = upper(:%s)
                union all select w.customer_id from customer_site w where %s and %s
                union all select w.customer_id from customer_contact w where %s and %s
                """.formatted(contains("w.name", word), word, contains(siteWords("w"), word), reach.site("w.id"),
                contains("w.name", word), reach.siteElseCustomer("w.site_id", "w.customer_id"));
    }

    private static String phones(int i, Reach reach) {
        return """
                union all select w.customer_id from customer_phone p join customer_contact w on w.id = p.contact_id
                where (p.digits like :core%s or p.digits = :local%s) and %s
                """.formatted(i, i, reach.siteElseCustomer("w.site_id", "w.customer_id"));
    }
}
