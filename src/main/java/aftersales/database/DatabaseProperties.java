package aftersales.database;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set about the database besides Boot's own {@code spring.datasource.url}, {@code username}, {@code password}.
 *
 * @param dataDirectory where the embedded database lives when no URL is configured
 */
@ConfigurationProperties("aftersales")
record DatabaseProperties(
        @DefaultValue("./data") Path dataDirectory, @DefaultValue Embedded embedded, @DefaultValue Database database) {

    /** @param port of the embedded database on the loopback address; a free one when not set */
    record Embedded(@Nullable Integer port) {}

    /**
     * @param allowUnsafe start although the server may lose acknowledged work (fsync off); for tests only
     * @param waitAtStart how long a start waits for a configured server that does not answer yet
     * @param web         for requests: short, so that a silent database cannot hold up pages that need none
     * @param jobs        for migrations, imports, exports, seeding
     */
    record Database(
            @DefaultValue("false") boolean allowUnsafe,
            @DefaultValue("60s") Duration waitAtStart,
            @DefaultValue Web web,
            @DefaultValue Jobs jobs) {}

    /** What a lane may take: connections, waiting for one, a statement, an answer on the wire, an idle transaction. */
    interface Limits {
        int connections();

        Duration patience();

        Duration statement();

        Duration socket();

        Duration idleInTransaction();
    }

    record Web(
            @DefaultValue("10") int connections,
            @DefaultValue("1s") Duration patience,
            @DefaultValue("4s") Duration statement,
            @DefaultValue("5s") Duration socket,
            @DefaultValue("10s") Duration idleInTransaction)
            implements Limits {}

    record Jobs(
            @DefaultValue("4") int connections,
            @DefaultValue("30s") Duration patience,
            @DefaultValue("30m") Duration statement,
            @DefaultValue("31m") Duration socket,
            @DefaultValue("10m") Duration idleInTransaction)
            implements Limits {}
}
