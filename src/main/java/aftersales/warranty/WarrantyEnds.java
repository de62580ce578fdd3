package aftersales.warranty;

import aftersales.contract.ContractQueries;
import aftersales.contract.OwedContract;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.EquipmentId;
import aftersales.kernel.identity.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the days on which free time ends, and those until which reply cards may come back. Whatever is kept can be worked out anew, and is once a day. */
@Service
public class WarrantyEnds {

    private static final Actor SELF = Actor.system("warranty");
    private static final Logger LOG = LoggerFactory.getLogger(WarrantyEnds.class);
    private static final int AT_ONCE = 500;
    /** One at a time, so that none works from what another is just changing. It is taken last in a transaction, by whoever takes it. */
    private static final String LOCK = "select pg_advisory_xact_lock(hashtext('warranty_end'))";

    private static final String WRITE = """
            with found as (
                select * from unnest(:units, :contracts, :terms, :components, :namesZh, :namesEn, cast(:ends as date[]), cast(:costs as date[]), :lives, :sales, :extended)
                    as f (equipment_id, contract_id, term, component, name_zh, name_en, ends_on, cost_until, cost_for_life, sale, extended)
            ), gone as (
                delete from warranty_end w where w.equipment_id = any(:all)
                    and not exists (select from found f where (f.equipment_id, f.contract_id, f.term) = (w.equipment_id, w.contract_id, w.term)) returning 1
            ), written as (
                insert into warranty_end as w (equipment_id, contract_id, term, component, name_zh, name_en, ends_on, cost_until, cost_for_life, sale, extended)
                select * from found order by equipment_id, contract_id, term
                on conflict (equipment_id, contract_id, term) do update set component = excluded.component, name_zh = excluded.name_zh,
                    name_en = excluded.name_en, ends_on = excluded.ends_on, cost_until = excluded.cost_until, cost_for_life = excluded.cost_for_life,
                    sale = excluded.sale, extended = excluded.extended
                where (w.component, w.name_zh, w.name_en, w.ends_on, w.cost_until, w.cost_for_life, w.sale, w.extended) is distinct from
                    (excluded.component, excluded.name_zh, excluded.name_en, excluded.ends_on, excluded.cost_until, excluded.cost_for_life, excluded.sale,
                     excluded.extended) returning 1)
            select (select count(*) from gone) + (select count(*) from written)
            """;

    private final ContractQueries contracts;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    WarrantyEnds(ContractQueries contracts, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.contracts = contracts;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @param differences rows that were otherwise than they should have been, or not there, and are right now */
    record Rebuilt(long units, long differences) {
    }

    /**
     * Has all worked out anew, soon and besides the one time a day.
     *
     * @throws Refusal if the actor is no administrator
     */
    public void ask(Actor actor) {
        if (!actor.is(Role.ADMINISTRATOR)) {
            throw Refusal.because("access.refused");
        }
        jdbc.sql("delete from warranty_end_check").update();
    }

    /** Works out all anew, some units at a time. */
    Rebuilt rebuild() {
        long units = 0;
        long differences = 0;
        long last = 0;
        List<EquipmentId> some;
        do {
            some = jdbc.sql("select id from product_equipment where id > ? order by id limit " + AT_ONCE).param(last)
                    .query((row, n) -> new EquipmentId(row.getLong(1))).list();
            List<EquipmentId> batch = some;
            Long changed = transaction.execute(status -> renew(batch));
            differences += changed == null ? 0 : changed;
            units += some.size();
            last = some.isEmpty() ? last : some.get(some.size() - 1).value();
        } while (some.size() == AT_ONCE);
        LOG.info("ends of free time: {} units, {} rows were otherwise and were put right", units, differences);
        return new Rebuilt(units, differences);
    }

    /** Those a contract covers, and those that it did. */
    List<EquipmentId> touched(ContractId contract) {
        List<EquipmentId> touched = new ArrayList<>(contracts.units(contract));
        jdbc.sql("""
                select equipment_id from warranty_end where contract_id = :id
                union select u.equipment_id from contract_extension_unit u join contract_extension x on x.id = u.extension_id where x.contract_id = :id
                """).param("id", contract.value()).query(row -> {
                    touched.add(new EquipmentId(row.getLong(1)));
                });
        return touched;
    }

    /** In the transaction of what changed: with the same number of statements for every five hundred. */
    long renew(Collection<EquipmentId> units) {
        List<EquipmentId> all = units.stream().distinct().sorted((one, other) -> Long.compare(one.value(), other.value())).toList();
        long changed = 0;
        if (!all.isEmpty()) {
            lock(jdbc);
        }
        for (int i = 0; i < all.size(); i += AT_ONCE) {
            changed += write(all.subList(i, Math.min(all.size(), i + AT_ONCE)));
        }
        return changed;
    }

    /** Whoever writes these days takes it first. */
    static void lock(JdbcClient jdbc) {
        jdbc.sql(LOCK).query(row -> {
        });
    }

    private long write(List<EquipmentId> units) {
        List<EquipmentId> serving = jdbc.sql("select id from product_equipment where id = any(:ids) and state <> 'RETIRED'")
                .param("ids", longs(units, EquipmentId::value)).query((row, n) -> new EquipmentId(row.getLong(1))).list();
        Collection<KnownUnit> known = UnitSql.of(jdbc, SELF, serving).values();
        Map<EquipmentId, List<OwedContract>> owed = contracts.owedFor(serving);
        return write(units, known.stream().flatMap(unit -> FreeEnd.of(unit, owed.getOrDefault(unit.id(), List.of())).stream()).toList())
                + CardDays.write(jdbc, units, known, owed);
    }

    private long write(List<EquipmentId> units, List<FreeEnd> ends) {
        return jdbc.sql(WRITE).param("all", longs(units, EquipmentId::value)).param("units", longs(ends, end -> end.unit().value()))
                .param("contracts", longs(ends, end -> end.contract().value())).param("terms", texts(ends, FreeEnd::term))
                .param("components", texts(ends, FreeEnd::component)).param("namesZh", texts(ends, FreeEnd::nameZh)).param("namesEn", texts(ends, FreeEnd::nameEn))
                .param("ends", texts(ends, end -> end.endsOn().toString()))
                .param("costs", texts(ends, end -> end.costUntil() == null ? null : end.costUntil().toString()))
                .param("lives", ends.stream().map(FreeEnd::costForLife).toArray(Boolean[]::new))
                .param("sales", ends.stream().map(FreeEnd::sale).toArray(Integer[]::new))
                .param("extended", ends.stream().map(FreeEnd::extended).toArray(Boolean[]::new)).query(Long.class).single();
    }

    private static <T> Long[] longs(List<T> all, Function<T, Long> value) {
        return all.stream().map(value).toArray(Long[]::new);
    }

    private static String[] texts(List<FreeEnd> all, Function<FreeEnd, @Nullable String> value) {
        return all.stream().map(value).toArray(String[]::new);
    }
}
