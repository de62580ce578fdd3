package aftersales.files.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Says that an upload is too large before anybody reads it. The container would drop the whole form instead, its CSRF token
 * too, and the sender would be told that his request was forged.
 */
@Component
@Order(UploadLimit.BEFORE_SECURITY)
class UploadLimit extends OncePerRequestFilter {

    /** The security chain runs at -100, the request's locale is known from -105 on. */
    static final int BEFORE_SECURITY = -102;

    private final long limit;
    private final HandlerExceptionResolver exceptions;

    UploadLimit(MultipartProperties multipart, @Lazy @Qualifier("handlerExceptionResolver") HandlerExceptionResolver exceptions) {
        this.limit = multipart.getMaxRequestSize().toBytes();
        this.exceptions = exceptions;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null || !type.regionMatches(true, 0, "multipart/", 0, 10);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > limit) {
            exceptions.resolveException(request, response, null, new MaxUploadSizeExceededException(limit));
        } else {
            chain.doFilter(request, response);
        }
    }
}
