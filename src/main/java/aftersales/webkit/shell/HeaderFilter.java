package aftersales.webkit.shell;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Writes the headers before anything else runs, so that no way of answering can leave them out. What browsers may keep (static
 * resources) replaces {@code Cache-Control} later.
 */
final class HeaderFilter implements Filter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        Headers.write((HttpServletResponse) response, request.isSecure());
        chain.doFilter(request, response);
    }
}
