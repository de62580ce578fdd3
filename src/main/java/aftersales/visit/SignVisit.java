package aftersales.visit;

import aftersales.kernel.Refusal;
import aftersales.kernel.Text;
import aftersales.webkit.drawing.SignatureDrawing;
import org.jspecify.annotations.Nullable;

/**
 * The customer signs for the work.
 *
 * @param signer       who signs; without a drawing his name counts as the signature
 * @param drawing      null where he could only type his name
 * @param satisfaction 1 (bad) to 5 (very good); null where he did not say
 */
public record SignVisit(String signer, @Nullable SignatureDrawing drawing, @Nullable Integer satisfaction) {

    private static final int WORST = 1;
    private static final int BEST = 5;

    public SignVisit {
        signer = Text.required("signer", signer, 80);
        if (satisfaction != null && (satisfaction < WORST || satisfaction > BEST)) {
            throw Refusal.of("satisfaction", "ticket.satisfaction.range");
        }
    }
}
