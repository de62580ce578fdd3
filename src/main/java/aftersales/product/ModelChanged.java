package aftersales.product;

import aftersales.kernel.identity.ModelId;

/** What all devices of a model have in common was changed, such as its code or its category. */
public record ModelChanged(ModelId id) {
}
