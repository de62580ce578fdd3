package aftersales.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.conventions.Sources.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a template names exists: fragments, classes, icons. */
class TemplateReferenceTests {

    private static final List<Source> TEMPLATES = Sources.below(Sources.RESOURCES.resolve("templates"), ".html");
    private static final Pattern REFERENCE = Pattern.compile("~\\{([a-z][a-z0-9/-]*) :: ([a-zA-Z][\\w-]*)");
    private static final Pattern FRAGMENT = Pattern.compile("th:fragment=\"([\\w-]+)");
    private static final Pattern CLASSES = Pattern.compile("(?<![\\w:-])class=\"([^\"]*)\"");
    private static final Pattern ICON = Pattern.compile("icons\\.svg#([\\w-]+)");
    /** A class that only marks a fragment for its own page: {@code ~{::.remove}}. */
    private static final Pattern HOOK = Pattern.compile("~\\{::\\.([\\w-]+)");
    private static final Pattern STYLED = Pattern.compile("\\.([a-zA-Z][\\w-]*)");

    @Test
    void every_fragment_exists() {
        Map<String, Set<String>> fragments = new TreeMap<>();
        for (Source template : TEMPLATES) {
            String name = template.path().replaceFirst(".*/templates/", "").replace(".html", "");
            fragments.put(name, names(FRAGMENT, template.text()));
        }
        List<String> missing = new ArrayList<>();
        int seen = 0;
        for (Source template : TEMPLATES) {
            for (MatchResult reference : REFERENCE.matcher(template.text()).results().toList()) {
                seen++;
                if (!fragments.getOrDefault(reference.group(1), Set.of()).contains(reference.group(2))) {
                    missing.add(template.path() + ": " + reference.group());
                }
            }
        }
        assertThat(seen).isGreaterThan(50);

        Exceptions.none().check("no such fragment", missing);
    }

    @Test
    void every_class_has_its_style() {
        Set<String> styled = Sources.below(Sources.RESOURCES.resolve("static/css"), ".css").stream()
                .flatMap(sheet -> names(STYLED, sheet.text()).stream()).collect(Collectors.toCollection(HashSet::new));
        styled.addAll(names(STYLED, tabler()));
        TEMPLATES.forEach(template -> styled.addAll(names(HOOK, template.text())));
        List<String> bare = TEMPLATES.stream().flatMap(template -> names(CLASSES, template.text()).stream()
                .flatMap(value -> Stream.of(value.split("\\s+"))).filter(name -> !name.isEmpty() && !styled.contains(name))
                .map(name -> template.path() + ": " + name)).distinct().toList();

        Exceptions.none().check("a class nothing styles", bare);
    }

    @Test
    void every_icon_is_in_the_sprite() {
        String sprite = Sources.read(Sources.RESOURCES.resolve("static/img/icons.svg")).text();
        Set<String> used = TEMPLATES.stream().flatMap(template -> names(ICON, template.text()).stream()).collect(Collectors.toCollection(TreeSet::new));
        assertThat(used).hasSizeGreaterThan(5);
        Pattern menu = Pattern.compile("MenuEntry\\.of\\([^)]*\"([a-z0-9-]+)\"\\)");
        Sources.below(Sources.MAIN, ".java").forEach(source -> used.addAll(names(menu, source.text())));

        Exceptions.none().check("no such icon", used.stream().filter(icon -> !sprite.contains("id=\"" + icon + "\"")).toList());
    }

    private static Set<String> names(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(result -> result.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String tabler() {
        try (InputStream in = TemplateReferenceTests.class.getResourceAsStream("/META-INF/resources/webjars/tabler__core/1.4.0/dist/css/tabler.min.css")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
