package aftersales.demonstration;

import aftersales.database.DatabasePlace;
import java.net.InetAddress;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Whether this application shows the demonstration: by default with the embedded database and with no other;
 * {@code aftersales.demonstration} says otherwise. Its passwords stand in the README, so it answers this machine alone
 * unless {@code SERVER_ADDRESS} is set.
 */
@Component
class DemonstrationMode implements WebServerFactoryCustomizer<ConfigurableServletWebServerFactory>, Ordered {

    private final boolean on;
    private final boolean addressed;

    DemonstrationMode(DatabasePlace database, Environment environment) {
        this.on = environment.getProperty("aftersales.demonstration", Boolean.class, database.isEmbedded());
        this.addressed = environment.containsProperty("server.address");
    }

    boolean isOn() {
        return on;
    }

    @Override
    public void customize(ConfigurableServletWebServerFactory factory) {
        if (on && !addressed) {
            factory.setAddress(InetAddress.getLoopbackAddress());
        }
    }

    /** After Boot's own, which set the address from the properties. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
