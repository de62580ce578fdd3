package aftersales.visit.web;

import aftersales.kernel.Refusal;
import aftersales.visit.SignVisit;
import aftersales.webkit.drawing.SignatureDrawing;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The customer's signature: drawn under the name of who signs, or the name typed instead. */
public class SignatureForm {

    @Size(max = 80)
    private @Nullable String signer;

    private @Nullable String signature;

    @Size(max = 80)
    private @Nullable String signatory;

    private @Nullable Integer satisfaction;

    /** @throws Refusal on {@code signature} if there is neither a drawing nor a typed name */
    SignVisit toCommand() {
        SignatureDrawing drawing = SignatureDrawing.read(signature);
        if (drawing == null && (signatory == null || signatory.isBlank())) {
            throw Refusal.of("signature", "visit.signature.missing");
        }
        String name = signatory == null || signatory.isBlank() ? signer : signatory;
        return new SignVisit(name == null ? "" : name, drawing, satisfaction);
    }

    public @Nullable String getSigner() {
        return signer;
    }

    public void setSigner(@Nullable String signer) {
        this.signer = signer;
    }

    public @Nullable String getSignature() {
        return signature;
    }

    public void setSignature(@Nullable String signature) {
        this.signature = signature;
    }

    public @Nullable String getSignatory() {
        return signatory;
    }

    public void setSignatory(@Nullable String signatory) {
        this.signatory = signatory;
    }

    public @Nullable Integer getSatisfaction() {
        return satisfaction;
    }

    public void setSatisfaction(@Nullable Integer satisfaction) {
        this.satisfaction = satisfaction;
    }
}
