package aftersales.contract.web;

import aftersales.contract.AcceptanceItem;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.ModelId;
import org.jspecify.annotations.Nullable;

/** Something that shall arrive, on the form; a row that was left blank is none. */
public class AcceptanceItemForm {

    private @Nullable ModelId model;
    private @Nullable String name;
    private @Nullable Integer promised;

    static AcceptanceItemForm of(AcceptanceItem item) {
        var form = new AcceptanceItemForm();
        form.model = item.model();
        form.name = item.name();
        form.promised = item.promised();
        return form;
    }

    boolean isBlank() {
        return model == null && (name == null || name.isBlank()) && promised == null;
    }

    /** @param path the beginning of its fields' names */
    AcceptanceItem toItem(String path) {
        if (promised == null) {
            throw Refusal.of(path + "promised", "webkit.field.NotNull");
        }
        try {
            return new AcceptanceItem(model, name, promised);
        } catch (Refusal refusal) {
            throw Refusal.of(path + refusal.field(), refusal.code(), refusal.arguments().toArray());
        }
    }

    public @Nullable ModelId getModel() {
        return model;
    }

    public void setModel(@Nullable ModelId model) {
        this.model = model;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable Integer getPromised() {
        return promised;
    }

    public void setPromised(@Nullable Integer promised) {
        this.promised = promised;
    }
}
