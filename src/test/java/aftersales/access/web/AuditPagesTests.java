package aftersales.access.web;

import static aftersales.testing.Browser.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.Role;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Browser;
import aftersales.testing.Company;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class AuditPagesTests {

    /** {@code audit.record(actor, organization, "site", key, "added"}; the word may be computed, then it is tested where it is made. */
    private static final Pattern RECORDED = Pattern.compile("audit\\.record\\([^;\"]*\"([a-z_]+)\",\\s*[^;\"]*?,\\s*\"([a-z ]+)\",");

    @Autowired
    Browser browser;
    @Autowired
    Company company;
    @Autowired
    AuditWords spoken;
    @Autowired
    JdbcClient jdbc;
    private Actor administrator = Company.SYSTEM;

    @BeforeEach
    void found() {
        company.found();
        administrator = company.actor(company.headquarters(), Role.ADMINISTRATOR);
    }

    @Test
    void every_change_stands_in_words_in_both_languages() {
        assertThat(words(browser.open(administrator, Locale.SIMPLIFIED_CHINESE, "/audit"))).contains("机构 YC 已设立", "名称：银川维护中心",
                "账号 " + administrator.name() + " 已创建").doesNotContain("founded", "别家公司");
        assertThat(words(browser.open(administrator, Locale.ENGLISH, "/audit"))).contains("Organisation YC founded", "name: 银川维护中心");
        Document filtered = browser.open(administrator, Locale.ENGLISH, "/audit?type=account");
        assertThat(filtered.select("tbody tr")).hasSize(1);
    }

    @Test
    void whatever_a_module_notes_has_words() throws IOException {
        Set<String> unsaid = new TreeSet<>();
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE); // whose words are never those it was noted with
        int found = 0;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                for (var call : RECORDED.matcher(Files.readString(file)).results().toList()) {
                    found++;
                    String type = call.group(1);
                    if (spoken.type(type).equals(type) || spoken.action(type, call.group(2)).equals(call.group(2))) {
                        unsaid.add(type + " " + call.group(2));
                    }
                }
            }
        }
        assertThat(found).isGreaterThan(15);
        assertThat(unsaid).as("say it in messages/<module>.properties: <module>.audited.<type>.<action>").isEmpty();
    }

    @Test
    void the_chain_is_checked_and_a_changed_line_found() {
        Document whole = check();
        assertThat(words(whole)).contains("lines");
        assertThat(whole.select(".seal").text()).hasSizeGreaterThan(20);
        forge();
        assertThat(words(check())).contains("Line 1 was changed");
        Actor other = company.actor(company.stranger(), Role.ADMINISTRATOR);
        assertThat(browser.send(other, post("/audit/verification").param("organization", company.headquarters().toString())).getStatus()).isEqualTo(404);
    }

    @AfterEach
    void speakAsBefore() {
        LocaleContextHolder.resetLocaleContext();
    }

    /** As somebody with the database's own rights could. */
    private void forge() {
        jdbc.sql("alter table access_audit disable trigger user").update();
        jdbc.sql("update access_audit set actor = 'somebody else' where organization_id = ? and sequence = 1").param(company.headquarters().value()).update();
        jdbc.sql("alter table access_audit enable trigger user").update();
    }

    private Document check() {
        return browser.page(administrator, Locale.ENGLISH, post("/audit/verification").param("organization", company.headquarters().toString()), 200);
    }
}
