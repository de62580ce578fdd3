package aftersales.webkit.error;

import aftersales.webkit.error.Fault.FieldFault;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The request itself is malformed: a cursor that is none, a filter that does not exist. Answered with 400. */
public class BadRequest extends RuntimeException {

    private final @Nullable String field;
    private final String code;
    private final List<Object> arguments;

    /**
     * @param field parameter it is about, or null
     * @param code  message key
     */
    public BadRequest(@Nullable String field, String code, Object... arguments) {
        super(code + " " + field);
        this.field = field;
        this.code = code;
        this.arguments = List.of(arguments);
    }

    Fault fault() {
        Fault fault = Fault.of(HttpStatus.BAD_REQUEST, code, arguments.toArray());
        return field == null ? fault : fault.with(List.of(FieldFault.of(field, code, arguments.toArray())));
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
