package aftersales.contract;

import static aftersales.product.UnitEventsAsked.key;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.EquipmentId;
import aftersales.product.UnitEvent;
import aftersales.product.UnitEventKind;
import aftersales.product.UnitEvents;
import aftersales.product.UnitEventsAsked;
import aftersales.webkit.format.Formats;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which contracts came to cover a unit and until when, and how it was taken over. */
@Component
class ContractEvents implements UnitEvents {

    /** Versions that cover it by what they say; before that was kept nobody knows. */
    private static final String COVERED = """
            (v.whole_customer and k.customer_id = s.customer_id or e.site_id = any(v.sites) or e.id = any(v.equipment)) and not v.draft""";

    private static final String CONTRACTS = """
            select 'CONTRACT' as kind, v.made_at as at, %1$s || '-' || lpad(v.number::text, 6, '0') as key, v.cause as what, null::date as day, k.id as contract,
                k.number, v.number::text as one, v.account_name as other, v.valid_from, v.valid_to
            from product_equipment e join customer_site s on s.id = e.site_id join contract k on k.customer_id = s.customer_id
                join contract_version v on v.contract_id = k.id
            where e.id = :unit and %2$s and %3$s
            union all
            select 'CONTRACT', c.day::timestamp at time zone o.zone, c.key || '-' || lpad(k.id::text, 19, '0'), c.what, c.day, k.id, k.number, null, null,
                v.valid_from, v.valid_to
            from product_equipment e join customer_site s on s.id = e.site_id join contract k on k.customer_id = s.customer_id
                join contract_version v on v.contract_id = k.id and v.number = k.current_version join organization o on o.id = k.organization_id,
                lateral (values ('begin', 'BEGINS', v.valid_from), ('end', 'ENDS', v.valid_to + 1)) c (key, what, day)
            where e.id = :unit and %2$s and %3$s
            """;

    private static final String ACCEPTANCES = """
            select 'ACCEPTANCE', r.signed_on::timestamp at time zone o.zone, %1$s || '-' || lpad(r.number::text, 6, '0'),
                case when r.corrects is not null then 'CORRECTED' when r.kind = 'INITIAL' then 'INITIAL' when u.passed then 'PASSED' else 'FAILED' end,
                r.signed_on, k.id, a.id::text, case when r.corrects is not null then r.reason else u.defect end, r.our_name || ' / ' || r.customer_name, null, null
            from product_equipment e join contract_acceptance a on true join contract_acceptance_record r on r.acceptance_id = a.id
                join contract k on k.id = a.contract_id join customer_site s on s.id = a.site_id join organization o on o.id = s.organization_id
                left join contract_acceptance_unit u on u.acceptance_id = a.id and u.number = r.number and u.equipment_id = e.id
            where e.id = :unit and %2$s and %3$s and a.id in (
                    select acceptance_id from contract_acceptance_unit where equipment_id = :unit
                    union select w.id from contract_acceptance w join contract_acceptance_item i on i.acceptance_id = w.id
                    where w.site_id = e.site_id and i.model_id = e.model_id)
                and (u.equipment_id is not null or r.kind = 'INITIAL')
            union all
            select 'DOCUMENT', f.created_at, %4$s, 'DOCUMENT', null, k.id, a.id::text, f.name, f.created_by, null, null
            from contract_acceptance_file x join files_attachment f on f.id = x.attachment_id join contract_acceptance a on a.id = x.acceptance_id
                join contract k on k.id = a.contract_id
            where a.id in (select acceptance_id from contract_acceptance_unit where equipment_id = :unit) and %2$s and %3$s
            """;

    private final JdbcClient jdbc;
    private final Formats formats;

    ContractEvents(JdbcClient jdbc, Formats formats) {
        this.jdbc = jdbc;
        this.formats = formats;
    }

    @Override
    public Set<UnitEventKind> kinds() {
        return EnumSet.of(UnitEventKind.CONTRACT, UnitEventKind.ACCEPTANCE, UnitEventKind.DOCUMENT);
    }

    @Override
    public List<UnitEvent> events(Actor actor, EquipmentId unit, UnitEventsAsked asked) {
        var reach = ContractReach.of(actor);
        String rows = CONTRACTS.formatted(key("contract", "k.id"), COVERED, reach.contract()) + " union all "
                + ACCEPTANCES.formatted(key("acceptance", "a.id"), reach.contract(), reach.site("a.site_id"), key("paper", "f.id"));
        return jdbc.sql(asked.sql(rows)).param("unit", unit.value()).params(asked.params()).params(reach.params())
                .query((row, n) -> event(row)).list();
    }

    private UnitEvent event(ResultSet row) throws SQLException {
        UnitEventKind kind = UnitEventKind.valueOf(row.getString("kind"));
        String contract = "/contracts/" + row.getLong("contract");
        String what = row.getString("what");
        String one = row.getString("one");
        String other = row.getString("other");
        LocalDate to = row.getObject("valid_to", LocalDate.class);
        String words = switch (kind) {
            case CONTRACT -> what.equals("BEGINS") && to == null ? say("BEGINS.open", row.getString("number"))
                    : say(what, row.getString("number"), what.equals("BEGINS") ? formats.day(to) : String.valueOf(one), String.valueOf(other));
            case DOCUMENT -> say(what, String.valueOf(one), String.valueOf(other));
            default -> say(what);
        };
        return new UnitEvent(kind, row.getTimestamp("at").toInstant(), row.getObject("day", LocalDate.class), row.getString("key"), words,
                kind == UnitEventKind.ACCEPTANCE ? one == null ? say("signed", other) : say("signed.defect", other, one) : null,
                kind == UnitEventKind.CONTRACT ? contract : contract + "/acceptances/" + row.getString("number"));
    }

    private String say(String what, Object... arguments) {
        return formats.words().say("contract.life." + what, arguments);
    }
}
