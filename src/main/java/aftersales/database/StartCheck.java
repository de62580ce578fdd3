package aftersales.database;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/**
 * Looks at the database before anything else is made, so that a start which cannot succeed ends in a second and with one
 * clear line: the data folder is free, or the configured server answers and is one to rely on.
 */
@Order(Ordered.LOWEST_PRECEDENCE)
class StartCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Environment environment = context.getEnvironment();
        DatabaseProperties properties = Binder.get(environment).bindOrCreate("aftersales", DatabaseProperties.class);
        String url = environment.getProperty("spring.datasource.url");
        if (url == null) {
            DataDirectory.claim(properties.dataDirectory()).close();
            return;
        }
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new StartRefused("The configured address is none of a PostgreSQL.",
                    "Set SPRING_DATASOURCE_URL to jdbc:postgresql://host:port/database.");
        }
        Server server = new Server(
                url, environment.getProperty("spring.datasource.username"), environment.getProperty("spring.datasource.password"));
        new ServerCheck(server, properties.database().allowUnsafe()).pass(properties.database().waitAtStart());
    }
}
