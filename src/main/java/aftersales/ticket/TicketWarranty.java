package aftersales.ticket;

import aftersales.contract.owed.FaultCause;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.EquipmentId;
import aftersales.warranty.Ask;
import aftersales.warranty.WarrantyVerdicts;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Has warranty judge each ticket about a unit: when it is opened, when the cause is found, under the contract it follows. */
@Component
class TicketWarranty {

    private final WarrantyVerdicts verdicts;
    private final JdbcClient jdbc;

    TicketWarranty(WarrantyVerdicts verdicts, JdbcClient jdbc) {
        this.verdicts = verdicts;
        this.jdbc = jdbc;
    }

    /** The fault is taken to be of the day of the report, where its organisation is. Handed over: known already. */
    @EventListener
    void on(TicketOpened opened) {
        jdbc.sql("""
                select t.equipment_id, t.contract_id, t.contract_version, t.reported_at, o.zone from ticket t join organization o on o.id = t.organization_id
                where t.number = ? and t.equipment_id is not null
                """).param(opened.number()).query(row -> {
                    var unit = new EquipmentId(row.getLong("equipment_id"));
                    long contract = row.getLong("contract_id");
                    verdicts.open(opened.number(), opened.organization(), Ask.today(unit),
                            row.getTimestamp("reported_at").toInstant().atZone(ZoneId.of(row.getString("zone"))).toLocalDate(),
                            contract == 0 ? null : new ContractId(contract), row.getObject("contract_version", Integer.class));
                });
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

    void under(String number, @Nullable ContractId contract, @Nullable Integer version) {
        verdicts.under(number, contract, version);
    }
}
