package aftersales.ticket;

import aftersales.database.Batch;
import aftersales.kernel.identity.EquipmentId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.SiteId;
import aftersales.organization.RegionClass;
import aftersales.sla.Fact;
import aftersales.sla.Facts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is known of a report when its promises are chosen. What nobody knows is left out and fits no condition. */
@Component
class TicketFacts {

    /**
     * A report whose facts are wanted.
     *
     * @param organization who answers for it: near and far are seen from there
     * @param channel      who walks in with a unit carries it in
     * @param visit        whether somebody shall come
     */
    record Case(OrganizationId organization, @Nullable SiteId site, @Nullable EquipmentId equipment, Priority priority, Channel channel, boolean visit) {

        /** A word of {@link Fact#SERVICE_MODE}. */
        String mode() {
            return visit ? "ON_SITE" : channel == Channel.WALK_IN && equipment != null ? "CARRY_IN" : "REMOTE";
        }
    }

    private static final int LONGEST = 80;

    private final JdbcClient jdbc;

    TicketFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Facts of(Case report) {
        return of(List.of(report)).get(0);
    }

    /** In the order of the reports, with one question. */
    List<Facts> of(List<Case> reports) {
        return jdbc.sql("""
                select o.seat_region, array(select r.region_code from organization_region r where r.organization_id = o.id) as cover,
                    s.region_code, m.category
                from unnest(?, ?, ?) with ordinality as w(organization, site, equipment, n)
                join organization o on o.id = w.organization
                left join customer_site s on s.id = w.site
                left join product_equipment e on e.id = w.equipment left join product_model m on m.id = e.model_id
                order by w.n
                """).params(Batch.of(reports).number(report -> report.organization().value())
                        .number(report -> report.site() == null ? null : report.site().value())
                        .number(report -> report.equipment() == null ? null : report.equipment().value()).params())
                .query((row, n) -> facts(reports.get(n), row)).list();
    }

    private static Facts facts(Case report, ResultSet row) throws SQLException {
        RegionClass region = RegionClass.of(row.getString("seat_region"),
                Arrays.asList((String[]) row.getArray("cover").getArray()), row.getString("region_code"));
        String category = row.getString("category");
        return Facts.none().with(Fact.PRIORITY, report.priority().name()).with(Fact.REGION_CLASS, region == null ? null : region.name())
                .with(Fact.EQUIPMENT_CATEGORY, category == null || category.length() <= LONGEST ? category : category.substring(0, LONGEST))
                .with(Fact.SERVICE_MODE, report.mode());
    }
}
