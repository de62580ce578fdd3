package aftersales.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.conventions.Sources.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** What others wrote and our pages load: exactly the files we looked at, and not too much of them. */
class VendorTests {

    private static final Map<String, String> LOOKED_AT = Map.of(
            "/webjars/tabler__core/1.4.0/dist/css/tabler.min.css", "7ef750bd10546a695d0b12767ad8048bd8f3ec5de7daefb1067f9d0daa3d1c9a",
            "/webjars/htmx.org/2.0.8/dist/htmx.min.js", "22283ef68cb7545914f0a88a1bdedc7256a703d1d580c1d255217d0a50d31313");
    private static final int MOST_BYTES = 150 * 1024;
    private static final Source SHELL = Sources.read(Sources.RESOURCES.resolve("templates/kit/shell.html"));
    private static final Pattern LINKED = Pattern.compile("@\\{(/(?:css|js|webjars|vendor)/[^}]+)}");

    @Test
    void vendored_files_are_the_ones_we_looked_at() {
        Map<String, String> loaded = new TreeMap<>();
        Sources.below(Sources.RESOURCES.resolve("templates"), ".html").stream().flatMap(template -> linked(template.text()).stream())
                .filter(path -> path.startsWith("/webjars/") || path.startsWith("/vendor/"))
                .forEach(path -> loaded.put(path, Checksums.of(bytes(path))));

        assertThat(loaded).isEqualTo(new TreeMap<>(LOOKED_AT));
    }

    @Test
    void the_first_page_carries_little() throws IOException {
        int total = 0;
        List<String> paths = linked(SHELL.text());
        assertThat(paths).hasSizeGreaterThan(10);
        for (String path : paths) {
            var packed = new ByteArrayOutputStream();
            try (var gzip = new GZIPOutputStream(packed)) {
                gzip.write(bytes(path));
            }
            total += packed.size();
        }

        assertThat(total).as("bytes of css and script, packed").isLessThan(MOST_BYTES);
    }

    @Test
    void every_stylesheet_and_script_of_ours_is_linked() {
        var ours = new TreeSet<String>();
        for (String kind : List.of("css", "js")) {
            Sources.below(Sources.RESOURCES.resolve("static/" + kind), "." + kind).forEach(source -> ours.add("/" + kind + "/" + source.name()));
        }
        Sources.below(Sources.RESOURCES.resolve("templates"), ".html").forEach(template -> ours.removeAll(linked(template.text())));

        assertThat(ours).as("loaded by no page").isEmpty();
    }

    private static List<String> linked(String text) {
        return LINKED.matcher(text).results().map(result -> result.group(1)).toList();
    }

    private static byte[] bytes(String path) {
        String resource = path.startsWith("/webjars/") ? "/META-INF/resources" + path : "/static" + path;
        try (InputStream in = VendorTests.class.getResourceAsStream(resource)) {
            return Objects.requireNonNull(in, resource).readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
