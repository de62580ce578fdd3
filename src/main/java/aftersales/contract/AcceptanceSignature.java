package aftersales.contract;

import aftersales.kernel.Text;
import aftersales.webkit.drawing.SignatureDrawing;
import org.jspecify.annotations.Nullable;

/**
 * Who signed for one side.
 *
 * @param role    what he is there
 * @param drawing null where he signed on paper
 */
public record AcceptanceSignature(String name, @Nullable String role, @Nullable SignatureDrawing drawing) {

    /** @param side the beginning of its fields' names: {@code our} or {@code customer} */
    public static AcceptanceSignature read(String side, @Nullable String name, @Nullable String role, @Nullable String drawing) {
        return new AcceptanceSignature(Text.required(side + "Name", name, 80), Text.optional(side + "Role", role, 80),
                SignatureDrawing.read(side + "Drawing", drawing));
    }

    @Nullable String path() {
        return drawing == null ? null : drawing.path();
    }
}
