package aftersales.warranty;

import aftersales.contract.OwedContract;
import aftersales.contract.owed.EvidenceKind;
import aftersales.contract.owed.Span;
import aftersales.contract.owed.TermScope;
import aftersales.contract.owed.WarrantyTerm;
import aftersales.kernel.identity.EquipmentId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Until when the reply cards of sold units may come back: the first day on which the time of a term that wants one ends. */
final class CardDays {

    private static final String WRITE = """
            with found as (
                select * from unnest(:units, cast(:days as date[])) as f (equipment_id, last_on)
            ), gone as (
                delete from warranty_card w where w.equipment_id = any(:all)
                    and not exists (select from found f where f.equipment_id = w.equipment_id) returning 1
            ), written as (
                insert into warranty_card as w (equipment_id, last_on) select * from found order by equipment_id
                on conflict (equipment_id) do update set last_on = excluded.last_on where w.last_on <> excluded.last_on returning 1)
            select (select count(*) from gone) + (select count(*) from written)
            """;

    private CardDays() {
    }

    /** Null where none is wanted, or it is not known when the unit was sold. */
    static @Nullable LocalDate of(UnitFacts unit, List<OwedContract> contracts) {
        LocalDate sale = unit.dates().get(EvidenceKind.SALE);
        return sale == null ? null : contracts.stream().flatMap(contract -> contract.document().terms().stream()).filter(term -> isFor(term.scope(), unit))
                .map(WarrantyTerm::card).filter(Objects::nonNull).map((Span card) -> card.lastDay(sale)).min(LocalDate::compareTo).orElse(null);
    }

    /** Whichever component it is about: a unit has one card. */
    private static boolean isFor(TermScope scope, UnitFacts unit) {
        return scope.fits(unit.model(), unit.category(), scope.component());
    }

    /** @return how many were otherwise; called with the lock of {@link WarrantyEnds} held */
    static long write(JdbcClient jdbc, List<EquipmentId> all, Collection<KnownUnit> known, Map<EquipmentId, List<OwedContract>> owed) {
        List<Long> units = new ArrayList<>();
        List<String> days = new ArrayList<>();
        for (KnownUnit unit : known) {
            LocalDate day = of(unit.facts(), owed.getOrDefault(unit.id(), List.of()));
            if (day != null) {
                units.add(unit.id().value());
                days.add(day.toString());
            }
        }
        return jdbc.sql(WRITE).param("all", all.stream().map(EquipmentId::value).toArray(Long[]::new)).param("units", units.toArray(Long[]::new))
                .param("days", days.toArray(String[]::new)).query(Long.class).single();
    }
}
