package aftersales.intake;

import aftersales.intake.file.Separator;
import aftersales.intake.file.Survey;
import aftersales.intake.file.TextEncoding;
import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.ImportId;
import aftersales.kernel.identity.OrganizationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A file that was brought, as the work on it needs it.
 *
 * @param organization of who brought it
 * @param target       the import organisation, once it is certain
 * @param staged       the column its lines are sorted by, null where they are not kept
 * @param reading      what was found when they were
 */
record ImportFile(ImportId id, OrganizationId organization, @Nullable OrganizationId target, boolean kept, TextEncoding encoding,
        Separator separator, Survey survey, @Nullable Mapping mapping, @Nullable String staged, Tally reading, AccountId account,
        long version) {

    static final String COLUMNS = "i.id, i.organization_id, i.target_id, i.file_kept, i.encoding, i.separator, i.survey, i.mapping, i.staged, "
            + "i.reading, i.account_id, i.version";

    static ImportFile read(ResultSet row, int n) throws SQLException {
        long target = row.getLong("target_id");
        boolean open = row.wasNull();
        @Nullable String mapping = row.getString("mapping");
        @Nullable String reading = row.getString("reading");
        return new ImportFile(new ImportId(row.getLong("id")), new OrganizationId(row.getLong("organization_id")),
                open ? null : new OrganizationId(target), row.getBoolean("file_kept"), TextEncoding.valueOf(row.getString("encoding")),
                Separator.valueOf(row.getString("separator")), Json.read(row.getString("survey"), Survey.class),
                mapping == null ? null : Json.read(mapping, Mapping.class), row.getString("staged"),
                reading == null ? Tally.NOTHING : Json.read(reading, Tally.class), new AccountId(row.getLong("account_id")),
                row.getLong("version"));
    }

    /** @throws IllegalStateException if nobody has said yet */
    Mapping described() {
        if (mapping == null) {
            throw new IllegalStateException("import " + id + " has no mapping");
        }
        return mapping;
    }
}
