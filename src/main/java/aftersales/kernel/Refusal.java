package aftersales.kernel;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule said no. Carries the message key that says why in the reader's language, and the field it is about.
 * Pages show it beside the field with status 422 (nothing typed is lost), REST answers problem details.
 */
public class Refusal extends RuntimeException {

    private final String code;
    private final @Nullable String field;
    private final List<Object> arguments;

    private Refusal(@Nullable String field, String code, Object... arguments) {
        super(code + Arrays.toString(arguments));
        this.code = code;
        this.field = field;
        this.arguments = List.of(arguments);
    }

    /** A refusal of the whole request. */
    public static Refusal because(String code, Object... arguments) {
        return new Refusal(null, code, arguments);
    }

    /** A refusal of what stands in one field (the name of the form's or command's property). */
    public static Refusal of(String field, String code, Object... arguments) {
        return new Refusal(field, code, arguments);
    }

    /** Message key, also the stable error code of the REST interface. */
    public String code() {
        return code;
    }

    public @Nullable String field() {
        return field;
    }

    public List<Object> arguments() {
        return arguments;
    }

    /** A refusal is an answer, not a fault: it needs no stack trace, and a flood of them should cost little. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
