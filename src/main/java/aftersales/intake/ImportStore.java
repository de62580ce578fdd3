package aftersales.intake;

import aftersales.kernel.Conflict;
import aftersales.kernel.NotFound;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ImportId;
import aftersales.kernel.identity.OrganizationId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows of imports. No rights here: whoever calls has asked. */
@Component
@Transactional
class ImportStore {

    private final JdbcClient jdbc;
    private final FileContent content;
    private final Clock clock;

    ImportStore(JdbcClient jdbc, FileContent content, Clock clock) {
        this.jdbc = jdbc;
        this.content = content;
        this.clock = clock;
    }

    ImportId add(Actor actor, UploadFile file, FileReading reading) {
        long id = jdbc.sql("""
                insert into intake_import (organization_id, file_name, file_size, sha256, encoding, separator, survey, header,
                    created_at, account_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                """).params(Objects.requireNonNull(actor.organization()).value(), file.name(), reading.size(), reading.sha256(),
                        reading.encoding().name(), reading.separator().name(), Json.write(reading.survey()),
                        Profiles.fingerprint(reading.survey().header()), Timestamp.from(clock.instant()),
                        Objects.requireNonNull(actor.account()).value()).query(Long.class).single();
        try (InputStream in = file.content().getInputStream()) {
            content.keep(new ImportId(id), in);
        } catch (IOException e) {
            throw new UncheckedIOException("the upload broke off", e);
        }
        return new ImportId(id);
    }

    @Transactional(readOnly = true)
    ImportFile get(long id) {
        return jdbc.sql("select " + ImportFile.COLUMNS + " from intake_import i where i.id = ?").param(id).query(ImportFile::read).optional()
                .orElseThrow(() -> new NotFound("import", id));
    }

    /** @throws Conflict if it was changed since {@code version} */
    void describe(ImportFile file, long version, Mapping mapping) {
        Conflict.check("import", version, file.version());
        int changed = jdbc.sql("update intake_import set mapping = ?, version = version + 1 where id = ? and version = ?")
                .params(Json.write(mapping), file.id().value(), version).update();
        if (changed == 0) {
            throw new Conflict("import", version, get(file.id().value()).version());
        }
    }

    void aim(ImportId id, OrganizationId target) {
        jdbc.sql("update intake_import set target_id = ? where id = ?").params(target.value(), id.value()).update();
    }

    void staged(ImportId id, String column, Tally reading) {
        jdbc.sql("update intake_import set staged = ?, reading = ? where id = ?").params(column, Json.write(reading), id.value()).update();
    }

    /** The sorted lines are needed no more; they can be made again from the bytes. */
    void unstage(ImportId id) {
        jdbc.sql("delete from intake_line where import_id = ?").param(id.value()).update();
        jdbc.sql("update intake_import set staged = null where id = ?").param(id.value()).update();
    }

    /** Forgets bytes and lines of files brought before that moment and not in work; who brought what stays. */
    int forget(Instant before) {
        List<Long> old = jdbc.sql("""
                select i.id from intake_import i where i.file_kept and i.created_at < ?
                    and not exists (select from intake_job j where j.import_id = i.id and j.state in ('QUEUED', 'RUNNING'))
                order by i.id limit 20 for update skip locked
                """).param(Timestamp.from(before)).query(Long.class).list();
        for (Long id : old) {
            unstage(new ImportId(id));
            jdbc.sql("delete from intake_chunk where import_id = ?").param(id).update();
            jdbc.sql("update intake_import set file_kept = false where id = ?").param(id).update();
        }
        return old.size();
    }
}
