package aftersales.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.conventions.Sources.Source;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A file fits on a few screens, or it holds two things. */
class SizeTests {

    private static final int JAVA = 250;
    private static final int MEDIAN = 60;
    private static final int TEST = 350;
    private static final int CONTROLLER = 120;
    private static final int HANDLERS = 5;
    private static final int TEMPLATE = 150;
    private static final int SHEET = 250;
    private static final Pattern HANDLER = Pattern.compile("@(Get|Post|Put|Patch|Delete|Request)Mapping\\(?");

    @Test
    void java_files_are_short() {
        List<Source> files = Sources.below(Sources.MAIN, ".java").stream().filter(file -> !file.name().equals("package-info.java")).toList();

        Exceptions.none().check("longer than " + JAVA + " lines", longer(files, JAVA));
        List<Integer> lengths = files.stream().map(Source::lines).sorted().toList();
        assertThat(lengths.get(lengths.size() / 2)).as("median length of %s files", lengths.size()).isLessThan(MEDIAN);
    }

    @Test
    void test_files_are_short() {
        Exceptions.none().check("longer than " + TEST + " lines", longer(Sources.below(Sources.TEST, ".java"), TEST));
    }

    @Test
    void controllers_are_short_and_have_few_handlers() {
        List<Source> controllers = Sources.below(Sources.MAIN, "Controller.java");
        assertThat(controllers).hasSizeGreaterThan(2);

        Exceptions.none().check("longer than " + CONTROLLER + " lines", longer(controllers, CONTROLLER));
        Exceptions.none().check("more than " + HANDLERS + " handlers", controllers.stream()
                .filter(file -> HANDLER.matcher(file.text().replaceAll("@RequestMapping\\([^)]*\\)\\s+(?:final )?class", "")).results().count() > HANDLERS)
                .map(Source::path).toList());
    }

    @Test
    void templates_are_short() {
        Exceptions.none().check("longer than " + TEMPLATE + " lines", longer(Sources.below(Sources.RESOURCES.resolve("templates"), ".html"), TEMPLATE));
    }

    @Test
    void stylesheets_and_scripts_are_short() {
        Exceptions.none().check("longer than " + SHEET + " lines", longer(Sources.below(Sources.RESOURCES.resolve("static/css"), ".css"), SHEET));
        Exceptions.none().check("longer than " + SHEET + " lines", longer(Sources.below(Sources.RESOURCES.resolve("static/js"), ".js"), SHEET));
    }

    private static List<String> longer(List<Source> files, int most) {
        return files.stream().filter(file -> file.lines() > most).map(Source::path).toList();
    }
}
