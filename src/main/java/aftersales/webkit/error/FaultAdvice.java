package aftersales.webkit.error;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** What a controller throws becomes an answer here, and only here. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class FaultAdvice {

    private final FaultAnswers answers;

    FaultAdvice(FaultAnswers answers) {
        this.answers = answers;
    }

    /** The reader has gone away; there is nobody to tell. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException gone) {
    }

    @ExceptionHandler
    @Nullable Object fault(Exception thrown, HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted()) {
            return null;
        }
        return answers.answer(Faults.of(thrown), thrown, request, response);
    }
}
