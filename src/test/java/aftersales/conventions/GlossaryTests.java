package aftersales.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.conventions.Sources.Source;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** One word for one thing: what the glossary says we do not say is in no message. */
class GlossaryTests {

    private static final Source GLOSSARY = Sources.read(Path.of("docs/glossary.md"));

    @Test
    void messages_use_the_words_of_the_glossary() {
        List<String> avoided = GLOSSARY.text().lines().filter(line -> line.startsWith("|") && !line.startsWith("|--"))
                .map(line -> line.split("\\|", -1)[4].strip()).flatMap(cell -> Arrays.stream(cell.split(", ")))
                .filter(word -> !word.isBlank() && !word.equals("not")).toList();
        assertThat(avoided).hasSizeGreaterThan(20);
        List<String> said = new ArrayList<>();
        for (Source file : Sources.below(Sources.RESOURCES.resolve("messages"), ".properties")) {
            file.text().lines().filter(line -> line.contains("=")).forEach(line -> avoided.stream()
                    .filter(word -> pattern(word).matcher(line.substring(line.indexOf('=') + 1)).find())
                    .forEach(word -> said.add(word + " in " + line.substring(0, line.indexOf('=')))));
        }

        Exceptions.none().check("another word for the same thing; see docs/glossary.md", said);
    }

    private static Pattern pattern(String word) {
        boolean latin = word.chars().allMatch(sign -> sign < 128);
        return Pattern.compile(latin ? "\\b" + Pattern.quote(word) + "(s|es)?\\b" : Pattern.quote(word), Pattern.CASE_INSENSITIVE);
    }
}
