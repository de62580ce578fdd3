package aftersales.intake;

import aftersales.access.Scope;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.OrganizationId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Mappings kept under a name: the next file with the same columns begins with the last one used. */
@Component
@Transactional
class Profiles {

    private static final int MOST = 20;

    private final JdbcClient jdbc;
    private final Clock clock;

    Profiles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void keep(OrganizationId organization, String name, String header, Mapping mapping) {
        jdbc.sql("""
                insert into intake_profile (organization_id, name, header, mapping, changed_at) values (:organization, :name, :header, :mapping, :now)
                on conflict (organization_id, lower(name)) do update set name = excluded.name, header = excluded.header,
                    mapping = excluded.mapping, changed_at = excluded.changed_at
                """).param("organization", organization.value()).param("name", name).param("header", header)
                .param("mapping", Json.write(mapping)).param("now", Timestamp.from(clock.instant())).update();
    }

    /** Those within the actor's reach that fit these columns, the last used first. */
    @Transactional(readOnly = true)
    List<Profile> fitting(Actor actor, String header) {
        var scope = Scope.of(actor);
        return jdbc.sql("select p.name, p.mapping from intake_profile p where p.header = :header and " + scope.clause("p.organization_id")
                + " order by p.changed_at desc, p.id desc limit " + MOST).param("header", header).params(scope.params())
                .query((row, n) -> new Profile(row.getString("name"), Json.read(row.getString("mapping"), Mapping.class))).list();
    }

    /** The same for the same columns in the same order. */
    static String fingerprint(List<String> header) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", header).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
