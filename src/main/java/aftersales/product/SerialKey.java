package aftersales.product;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What of a serial number or equipment tag tells devices apart: letters and digits, upper case. Plates and callers differ in the rest. */
final class SerialKey {

    private SerialKey() {
    }

    static String of(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    static @Nullable String ofNullable(@Nullable String text) {
        return text == null ? null : of(text);
    }
}
