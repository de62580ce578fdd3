package aftersales.warranty;

import aftersales.contract.owed.Liability;
import aftersales.kernel.Refusal;
import aftersales.kernel.Text;
import org.jspecify.annotations.Nullable;

/** A person decides otherwise than the rules, and says why. */
public record Overrule(Liability parts, Liability labour, Liability travel, @Nullable String reason) {

    public Overrule {
        reason = Text.optional("reason", reason, 2000);
        if (reason == null) {
            throw Refusal.of("reason", "warranty.overrule.reason.missing");
        }
    }

    /** As a line of a record keeps it: parts, labour, travel. */
    public String words() {
        return parts + " " + labour + " " + travel;
    }
}
