package aftersales.webkit;

import aftersales.kernel.Conflict;
import aftersales.kernel.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.springframework.beans.NotReadablePropertyException;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * What becomes of a form that was sent: done and redirected, or shown again with what was typed and what is wrong.
 *
 * <pre>{@code
 * return Submission.of(errors, response).orShow("customer/form",
 *         () -> "redirect:/customers/" + customers.register(actor, form.toCommand()).value());
 * }</pre>
 */
public final class Submission {

    /** Request attribute with the version a conflict found: the next save starts from it, knowingly. */
    public static final String CURRENT_VERSION = Submission.class.getName() + ".version";

    /** What {@link BindingResult#getFieldValue} answers is text already and must not be made text once more. */
    private static final boolean SHOWN_AS_IT_IS = true;

    private final BindingResult errors;
    private final HttpServletResponse response;

    private Submission(BindingResult errors, HttpServletResponse response) {
        this.errors = errors;
        this.response = response;
    }

    public static Submission of(BindingResult errors, HttpServletResponse response) {
        return new Submission(errors, response);
    }

    /**
     * Runs the action unless the form has errors already.
     *
     * @param view   what to show when it can't be done, with status 422 (409 when somebody else saved meanwhile)
     * @param action does it and answers the view to go to, usually a redirect
     */
    public String orShow(String view, Supplier<String> action) {
        return orShow(() -> view, action);
    }

    /** As above for a page that must first fetch what it shows besides the form. */
    public String orShow(Supplier<String> view, Supplier<String> action) {
        HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
        if (!errors.hasErrors()) {
            try {
                return action.get();
            } catch (Refusal refusal) {
                refuse(refusal);
            } catch (Conflict conflict) {
                status = HttpStatus.CONFLICT;
                errors.addError(global("webkit.form.conflict"));
                RequestContextHolder.currentRequestAttributes()
                        .setAttribute(CURRENT_VERSION, conflict.found(), RequestAttributes.SCOPE_REQUEST);
            }
        }
        response.setStatus(status.value());
        return view.get();
    }

    private void refuse(Refusal refusal) {
        String field = refusal.field();
        Object[] arguments = refusal.arguments().toArray();
        errors.addError(field == null || !isShown(field)
                ? global(refusal.code(), arguments)
                : new FieldError(errors.getObjectName(), field, errors.getFieldValue(field), SHOWN_AS_IT_IS,
                        new String[] {refusal.code()}, arguments, null));
    }

    private ObjectError global(String code, Object... arguments) {
        return new ObjectError(errors.getObjectName(), new String[] {code}, arguments, null);
    }

    /** A rule may name a field of the command that the form does not have: then its words stand on top. */
    private boolean isShown(String field) {
        try {
            errors.getFieldValue(field);
            return true;
        } catch (NotReadablePropertyException unknown) {
            return false;
        }
    }
}
