package aftersales.webkit.error;

import aftersales.database.DatabaseAway;
import aftersales.kernel.Conflict;
import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.webkit.error.Fault.FieldFault;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.MethodParameter;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Every exception's fault: the one place that decides which status an exception is. */
final class Faults {

    private static final String AGAIN = "5";

    private Faults() {
    }

    static Fault of(Throwable thrown) {
        if (thrown instanceof Refusal refusal) {
            return refused(refusal);
        }
        if (thrown instanceof NotFound) {
            return Fault.of(HttpStatus.NOT_FOUND);
        }
        if (thrown instanceof Conflict || thrown instanceof OptimisticLockingFailureException
                || thrown instanceof DataIntegrityViolationException) {
            return Fault.of(HttpStatus.CONFLICT);
        }
        if (thrown instanceof AccessDeniedException) {
            return Fault.of(HttpStatus.FORBIDDEN);
        }
        if (thrown instanceof AuthenticationException) {
            return Fault.of(HttpStatus.UNAUTHORIZED);
        }
        if (thrown instanceof BadRequest bad) {
            return bad.fault();
        }
        if (DatabaseAway.isCause(thrown) || thrown instanceof PessimisticLockingFailureException) {
            return away();
        }
        return ofSpring(thrown);
    }

    static Fault away() {
        return Fault.of(HttpStatus.SERVICE_UNAVAILABLE).with(HttpHeaders.RETRY_AFTER, AGAIN);
    }

    private static Fault refused(Refusal refusal) {
        Object[] arguments = refusal.arguments().toArray();
        Fault fault = Fault.of(HttpStatus.UNPROCESSABLE_CONTENT, refusal.code(), arguments);
        return refusal.field() == null ? fault
                : fault.with(List.of(FieldFault.of(refusal.field(), refusal.code(), arguments)));
    }

    /** What Spring says before or around our own code. */
    private static Fault ofSpring(Throwable thrown) {
        if (thrown instanceof MethodArgumentNotValidException invalid) {
            return invalid(invalid.getBindingResult());
        }
        if (thrown instanceof HttpMessageNotReadableException unreadable) {
            return unreadable(unreadable);
        }
        if (thrown instanceof MissingServletRequestParameterException missing) {
            return malformed(missing.getParameterName(), "webkit.error.missing");
        }
        if (thrown instanceof MethodArgumentTypeMismatchException mismatch) {
            return isInPath(mismatch.getParameter()) ? Fault.of(HttpStatus.NOT_FOUND)
                    : malformed(mismatch.getName(), "webkit.error.malformed");
        }
        if (thrown instanceof InvalidPropertyException) {
            return Fault.of(HttpStatus.BAD_REQUEST); // a field name such as rows[x] or rows[100000], which no form of ours sends
        }
        if (thrown instanceof TypeMismatchException mismatch) {
            return malformed(String.valueOf(mismatch.getPropertyName()), "webkit.error.malformed");
        }
        if (thrown instanceof InvalidParameterException unreadable) { // a form the container would not read: too large, badly encoded
            return of(HttpStatusCode.valueOf(unreadable.getErrorCode()));
        }
        if (thrown instanceof MaxUploadSizeExceededException) {
            return Fault.of(HttpStatus.CONTENT_TOO_LARGE);
        }
        if (thrown instanceof MultipartException) {
            return Fault.of(HttpStatus.BAD_REQUEST);
        }
        if (thrown instanceof ErrorResponse known) {
            return of(known.getStatusCode()).with(known.getHeaders());
        }
        return Fault.of(HttpStatus.INTERNAL_SERVER_ERROR);
    }

    /** A status somebody answered without an exception: the container, a filter. */
    static Fault of(HttpStatusCode code) {
        HttpStatus status = HttpStatus.resolve(code.value());
        if (status == null || !status.isError()) {
            return Fault.of(HttpStatus.INTERNAL_SERVER_ERROR);
        }
        return status == HttpStatus.SERVICE_UNAVAILABLE ? away() : Fault.of(status);
    }

    private static Fault invalid(BindingResult result) {
        List<FieldFault> fields = result.getAllErrors().stream()
                .map(error -> new FieldFault(error instanceof FieldError field ? field.getField() : "",
                        Objects.requireNonNullElse(error.getCode(), "webkit.error.invalid"), error))
                .toList();
        return Fault.of(HttpStatus.UNPROCESSABLE_CONTENT, "webkit.error.invalid").with(fields);
    }

    private static Fault unreadable(HttpMessageNotReadableException unreadable) {
        if (unreadable.getCause() instanceof JacksonException json && !json.getPath().isEmpty()) {
            String code = json instanceof UnrecognizedPropertyException ? "webkit.error.unknown_field" : "webkit.error.malformed";
            return malformed(json.getPath().stream().map(Faults::step).collect(Collectors.joining(".")), code);
        }
        return Fault.of(HttpStatus.BAD_REQUEST, "webkit.error.unreadable");
    }

    private static String step(Reference reference) {
        return reference.getPropertyName() != null ? reference.getPropertyName() : String.valueOf(reference.getIndex());
    }

    private static Fault malformed(String field, String code) {
        return Fault.of(HttpStatus.BAD_REQUEST, code, field).with(List.of(FieldFault.of(field, code, field)));
    }

    private static boolean isInPath(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(PathVariable.class);
    }
}
