package aftersales;

import aftersales.database.DatabasePlace;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says where to find the application, once it answers: its address, the operators' address, its data. */
@Component
class ReadyAnnouncement {

    private static final Logger log = LoggerFactory.getLogger(ReadyAnnouncement.class);

    private final ServerProperties server;
    private final DatabasePlace database;
    private final Environment environment;

    ReadyAnnouncement(ServerProperties server, DatabasePlace database, Environment environment) {
        this.server = server;
        this.database = database;
        this.environment = environment;
    }

    /** First of all listeners, so that what others add (accounts to try) stands below the address. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    public void announce() {
        String port = environment.getProperty("local.server.port");
        if (port == null) {
            return; // no web server, as in most tests
        }
        String scheme = server.getSsl() != null && server.getSsl().isEnabled() ? "https" : "http";
        String path = server.getServlet().getContextPath();
        log.info("Ready at  {}://{}:{}{}", scheme, host(server.getAddress()), port, path == null ? "" : path);
        log.info("Operators: http://127.0.0.1:{}/actuator  Data: {}",
                environment.getProperty("local.management.port"), database.description());
    }

    private static String host(@Nullable InetAddress address) {
        return address == null || address.isAnyLocalAddress() || address.isLoopbackAddress() ? "localhost" : address.getHostAddress();
    }
}
