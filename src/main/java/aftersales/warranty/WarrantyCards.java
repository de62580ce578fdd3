package aftersales.warranty;

import aftersales.customer.Reach;
import aftersales.kernel.Conflict;
import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.Text;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.EquipmentId;
import aftersales.webkit.list.ListRequest;
import aftersales.webkit.list.ListSql;
import aftersales.webkit.list.Listing;
import aftersales.webkit.list.Page;
import aftersales.webkit.list.SortType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The reply cards of sold units under contracts that want them back within a time. */
@Service
@Transactional
public class WarrantyCards {

    /** The first last day first. */
    public static final Listing LISTING = Listing.by("e.id").sort("last", "card.last_on", SortType.DAY).sort("sold", "u.sold_on", SortType.DAY)
            .filters("state", "organization");

    private static final String COLUMNS = """
            e.id, coalesce(e.serial, e.tag) as label, m.code, c.name as customer_name, s.name as site_name, coalesce(seller.name, o.name) as seller_name,
            u.sold_on, u.warranty_card, u.card_returned_on, card.last_on, %s as today""".formatted(CardState.TODAY);

    private static final String TABLES = """
            warranty_card card join warranty_unit u on u.equipment_id = card.equipment_id join product_equipment e on e.id = u.equipment_id join product_model m on m.id = e.model_id
            join customer_site s on s.id = e.site_id join customer c on c.id = s.customer_id join organization o on o.id = s.organization_id
            left join organization seller on seller.id = u.sold_by""";

    private final WarrantyUnits units;
    private final JdbcClient jdbc;
    private final Clock clock;

    WarrantyCards(WarrantyUnits units, JdbcClient jdbc, Clock clock) {
        this.units = units;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Of units in service at sites in the actor's reach. */
    @Transactional(readOnly = true)
    public Page<CardRow> page(Actor actor, ListRequest request) {
        var reach = Reach.of(actor);
        ListSql sql = ListSql.select(COLUMNS).from(TABLES).where(reach.site("e.site_id"), reach.params())
                .where("u.sold_on is not null and e.state <> 'RETIRED'")
                .where("cast(:now as timestamptz) is not null", "now", Timestamp.from(clock.instant()))
                .whenPresent(request.number("organization"), "coalesce(u.sold_by, s.organization_id) in"
                        + " (select descendant_id from access_scope where ancestor_id = :seller)", "seller");
        Set<CardState> states = request.choices("state", CardState.class);
        if (!states.isEmpty()) {
            sql.where(states.stream().map(CardState::condition).collect(Collectors.joining(") or (", "(", ")")));
        }
        return sql.page(jdbc, request, (row, n) -> card(row));
    }

    /**
     * Notes that the card came back; everything else that is known of the unit stays.
     *
     * @param version of the unit's facts, as they were read
     * @throws NotFound if the unit is out of reach
     * @throws Conflict if its facts were changed since
     * @throws Refusal  if there is no number or day, or it lies ahead or before the sale
     */
    public void note(Actor actor, EquipmentId id, long version, @Nullable String card, @Nullable LocalDate day) {
        UnitSheet sheet = units.sheet(actor, id);
        String number = Text.required("card", card, 80);
        if (day == null) {
            throw Refusal.of("day", "webkit.field.NotNull");
        }
        try {
            units.save(actor, id, version, new SaveUnit(sheet.producedOn(), sheet.shippedOn(), sheet.soldOn(), sheet.invoiceNumber(), number, day,
                    sheet.putToUseOn(), sheet.acceptanceOpen(), sheet.soldBy()));
        } catch (Refusal refusal) {
            throw "cardReturnedOn".equals(refusal.field()) ? Refusal.of("day", refusal.code(), refusal.arguments().toArray()) : refusal;
        }
    }

    private static CardRow card(ResultSet row) throws SQLException {
        return new CardRow(new EquipmentId(row.getLong("id")), row.getString("label"), row.getString("code"), row.getString("customer_name"),
                row.getString("site_name"), row.getString("seller_name"), row.getObject("sold_on", LocalDate.class), row.getString("warranty_card"),
                row.getObject("card_returned_on", LocalDate.class), row.getObject("last_on", LocalDate.class), row.getObject("today", LocalDate.class));
    }
}
