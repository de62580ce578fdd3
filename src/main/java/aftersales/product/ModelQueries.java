package aftersales.product;

import aftersales.access.Scope;
import aftersales.customer.Reach;
import aftersales.files.AttachmentRow;
import aftersales.files.Attachments;
import aftersales.kernel.NotFound;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.AttachmentId;
import aftersales.kernel.identity.ModelId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.webkit.list.ListRequest;
import aftersales.webkit.list.ListSql;
import aftersales.webkit.list.Listing;
import aftersales.webkit.list.Page;
import aftersales.webkit.list.SortType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads models: those of the actor's organisation, of all below it and of all above it, whose models hold for it too. */
@Component
@Transactional(readOnly = true)
public class ModelQueries {

    /** Orders and filters of the list; {@code state=inactive} shows those no longer installed, {@code state=all} both. */
    public static final Listing LISTING = Listing.by("m.id").sort("code", "m.code", SortType.TEXT)
            .sort("category", "coalesce(m.category, '')", SortType.TEXT).filters("q", "category", "state");

    private static final int MOST_CHOICES = 1000;
    private static final String WORDS = "concat_ws(' ', m.code, m.name_zh, m.name_en, m.maker, m.category)";

    private final JdbcClient jdbc;
    private final Attachments attachments;

    ModelQueries(JdbcClient jdbc, Attachments attachments) {
        this.jdbc = jdbc;
        this.attachments = attachments;
    }

    public Page<ModelRow> page(Actor actor, ListRequest request) {
        var scope = Scope.of(actor);
        String state = request.word("state", "active", "inactive", "all");
        ListSql sql = ListSql.select(columns(actor)).from("product_model m").where(scope.settingsClause("m.organization_id"), scope.params())
                .whenPresent(request.text("q"), "position(lower(:q) in lower(" + WORDS + ")) > 0", "q")
                .whenPresent(request.text("category"), "m.category = :category", "category");
        if (!state.equals("all")) {
            sql.where("m.active = :active", "active", state.equals("active"));
        }
        return sql.page(jdbc, request, (row, n) -> model(row));
    }

    /** @throws NotFound if unknown or out of reach */
    public ModelRow get(Actor actor, ModelId id) {
        var scope = Scope.of(actor);
        return jdbc.sql("select " + columns(actor) + " from product_model m where m.id = :id and " + scope.settingsClause("m.organization_id"))
                .param("id", id.value()).params(scope.params()).query((row, n) -> model(row)).optional()
                .orElseThrow(() -> new NotFound("model", id));
    }

    /** Those that may be installed, by category and code; at most 1,000. For choosing one. */
    public List<ModelRow> choices(Actor actor) {
        var scope = Scope.of(actor);
        return jdbc.sql("select m.*, 0 as equipment from product_model m where m.active and " + scope.settingsClause("m.organization_id")
                        + " order by m.category nulls last, m.code, m.id limit " + MOST_CHOICES)
                .params(scope.params()).query((row, n) -> model(row)).list();
    }

    /** The categories used, in order. */
    public List<String> categories(Actor actor) {
        var scope = Scope.of(actor);
        return jdbc.sql("select distinct m.category from product_model m where m.category is not null and "
                        + scope.settingsClause("m.organization_id") + " order by 1 limit 500")
                .params(scope.params()).query(String.class).list();
    }

    /** The model's documents, oldest first. */
    public List<AttachmentRow> documents(Actor actor, ModelId id) {
        get(actor, id);
        List<AttachmentId> ids = jdbc.sql("select attachment_id from product_document where model_id = ?").param(id.value())
                .query(Long.class).list().stream().map(AttachmentId::new).toList();
        return attachments.describe(actor, ids);
    }

    private static String columns(Actor actor) {
        return "m.id, m.organization_id, m.code, m.name_zh, m.name_en, m.maker, m.category, m.remarks, m.active, m.version,"
                + " (select count(*) from (select from product_equipment e where e.model_id = m.id and " + Reach.of(actor).site("e.site_id")
                + " limit 1000) counted) as equipment";
    }

    private static ModelRow model(ResultSet row) throws SQLException {
        return new ModelRow(new ModelId(row.getLong("id")), new OrganizationId(row.getLong("organization_id")), row.getString("code"),
                row.getString("name_zh"), row.getString("name_en"), row.getString("maker"), row.getString("category"), row.getString("remarks"),
                row.getBoolean("active"), row.getInt("equipment"), row.getLong("version"));
    }
}
