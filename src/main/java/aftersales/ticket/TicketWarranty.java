package aftersales.ticket;

import aftersales.contract.owed.FaultCause;
import aftersales.contract.owed.Liability;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.EquipmentId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.warranty.Ask;
import aftersales.warranty.Verdict;
import aftersales.warranty.Wanted;
import aftersales.warranty.WarrantyVerdicts;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Has warranty judge each ticket about a unit: when it is opened, when the cause is found, under the contract it follows. */
@Component
@Transactional
class TicketWarranty {

    private final WarrantyVerdicts verdicts;
    private final JdbcClient jdbc;

    TicketWarranty(WarrantyVerdicts verdicts, JdbcClient jdbc) {
        this.verdicts = verdicts;
        this.jdbc = jdbc;
    }

    /** Handed over or given back: the verdict goes with it. */
    @EventListener
    void on(TicketOpened opened) {
        open(opened.number());
    }

    /** The fault is taken to be of the day of the report, where its organisation is. */
    void open(String number) {
        jdbc.sql("""
                select t.equipment_id, t.contract_id, t.contract_version, t.reported_at, t.visit_requested_at, t.channel, t.cause, t.organization_id, o.zone
                from ticket t join organization o on o.id = t.organization_id where t.number = ? and t.equipment_id is not null
                """).param(number).query(row -> {
                    String cause = row.getString("cause");
                    long contract = row.getLong("contract_id");
                    LocalDate faultOn = row.getTimestamp("reported_at").toInstant().atZone(ZoneId.of(row.getString("zone"))).toLocalDate();
                    var ask = new Ask(new EquipmentId(row.getLong("equipment_id")), null, faultOn, cause == null ? null : FaultCause.valueOf(cause),
                            Channel.valueOf(row.getString("channel")).wanted(row.getTimestamp("visit_requested_at") != null));
                    verdicts.open(number, new OrganizationId(row.getLong("organization_id")), ask, faultOn,
                            contract == 0 ? null : new ContractId(contract), row.getObject("contract_version", Integer.class));
                });
    }

    /** Open ones that came before verdicts were kept, by their numbers. */
    @Transactional(readOnly = true)
    List<String> unjudged(String after, int most) {
        return jdbc.sql("""
                select t.number from ticket t where t.equipment_id is not null and t.state not in ('CLOSED', 'CANCELLED') and t.number > ?
                and not exists (select from warranty_subject s where s.subject_key = t.number) order by t.number limit ?
                """).params(after, most).query(String.class).list();
    }

    @EventListener
    void on(TicketStepTaken taken) {
        if (taken.step() == TicketStep.COMPLETION) {
            jdbc.sql("select cause from ticket where number = ? and cause is not null").param(taken.number()).query(String.class).optional()
                    .ifPresent(cause -> verdicts.completed(taken.by(), taken.number(), FaultCause.valueOf(cause)));
        } else if (taken.step() == TicketStep.CLOSURE) {
            verdicts.settle(taken.number());
        }
    }

    void cancelled(String number) {
        verdicts.settle(number);
    }

    void visitRequested(String number) {
        verdicts.want(number, Wanted.ON_SITE);
    }

    void reopened(String number, boolean visit) {
        verdicts.reopen(number);
        if (visit) {
            visitRequested(number);
        }
    }

    void under(String number, @Nullable ContractId contract, @Nullable Integer version) {
        verdicts.under(number, contract, version);
    }

    /** For choosing promises, before the ticket is there; null: not known. */
    @Nullable String phase(@Nullable EquipmentId unit, LocalDate faultOn, @Nullable ContractId contract, @Nullable Integer version) {
        return unit == null ? null : word(verdicts.asOf(new Ask(unit, null, faultOn, null, null), contract, version).phase());
    }

    /** For choosing its promises anew; null: not known. */
    @Nullable String phase(String number) {
        return word(verdicts.phase(number));
    }

    Verdict asOf(Ask ask, @Nullable ContractId contract, @Nullable Integer version) {
        return verdicts.asOf(ask, contract, version);
    }

    /** What is to be agreed is paid for, too. */
    private static @Nullable String word(@Nullable Liability phase) {
        return phase == null ? null : phase == Liability.NEGOTIATED ? Liability.CHARGEABLE.name() : phase.name();
    }
}
