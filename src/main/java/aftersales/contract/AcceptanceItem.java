package aftersales.contract;

import aftersales.kernel.Refusal;
import aftersales.kernel.Text;
import aftersales.kernel.identity.ModelId;
import aftersales.product.Names;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that shall arrive.
 *
 * @param model    null where a name says what it is
 * @param name     null where the model says it
 * @param promised how many
 */
public record AcceptanceItem(@Nullable ModelId model, @Nullable String modelNameZh, @Nullable String modelNameEn, @Nullable String name,
        int promised) {

    static final int MOST = 100_000;

    public AcceptanceItem {
        name = Text.optional("name", name, 160);
        if (model == null && name == null) {
            throw Refusal.of("name", "contract.acceptance.item.missing");
        }
        requireQuantity("promised", promised, 1);
    }

    /** One as it is asked for. */
    public AcceptanceItem(@Nullable ModelId model, @Nullable String name, int promised) {
        this(model, null, null, name, promised);
    }

    static void requireQuantity(String field, int quantity, int least) {
        if (quantity < least || quantity > MOST) {
            throw Refusal.of(field, "contract.acceptance.quantity.range", least, MOST);
        }
    }

    /** The model's name with what else was said. */
    public String words(Locale language) {
        if (modelNameZh == null && modelNameEn == null) {
            return String.valueOf(name);
        }
        String ofModel = Names.of(modelNameZh, modelNameEn, language);
        return name == null ? ofModel : ofModel + " · " + name;
    }
}
