package aftersales.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.conventions.Sources.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** Templates hold no words, no markup from data, nothing the content security policy forbids. */
class TemplateTests {

    private static final List<Source> TEMPLATES = Sources.below(Sources.RESOURCES.resolve("templates"), ".html");
    private static final Pattern LETTERS = Pattern.compile("[\\p{L}]");
    private static final List<String> SHOWN = List.of("title", "alt", "placeholder", "aria-label", "aria-description");

    @Test
    void there_are_no_bare_words() {
        List<String> words = new ArrayList<>();
        for (Source template : TEMPLATES) {
            Document page = parse(template);
            page.traverse((node, depth) -> {
                if (node instanceof TextNode text && LETTERS.matcher(text.text()).find()) {
                    words.add(template.path() + ": " + text.text().strip());
                }
            });
            for (Element element : page.getAllElements()) {
                SHOWN.stream().filter(element::hasAttr).forEach(name -> words.add(template.path() + ": " + name + "=" + element.attr(name)));
            }
        }

        Exceptions.none().check("words belong into messages", words);
    }

    @Test
    void data_is_always_escaped() {
        check("unescaped text", "th:utext");
        check("preprocessing", "__${", "__#{", "__*{");
        check("inlined expressions", "[[", "[(", "th:inline");
    }

    /** A fragment takes its host's place before any condition of the host is asked: the condition must stand around it. */
    @Test
    void no_condition_stands_beside_a_replacement() {
        List<String> ignored = new ArrayList<>();
        for (Source template : TEMPLATES) {
            parse(template).select("[th:replace]").stream()
                    .filter(host -> host.hasAttr("th:if") || host.hasAttr("th:unless") || host.hasAttr("th:each") || host.hasAttr("th:switch"))
                    .forEach(host -> ignored.add(template.path() + ": " + host.attr("th:replace")));
        }

        Exceptions.none().check("th:if, th:unless or th:each on the element that th:replace replaces", ignored);
    }

    @Test
    void nothing_is_inline() {
        List<String> inline = new ArrayList<>();
        for (Source template : TEMPLATES) {
            for (Element element : parse(template).getAllElements()) {
                boolean script = element.tagName().equals("script") && element.attr("th:src").isEmpty();
                boolean handler = element.attributes().asList().stream().map(attribute -> attribute.getKey().toLowerCase())
                        .anyMatch(name -> name.matches("(th:)?on[a-z]+") || name.startsWith("hx-on") || name.matches("(th:)?style(append)?"));
                if (script || element.tagName().equals("style") || handler) {
                    inline.add(template.path() + ": " + element.cssSelector());
                }
            }
        }

        Exceptions.none().check("inline style or script", inline);
    }

    @Test
    void nothing_comes_from_elsewhere() {
        List<String> foreign = TEMPLATES.stream().filter(template -> Pattern.compile("(src|href|action)=\"(https?:)?//").matcher(template.text()).find())
                .map(Source::path).toList();

        Exceptions.none().check("loads from elsewhere", foreign);
    }

    @Test
    void resources_are_linked_with_their_hash() {
        List<String> bare = TEMPLATES.stream().filter(template -> Pattern.compile("[^:](src|href)=\"/(css|js|img|vendor|webjars)/").matcher(template.text()).find())
                .map(Source::path).toList();

        Exceptions.none().check("a resource without th:href=\"@{...}\" is kept by browsers for ever", bare);
    }

    @Test
    void forms_that_change_something_carry_their_token() {
        List<String> tokenless = TEMPLATES.stream().filter(template -> parse(template).select("form[method=post]").stream()
                .anyMatch(form -> !form.hasAttr("th:action"))).map(Source::path).toList();

        Exceptions.none().check("a posting form without th:action gets no token", tokenless);
    }

    private static void check(String rule, String... signs) {
        List<String> found = TEMPLATES.stream().filter(template -> List.of(signs).stream().anyMatch(template.text()::contains))
                .map(Source::path).toList();
        Exceptions.none().check(rule, found);
    }

    private static Document parse(Source template) {
        Document page = Jsoup.parse(template.text(), Parser.xmlParser());
        assertThat(page.getAllElements().size()).as(template.path()).isGreaterThan(2);
        return page;
    }
}
