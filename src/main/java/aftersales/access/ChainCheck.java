package aftersales.access;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What became of reading an organisation's audit trail from its beginning.
 *
 * @param lines  how many lines it has, when it is whole
 * @param broken the first line that is changed or missing, null when there is none
 * @param seal   hash of the last line, 64 hexadecimal digits, null when broken: noted elsewhere, it shows later that nothing
 *               before that line was written anew
 */
public record ChainCheck(long lines, @Nullable Long broken, @Nullable String seal) {

    static ChainCheck whole(long lines, byte[] last) {
        return new ChainCheck(lines, null, HexFormat.of().formatHex(last));
    }

    static ChainCheck broken(long first) {
        return new ChainCheck(0, first, null);
    }
}
