package aftersales.database;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the embedded server runs.
 *
 * @param port    on the loopback address; null for a free one
 * @param durable false only in tests: a power failure may then lose everything, in exchange for speed
 */
record EmbeddedSettings(@Nullable Integer port, boolean durable) {

    /** Written at each start, so that what is set here holds for clusters made by older versions too. */
    String configuration() {
        return """
                # Written by the application at each start. Own settings: alter system set ...
                listen_addresses = '127.0.0.1'
                unix_socket_directories = ''
                password_encryption = 'scram-sha-256'
                max_connections = 60
                shared_buffers = '128MB'
                max_wal_size = '512MB'
                timezone = 'UTC'
                datestyle = 'iso, ymd'
                lc_messages = 'C'
                default_text_search_config = 'pg_catalog.simple'
                logging_collector = on
                log_directory = '../log'
                log_filename = 'postgresql-%a.log'
                log_truncate_on_rotation = on
                log_rotation_age = '1d'
                log_rotation_size = 0
                log_timezone = 'UTC'
                log_line_prefix = '%m [%p] %a '
                """;
    }

    /** Given on the command line, where nothing stored in the cluster can override it. */
    String options(int port) {
        String safe = durable ? "on" : "off";
        return "-p " + port + " -c listen_addresses=127.0.0.1 -c fsync=" + safe + " -c synchronous_commit=" + safe
                + " -c full_page_writes=" + safe;
    }

    /** The arguments of initdb for the character type to try. */
    List<String> initdb(Path cluster, Path passwordFile, String characterType) {
        List<String> arguments = new java.util.ArrayList<>(List.of(
                "-D", cluster.toString(),
                "--username=" + EmbeddedServer.SUPERUSER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                // Order by code point on every machine alike; the character type is what trigrams of Chinese need.
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--lc-ctype=" + characterType,
                "--data-checksums"));
        if (!durable) {
            arguments.add("--no-sync");
        }
        return arguments;
    }
}
