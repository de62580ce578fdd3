package aftersales.webkit.shell;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** The headers for requests the container refuses by itself: those reach no filter. */
@Component
final class HeaderValve extends ValveBase implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    HeaderValve() {
        super(true);
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addEngineValves(this);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        Headers.write(response, request.isSecure());
        getNext().invoke(request, response);
    }
}
