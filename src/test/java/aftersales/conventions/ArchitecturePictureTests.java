package aftersales.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.AftersalesApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyDepth;

/**
 * The picture of the house in ARCHITECTURE.md is what the code says: who calls whom, and each module's own sentence. After a change
 * {@code ./mvnw test -Dtest=ArchitecturePictureTests -Darchitecture.record=true} draws it anew.
 */
class ArchitecturePictureTests {

    private static final Path PAGE = Path.of("ARCHITECTURE.md");
    private static final String BEGIN = "<!-- made from the code: begin -->\n";
    private static final String END = "<!-- made from the code: end -->";
    private static final ApplicationModules MODULES = ApplicationModules.of(AftersalesApplication.class);

    @Test
    void the_picture_shows_the_code_as_it_is() throws IOException {
        String page = Files.readString(PAGE);
        String before = page.substring(0, page.indexOf(BEGIN) + BEGIN.length());
        String after = page.substring(page.indexOf(END));
        String drawn = before + picture() + after;
        if (Boolean.getBoolean("architecture.record")) {
            Files.writeString(PAGE, drawn);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(drawn);
    }

    private static String picture() {
        Map<String, Set<String>> calls = calls();
        StringBuilder text = new StringBuilder("\n```mermaid\nflowchart TD\n");
        int edges = 0;
        for (var module : calls.entrySet()) {
            for (String called : nearest(module.getValue(), calls)) {
                text.append("  ").append(module.getKey()).append(" --> ").append(called).append('\n');
                edges++;
            }
        }
        assertThat(edges).as("calls drawn").isGreaterThan(calls.size() - 2);
        text.append("```\n\n| floor | module | owns |\n|---:|---|---|\n");
        MODULES.stream().sorted((one, other) -> {
            int floors = Integer.compare(floor(name(other), calls), floor(name(one), calls));
            return floors != 0 ? floors : name(one).compareTo(name(other));
        }).forEach(module -> text.append("| ").append(floor(name(module), calls)).append(" | `").append(name(module)).append("` | ")
                .append(sentence(name(module))).append(" |\n"));
        return text.append('\n').toString();
    }

    /** Only the modules that no other called one reaches anyway: else the picture is a carpet. */
    private static Set<String> nearest(Set<String> called, Map<String, Set<String>> calls) {
        Set<String> nearest = new TreeSet<>(called);
        for (String one : called) {
            Set<String> below = new HashSet<>();
            collect(one, calls, below);
            nearest.removeAll(below);
        }
        return nearest;
    }

    private static void collect(String module, Map<String, Set<String>> calls, Set<String> below) {
        for (String called : calls.get(module)) {
            if (below.add(called)) {
                collect(called, calls, below);
            }
        }
    }

    private static int floor(String module, Map<String, Set<String>> calls) {
        return calls.get(module).stream().mapToInt(called -> floor(called, calls) + 1).max().orElse(0);
    }

    private static Map<String, Set<String>> calls() {
        Map<String, Set<String>> calls = new TreeMap<>();
        MODULES.forEach(module -> calls.put(name(module), module.getDependencies(MODULES, DependencyDepth.IMMEDIATE).uniqueModules()
                .map(ArchitecturePictureTests::name).filter(called -> !called.equals(name(module))).collect(Collectors.toCollection(TreeSet::new))));
        return calls;
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }

    /** What the module's door plate says. */
    private static String sentence(String module) {
        String plate = Sources.read(Sources.MAIN.resolve("aftersales").resolve(module).resolve("package-info.java")).text();
        String comment = plate.substring(plate.indexOf("/**") + 3, plate.indexOf("*/"));
        return comment.replaceAll("\\s*\\n \\* ?", " ").strip();
    }
}
