package aftersales.webkit.shell;

import aftersales.webkit.binding.Fields;
import aftersales.webkit.binding.Form;
import aftersales.webkit.drawing.Strips;
import aftersales.webkit.format.Formats;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

/**
 * What templates call: {@code #fmt} for moments and numbers, {@code #form} for the fields of the page's form, {@code #shell}
 * for what surrounds the page, {@code #strips} for promise strips. Beans by {@code @name} are refused by the engine in
 * {@code data-} and {@code aria-} attributes, these are not.
 */
@Component
class KitDialect extends AbstractDialect implements IExpressionObjectDialect, IExpressionObjectFactory {

    private final Formats formats;
    private final Fields fields;
    private final Shell shell;
    private final Strips strips;

    KitDialect(Formats formats, Fields fields, Shell shell, Strips strips) {
        super("kit");
        this.formats = formats;
        this.fields = fields;
        this.shell = shell;
        this.strips = strips;
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return this;
    }

    @Override
    public Set<String> getAllExpressionObjectNames() {
        return Set.of("fmt", "form", "shell", "strips");
    }

    @Override
    public @Nullable Object buildObject(IExpressionContext context, String name) {
        return switch (name) {
            case "fmt" -> formats;
            case "form" -> new Form(fields, context);
            case "shell" -> shell;
            case "strips" -> strips;
            default -> null;
        };
    }

    /** The form differs from fragment to fragment, the others are always the same. */
    @Override
    public boolean isCacheable(String name) {
        return !"form".equals(name);
    }
}
