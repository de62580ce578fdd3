package aftersales.webkit.binding;

import java.util.List;
import java.util.Map;
import org.thymeleaf.context.IContext;

/**
 * The form of a page: {@code #form} in the templates. It is the model attribute {@code form}, or the one a page names by
 * {@code th:with="formName='other'"}.
 */
public final class Form {

    private final Fields fields;
    private final IContext page;

    public Form(Fields fields, IContext page) {
        this.fields = fields;
        this.page = page;
    }

    public Field field(String name) {
        return fields.of(page, attribute(), name);
    }

    /** A field for a file: its value never comes back, and the form need not hold it. */
    public Field upload(String name) {
        return fields.upload(page, attribute(), name);
    }

    /** What is wrong with the form as a whole. */
    public List<String> global() {
        return fields.global(page, attribute());
    }

    /** Fields with errors, in the order the form declares them: name to words. */
    public Map<String, String> wrong() {
        return fields.wrong(page, attribute());
    }

    /** The version to send along: after a conflict the one found, so that saving again is meant. */
    public String version() {
        return fields.version(page, attribute());
    }

    /** Has somebody else saved meanwhile? */
    public boolean isConflict() {
        return fields.isConflict();
    }

    /** Id of the input of that field. */
    public String id(String name) {
        return fields.id(name);
    }

    private String attribute() {
        return page.getVariable("formName") instanceof String name ? name : "form";
    }
}
