package aftersales.customer;

import aftersales.kernel.identity.Actor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The conditions that find customers by words: each word must be in the name, the number, a telephone number, a site or a
 * contact that the actor reaches, so that nobody learns from a hit what he may not read.
 */
final class CustomerSearch {

    private static final int MOST_WORDS = 6;

    private final String condition;
    private final Map<String, Object> params = new HashMap<>();

    CustomerSearch(Actor actor, String text) {
        var reach = Reach.of(actor);
        String[] words = PhoneNumber.isPart(text) ? new String[] {text.strip()} : text.strip().split("\\s+", MOST_WORDS + 1);
        List<String> found = new ArrayList<>();
        for (int i = 0; i < Math.min(words.length, MOST_WORDS); i++) {
            String ids = words("word" + i, reach);
            if (PhoneNumber.isPart(words[i])) {
                ids += phones(i, reach);
                String digits = PhoneNumber.digits(words[i]);
                params.put("core" + i, "%" + PhoneNumber.core(digits) + "%");
                params.put("local" + i, PhoneNumber.local(digits).isEmpty() ? "" : PhoneNumber.local(digits).get(0));
            }
            found.add("(" + ids + ")");
            params.put("word" + i, words[i]);
        }
        condition = "c.id in (" + String.join(" intersect ", found) + ")";
        params.putAll(reach.params());
    }

    /** On the customer {@code c}. */
    String condition() {
        return condition;
    }

    Map<String, Object> params() {
        return params;
    }

    /** Whether the text behind {@code words} holds the word, by the index on pairs of characters. */
    static String contains(String alias, String text, String word) {
        return alias + ".words @> webkit_bigrams(:" + word + ") and position(lower(:" + word + ") in lower(" + text + ")) > 0";
    }

    static String containsName(String alias, String word) {
        return contains(alias, alias + ".name", word);
    }

    static String containsPlace(String alias, String word) {
        return contains(alias, alias + ".name || ' ' || coalesce(" + alias + ".address, '')", word);
    }

    private static String words(String word, Reach reach) {
        return """
                select w.id from customer w where %s
                union all select w.id from customer w where w.number = upper(:%s)
                union all select w.customer_id from customer_site w where %s and %s
                union all select w.customer_id from customer_contact w where %s and %s
                """.formatted(containsName("w", word), word, containsPlace("w", word), reach.site("w.id"),
                containsName("w", word), reach.siteElseCustomer("w.site_id", "w.customer_id"));
    }

    private static String phones(int i, Reach reach) {
        return """
                union all select w.customer_id from customer_phone p join customer_contact w on w.id = p.contact_id
                where (p.digits like :core%s or p.digits = :local%s) and %s
                """.formatted(i, i, reach.siteElseCustomer("w.site_id", "w.customer_id"));
    }
}
