package aftersales.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.conventions.Sources.Source;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every word exists in both languages, belongs to its module, and is said somewhere. */
class MessageTests {

    private static final String CHINESE = "_zh_CN.properties";
    private static final List<Source> FILES = Sources.below(Sources.RESOURCES.resolve("messages"), ".properties");
    /** {@code 'ticket.state.PAUSED'}, {@code #{|ticket.state.${state}|}}, {@code "ticket.state." + state}. */
    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9_]*(?:\\.(?:[]\\[A-Za-z0-9_-]|\\$\\{[^}]*})*)+");

    /** {@code access.web.AuditWords} finds these in the messages of all modules: no code names them one by one. */
    private static final Pattern COLLECTED = Pattern.compile("[a-z]+\\.audited\\.[a-z_]+(\\.[A-Za-z0-9_]+)?");

    @Test
    void every_key_exists_in_both_languages() {
        List<String> lonely = new ArrayList<>();
        for (Source english : english()) {
            Set<String> keys = new TreeSet<>(keys(english));
            Set<String> chinese = keys(chinese(english));
            chinese.stream().filter(key -> !keys.contains(key)).forEach(key -> lonely.add(key + " has no English"));
            keys.stream().filter(key -> !chinese.contains(key)).forEach(key -> lonely.add(key + " has no Chinese"));
        }

        Exceptions.none().check("both languages", lonely);
    }

    @Test
    void both_languages_take_the_same_arguments() {
        List<String> different = new ArrayList<>();
        for (Source english : english()) {
            Properties words = load(english);
            Properties chinese = load(chinese(english));
            words.stringPropertyNames().stream().filter(chinese::containsKey)
                    .filter(key -> !arguments(words.getProperty(key)).equals(arguments(chinese.getProperty(key)))).forEach(different::add);
        }

        Exceptions.none().check("arguments", different);
    }

    @Test
    void a_key_begins_with_its_modules_word_and_stands_once() {
        List<String> strays = new ArrayList<>();
        for (Source file : FILES) {
            String module = file.name().replace(CHINESE, "").replace(".properties", "");
            keys(file).stream().filter(key -> !key.startsWith(module + ".")).forEach(strays::add);
            List<String> lines = file.text().lines().filter(line -> line.contains("=") && !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf('='))).toList();
            lines.stream().filter(key -> lines.indexOf(key) != lines.lastIndexOf(key)).forEach(key -> strays.add(file.name() + " twice: " + key));
        }

        Exceptions.none().check("place of a key", strays);
    }

    @Test
    void every_text_is_a_valid_message() {
        List<String> broken = new ArrayList<>();
        for (Source file : FILES) {
            load(file).forEach((key, text) -> {
                try {
                    new MessageFormat(text.toString());
                } catch (IllegalArgumentException malformed) {
                    broken.add(key + ": " + malformed.getMessage());
                }
                if (text.toString().contains("'") && !text.toString().contains("{")) {
                    broken.add(key + ": an apostrophe is shown or eaten, depending on arguments; say it otherwise");
                }
                if (text.toString().isBlank()) {
                    broken.add(key + " is empty");
                }
            });
        }

        Exceptions.none().check("messages", broken);
    }

    @Test
    void no_key_is_unused() {
        Set<String> said = Stream.of(Sources.below(Sources.MAIN, ".java"), Sources.below(Sources.RESOURCES.resolve("templates"), ".html"))
                .flatMap(List::stream).flatMap(source -> words(source.text())).collect(Collectors.toCollection(TreeSet::new));
        List<Pattern> composed = said.stream().filter(MessageTests::isComposed).map(MessageTests::pattern).toList();
        Set<String> modules = english().stream().map(file -> file.name().replace(".properties", "")).collect(Collectors.toSet());
        assertThat(said.stream().filter(word -> modules.contains(word.substring(0, word.indexOf('.'))))).hasSizeGreaterThan(50);
        List<String> unused = english().stream().flatMap(file -> keys(file).stream())
                .filter(key -> !said.contains(key) && composed.stream().noneMatch(pattern -> pattern.matcher(key).matches())).toList();

        Map<Boolean, List<String>> collected = unused.stream().collect(Collectors.partitioningBy(key -> COLLECTED.matcher(key).matches()));
        assertThat(collected.get(true)).as("keys that AuditWords collects by their form").isNotEmpty();
        Exceptions.none().check("nobody says it", collected.get(false));
    }

    /** The beginning of a key, at least its module and one word more: "webkit. " at the end of a sentence excuses nothing. */
    private static boolean isComposed(String word) {
        return (word.endsWith(".") || word.contains("$")) && word.chars().filter(sign -> sign == '.').count() > 1;
    }

    /** Words in quotes or in message expressions that could be keys. */
    private static Stream<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words.stream();
    }

    /** {@code ticket.state.} and {@code ticket.state.${x}} stand for every key that goes on so. */
    private static Pattern pattern(String word) {
        String open = word.endsWith(".") ? word + "${}" : word;
        return Pattern.compile(Stream.of(open.split("\\$\\{[^}]*}?", -1)).map(Pattern::quote).collect(Collectors.joining("[A-Za-z0-9_.-]+")));
    }

    private static Set<String> arguments(String text) {
        Matcher matcher = Pattern.compile("\\{(\\d+)").matcher(text);
        return matcher.results().map(result -> result.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Source> english() {
        List<Source> files = FILES.stream().filter(file -> !file.name().endsWith(CHINESE)).toList();
        assertThat(files).hasSizeGreaterThan(2);
        return files;
    }

    private static Source chinese(Source english) {
        Map<String, Source> byPath = new TreeMap<>();
        FILES.forEach(file -> byPath.put(file.path(), file));
        String path = english.path().replace(".properties", CHINESE);
        assertThat(byPath).as("Chinese of " + english.path()).containsKey(path);
        return byPath.get(path);
    }

    private static Set<String> keys(Source file) {
        return load(file).stringPropertyNames();
    }

    private static Properties load(Source file) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(file.text()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return properties;
    }
}
