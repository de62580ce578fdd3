package aftersales.organization;

import aftersales.kernel.Refusal;
import aftersales.kernel.time.YearState;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the list of a year from what somebody sends in: an iCalendar file, a list of lines, one of the two JSON forms. */
public final class YearFiles {

    /** Bytes. The largest feeds of holidays have a fifth of it. */
    public static final int LIMIT = 1_000_000;

    private YearFiles() {
    }

    /** @throws Refusal as {@link #read(int, String, String)}, and if it is too large or no text */
    public static YearList read(int year, byte[] content, @Nullable String source) {
        if (content.length > LIMIT) {
            throw Refusal.of("list", "organization.years.long");
        }
        return read(year, decoded(content), source);
    }

    /**
     * The days of one year; a file may have others, too. Published, since it is about a list that somebody published.
     *
     * @param source what the list is from, null where that is not known
     * @throws Refusal if it is not understood, or has no day of the year
     */
    public static YearList read(int year, String text, @Nullable String source) {
        if (text.length() > LIMIT) {
            throw Refusal.of("list", "organization.years.long");
        }
        String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
        List<ListedDay> days = HolidayFeed.looksLikeOne(bare) ? HolidayFeed.read(bare, year)
                : bare.stripLeading().startsWith("{") ? HolidayJson.read(bare) : HolidayText.read(bare);
        YearList list = YearList.of(year, YearState.PUBLISHED, source, days);
        if (list.days().isEmpty()) {
            throw Refusal.of("list", "organization.years.empty", String.valueOf(year));
        }
        return list;
    }

    /** The days as lines that {@link #read(int, String, String)} takes back. */
    public static String write(List<ListedDay> days) {
        return HolidayText.write(days);
    }

    /** UTF-8, or what Chinese offices save where it is not. */
    private static String decoded(byte[] content) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            try {
                return charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            } catch (CharacterCodingException e) {
                // The next one then.
            }
        }
        throw Refusal.of("list", "organization.years.text");
    }
}
