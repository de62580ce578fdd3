package aftersales.webkit.error;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Faults from outside the controllers: filters, the security chain, the container. Said like all others. */
@Controller
class FaultController implements ErrorController {

    private final FaultAnswers answers;

    FaultController(FaultAnswers answers) {
        this.answers = answers;
    }

    @RequestMapping("${server.error.path:/error}")
    Object fault(HttpServletRequest request, HttpServletResponse response) {
        Throwable thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable cause ? cause : null;
        return answers.answer(fault(request), thrown, request, response);
    }

    /** Asked directly, the address of the error page is one more page that does not exist. */
    private static Fault fault(HttpServletRequest request) {
        if (!(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status)) {
            return Faults.of(HttpStatusCode.valueOf(404));
        }
        if (status == 500 && request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown) {
            return Faults.of(thrown);
        }
        return Faults.of(HttpStatusCode.valueOf(status));
    }
}
