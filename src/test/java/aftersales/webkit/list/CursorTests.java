package aftersales.webkit.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTests {

    private final Listing listing = Listing.by("t.id").sort("due", "t.due", SortType.MOMENT).sort("name", "t.name", SortType.TEXT);

    @Test
    void a_token_leads_back_to_its_row() {
        var cursor = new Cursor("-name", "污水处理厂\nzwei", 42);

        assertThat(Cursor.read(listing, "-name", cursor.token())).contains(cursor);
    }

    @Test
    void a_token_of_another_order_is_none() {
        String token = new Cursor("name", "a", 1).token();

        assertThat(Cursor.read(listing, "-name", token)).isEmpty();
        assertThat(Cursor.read(listing, "due", token)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!", "AAAA", "bmFtZQ", "%00", "bmFtZQoxCg==x"})
    void what_is_no_token_is_none(String token) {
        assertThat(Cursor.read(listing, "name", token)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"name\nx\na", "name\n99999999999999999999\na", "name\n1"})
    void forged_parts_are_none(String parts) {
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(parts.getBytes(StandardCharsets.UTF_8));

        assertThat(Cursor.read(listing, "name", token)).isEmpty();
    }

    @Test
    void bytes_that_are_no_text_are_none() {
        String token = Base64.getUrlEncoder().encodeToString(new byte[] {(byte) 0xff, (byte) 0xfe, '\n', '1', '\n'});

        assertThat(Cursor.read(listing, "name", token)).isEmpty();
    }

    @Property
    boolean no_text_whatever_breaks_the_reader(@ForAll String token) {
        return Cursor.read(Listing.by("id").sort("name", "name", SortType.TEXT), "name", token).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
        "MOMENT, 2026-11-23 15:18:00+00, true", "MOMENT, 2026-11-23 15:18:00.123456+00, true", "MOMENT, infinity, true",
        "MOMENT, -infinity, true", "MOMENT, 2026-02-30 15:18:00+00, false", "MOMENT, now(), false", "NUMBER, -12, true", "NUMBER, 1e9, false",
        "NUMBER, 1234567890123456789, false", "DAY, 2026-11-23, true", "DAY, 2026-13-01, false", "TEXT, \"' or 1=1 --\", true"})
    void only_what_the_database_could_have_written_is_accepted(SortType type, String value, boolean accepted) {
        assertThat(type.accepts(value)).isEqualTo(accepted);
    }

    @Test
    void text_with_a_nul_never_reaches_the_database() {
        assertThat(SortType.TEXT.accepts("a\0b")).isFalse();
    }
}
