package aftersales.webkit.error;

import java.util.List;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * What went wrong with a request, before it is said as a page or as problem details.
 *
 * @param status    status of the answer
 * @param code      message key of the words, also the stable code of the REST interface
 * @param arguments arguments of the words
 * @param fields    what is wrong with single fields
 * @param headers   headers the answer needs: {@code Allow}, {@code Retry-After}
 */
public record Fault(HttpStatus status, String code, List<Object> arguments, List<FieldFault> fields, HttpHeaders headers) {

    /**
     * What is wrong with one field; an empty name means the whole.
     *
     * @param code  stable code for machines
     * @param words what to say to people
     */
    public record FieldFault(String field, String code, MessageSourceResolvable words) {

        static FieldFault of(String field, String code, Object... arguments) {
            return new FieldFault(field, code, new DefaultMessageSourceResolvable(new String[] {code}, arguments));
        }
    }

    public Fault {
        fields = List.copyOf(fields);
    }

    /** A fault with the words of its status. */
    public static Fault of(HttpStatus status) {
        return of(status, "webkit.error." + status.value());
    }

    public static Fault of(HttpStatus status, String code, Object... arguments) {
        return new Fault(status, code, List.of(arguments), List.of(), new HttpHeaders());
    }

    Fault with(List<FieldFault> wrong) {
        return new Fault(status, code, arguments, wrong, headers);
    }

    Fault with(HttpHeaders needed) {
        return new Fault(status, code, arguments, fields, needed);
    }

    Fault with(String header, String value) {
        var needed = new HttpHeaders();
        needed.set(header, value);
        return with(needed);
    }

    /** Ours to mend, not the caller's. */
    boolean isOurs() {
        return status.is5xxServerError();
    }
}
