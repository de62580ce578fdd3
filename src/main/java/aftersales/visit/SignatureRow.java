package aftersales.visit;

import aftersales.webkit.drawing.SignatureDrawing;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A signature as it is kept.
 *
 * @param drawing null where the name was typed
 * @param takenBy the technician's name as it stood then
 */
public record SignatureRow(String signer, @Nullable SignatureDrawing drawing, @Nullable Integer satisfaction, Instant signedAt,
        String takenBy) {
}
