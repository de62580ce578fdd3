package aftersales.webkit.error;

import aftersales.webkit.error.Fault.FieldFault;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Says a fault: as problem details below {@code /api}, as a page elsewhere. Asks no database. */
@Component
class FaultAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(FaultAnswers.class);
    private static final Pattern FOR_PROGRAMS = Pattern.compile("/api/|/v3/api-docs");
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int LENGTH = 8;

    private final MessageSource messages;
    private final SecureRandom random = new SecureRandom();

    FaultAnswers(MessageSource messages) {
        this.messages = messages;
    }

    Object answer(Fault fault, @Nullable Throwable thrown, HttpServletRequest request, HttpServletResponse response) {
        String reference = log(fault, thrown, request);
        fault.headers().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        return FOR_PROGRAMS.matcher(path(request)).lookingAt() ? problem(fault, reference) : page(fault, reference, request);
    }

    /** A number the reader can tell the operator, who finds the cause beside it in the log. Null unless the fault is ours. */
    private @Nullable String log(Fault fault, @Nullable Throwable thrown, HttpServletRequest request) {
        if (!fault.isOurs()) {
            LOG.debug("{} {}: {}", request.getMethod(), fault.status().value(), fault.code());
            return null;
        }
        if (fault.status() == HttpStatus.SERVICE_UNAVAILABLE) {
            LOG.warn("503 {}: {}", request.getMethod(), thrown == null ? "refused" : thrown.toString().replaceAll("[\\r\\n]+", " "));
            return null;
        }
        StringBuilder reference = new StringBuilder();
        random.ints(LENGTH, 0, ALPHABET.length()).forEach(i -> reference.append(ALPHABET.charAt(i)));
        LOG.error("fault {} ({} {})", reference, request.getMethod(), fault.status().value(), thrown);
        return reference.toString();
    }

    private ResponseEntity<ProblemDetail> problem(Fault fault, @Nullable String reference) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(fault.status(), words(fault.code(), fault.arguments().toArray()));
        problem.setTitle(fault.status().getReasonPhrase());
        problem.setProperty("code", fault.code());
        List<Map<String, Object>> errors = new ArrayList<>();
        for (FieldFault field : fault.fields()) {
            errors.add(Map.of("field", field.field(), "code", field.code(), "message", messages.getMessage(field.words(), locale())));
        }
        problem.setProperty("errors", errors);
        if (reference != null) {
            problem.setProperty("reference", reference);
        }
        return ResponseEntity.status(fault.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }

    private Object page(Fault fault, @Nullable String reference, HttpServletRequest request) {
        var page = new ModelAndView("error/page", fault.status());
        String number = String.valueOf(fault.status().value());
        page.addObject("status", number);
        page.addObject("heading", known("webkit.error." + number + ".title", "webkit.error.other.title"));
        page.addObject("words", known(fault.code(), "webkit.error.other", fault.arguments().toArray()));
        page.addObject("reference", reference);
        page.addObject("sent", fault.status() == HttpStatus.SERVICE_UNAVAILABLE ? SentForm.of(request) : null);
        page.addObject("again", fault.status() == HttpStatus.SERVICE_UNAVAILABLE && "GET".equals(request.getMethod()));
        return page;
    }

    private String known(String key, String otherwise, Object... arguments) {
        try {
            return messages.getMessage(key, arguments, locale());
        } catch (NoSuchMessageException unknown) {
            return messages.getMessage(otherwise, arguments, locale());
        }
    }

    private String words(String code, Object... arguments) {
        return known(code, "webkit.error.other", arguments);
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }

    private static String path(HttpServletRequest request) {
        Object original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return original == null ? request.getRequestURI() : original.toString();
    }
}
