package aftersales.warranty;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What units consist of, as terms name it. A contract may name others by their code alone. */
@Component
@Transactional(readOnly = true)
public class Components {

    private final JdbcClient jdbc;

    Components(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Code to name in the reader's language, in their order. */
    public Map<String, String> names(Locale language) {
        String name = "zh".equals(language.getLanguage()) ? "name_zh" : "name_en";
        Map<String, String> names = new LinkedHashMap<>();
        jdbc.sql("select code, " + name + " from warranty_component order by position, code")
                .query(row -> {
                    names.put(row.getString(1), row.getString(2));
                });
        return names;
    }

    boolean exists(String code) {
        return jdbc.sql("select exists (select from warranty_component where code = ?)").param(code).query(Boolean.class).single();
    }
}
