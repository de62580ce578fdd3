package aftersales.intake;

import aftersales.access.Scope;
import aftersales.intake.file.Separator;
import aftersales.intake.file.Survey;
import aftersales.intake.file.TextEncoding;
import aftersales.intake.job.Job;
import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ImportId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.Role;
import aftersales.webkit.list.ListRequest;
import aftersales.webkit.list.ListSql;
import aftersales.webkit.list.Listing;
import aftersales.webkit.list.Page;
import aftersales.webkit.list.SortType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads imports within the actor's reach. Administrators do. */
@Component
@Transactional(readOnly = true)
public class ImportQueries {

    public static final Listing LISTING = Listing.by("i.id").sort("id", "i.id", SortType.NUMBER).order("-id");

    private static final String COLUMNS = """
            i.id, i.file_name, i.file_size, i.file_kept, i.encoding, i.separator, i.target_id, o.name as target_name,
            (i.survey::json ->> 'records')::integer as records, i.mapping is not null as described, i.created_at, a.name as account_name,
            i.version, j.kind, j.state, j.phase, j.done, j.total, j.tally, j.refusal, j.refusal_details, j.started_at, j.ended_at""";
    private static final String TABLES = """
            intake_import i join access_account a on a.id = i.account_id left join organization o on o.id = i.target_id
            left join lateral (select * from intake_job j where j.import_id = i.id order by j.id desc limit 1) j on true""";

    private final JdbcClient jdbc;
    private final Profiles profiles;

    ImportQueries(JdbcClient jdbc, Profiles profiles) {
        this.jdbc = jdbc;
        this.profiles = profiles;
    }

    public Page<ImportRow> page(Actor actor, ListRequest request) {
        requireAdministrator(actor);
        var scope = Scope.of(actor);
        return ListSql.select(COLUMNS).from(TABLES).where(scope.clause("i.organization_id"), scope.params())
                .page(jdbc, request, (row, n) -> row(row));
    }

    /** @throws NotFound if unknown or out of reach */
    public ImportRow row(Actor actor, ImportId id) {
        requireAdministrator(actor);
        var scope = Scope.of(actor);
        return jdbc.sql("select " + COLUMNS + " from " + TABLES + " where i.id = :id and " + scope.clause("i.organization_id"))
                .param("id", id.value()).params(scope.params()).query((row, n) -> row(row)).optional()
                .orElseThrow(() -> new NotFound("import", id));
    }

    /** @throws NotFound if unknown or out of reach */
    public ImportDetail get(Actor actor, ImportId id) {
        ImportRow row = row(actor, id);
        record Said(Survey survey, @Nullable Mapping mapping, String header) {
        }
        Said said = jdbc.sql("select survey, mapping, header from intake_import where id = ?").param(id.value()).query((found, n) -> {
            @Nullable String mapping = found.getString("mapping");
            return new Said(Json.read(found.getString("survey"), Survey.class), mapping == null ? null : Json.read(mapping, Mapping.class),
                    found.getString("header"));
        }).single();
        return new ImportDetail(row, said.survey(), said.mapping(), profiles.fitting(actor, said.header()));
    }

    static void requireAdministrator(Actor actor) {
        if (!actor.isAnyOf(Role.ADMINISTRATOR)) {
            throw Refusal.because("access.refused");
        }
    }

    private static ImportRow row(ResultSet row) throws SQLException {
        long target = row.getLong("target_id");
        boolean open = row.wasNull();
        @Nullable String kind = row.getString("kind");
        @Nullable String state = row.getString("state");
        return new ImportRow(new ImportId(row.getLong("id")), row.getString("file_name"), row.getLong("file_size"), row.getBoolean("file_kept"),
                TextEncoding.valueOf(row.getString("encoding")), Separator.valueOf(row.getString("separator")),
                open ? null : new OrganizationId(target), row.getString("target_name"), row.getInt("records"), row.getBoolean("described"),
                row.getTimestamp("created_at").toInstant(), row.getString("account_name"),
                ImportState.of(kind == null ? null : Job.Kind.valueOf(kind), state == null ? null : Job.State.valueOf(state)),
                kind == null ? null : progress(row), row.getLong("version"));
    }

    private static ImportRow.Progress progress(ResultSet row) throws SQLException {
        @Nullable String tally = row.getString("tally");
        return new ImportRow.Progress(row.getString("phase").equals("READ"), row.getInt("done"), row.getInt("total"),
                tally == null ? Tally.NOTHING : Json.read(tally, Tally.class), row.getString("refusal"),
                List.copyOf(Arrays.asList((String[]) row.getArray("refusal_details").getArray())), instant(row.getTimestamp("started_at")),
                instant(row.getTimestamp("ended_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
