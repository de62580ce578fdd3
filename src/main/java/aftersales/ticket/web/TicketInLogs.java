package aftersales.ticket.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the number of the ticket that a request is about on the log lines written meanwhile. */
@Component
class TicketInLogs implements HandlerInterceptor, WebMvcConfigurer {

    private static final String TICKET = "ticket";

    /** What a number can look like. The address is typed by anybody; nothing else of it shall stand in a log. */
    private static final Pattern NUMBER = Pattern.compile("[A-Z]-[0-9]{1,8}-[0-9]{1,10}");

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/tickets/{number}/**", "/jobs/{number}/**", "/api/v1/tickets/{number}/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        if (variables instanceof Map<?, ?> map && map.get("number") instanceof String number && NUMBER.matcher(number).matches()) {
            MDC.put(TICKET, number);
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        MDC.remove(TICKET);
    }
}
