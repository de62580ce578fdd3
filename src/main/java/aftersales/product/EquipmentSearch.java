package aftersales.product;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The conditions that find equipment by words: each must be in its numbers, its model, its site or its customer. Whoever
 * reaches a device reaches all of these, so a hit tells him nothing new.
 */
final class EquipmentSearch {

    private static final int MOST_WORDS = 6;

    private final String condition;
    private final Map<String, Object> params = new HashMap<>();

    EquipmentSearch(String text) {
        String[] words = text.strip().split("\\s+", MOST_WORDS + 1);
        List<String> found = new ArrayList<>();
        for (int i = 0; i < Math.min(words.length, MOST_WORDS); i++) {
            String word = ":word" + i;
            String key = SerialKey.of(words[i]);
            String ids = """
                    select w.id from product_equipment w where w.model_id in (select m.id from product_model m where %s)
                    union all select w.id from product_equipment w join customer_site ws on ws.id = w.site_id
                        where ws.words @> webkit_bigrams(%s) and %s
                    union all select w.id from customer wc join customer_site ws on ws.customer_id = wc.id
                        join product_equipment w on w.site_id = ws.id where wc.words @> webkit_bigrams(%s) and %s
                    """.formatted(contains("concat_ws(' ', m.code, m.name_zh, m.name_en, m.maker)", word),
                    word, contains("ws.name || ' ' || coalesce(ws.address, '')", word), word, contains("wc.name", word));
            if (!key.isEmpty()) {
                ids += "union all select w.id from product_equipment w where w.serial_key like :key%1$s or w.tag_key like :key%1$s".formatted(i);
                params.put("key" + i, "%" + key + "%");
            }
            found.add("(" + ids + ")");
            params.put("word" + i, words[i]);
        }
        condition = "e.id in (" + String.join(" intersect ", found) + ")";
    }

    private static String contains(String text, String word) {
        return "position(lower(" + word + ") in lower(" + text + ")) > 0";
    }

    /** On the equipment {@code e}. */
    String condition() {
        return condition;
    }

    Map<String, Object> params() {
        return params;
    }
}
