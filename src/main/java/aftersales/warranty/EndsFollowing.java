package aftersales.warranty;

import aftersales.contract.ContractAccepted;
import aftersales.contract.ContractVersionMade;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.EquipmentId;
import aftersales.kernel.identity.ModelId;
import aftersales.product.EquipmentInstalled;
import aftersales.product.ModelChanged;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Notes what the days of free time rest on and has changed in a transaction, and has them worked out at its end, all at once. */
@Component
class EndsFollowing {

    private final WarrantyEnds ends;
    private final JdbcClient jdbc;

    EndsFollowing(WarrantyEnds ends, JdbcClient jdbc) {
        this.ends = ends;
        this.jdbc = jdbc;
    }

    @EventListener
    void on(UnitFactsChanged news) {
        note(changes -> changes.units.add(news.id()));
    }

    @EventListener
    void on(EquipmentInstalled news) {
        note(changes -> changes.units.add(news.id()));
    }

    @EventListener
    void on(ModelChanged news) {
        note(changes -> changes.models.add(news.id()));
    }

    @EventListener
    void on(ContractAccepted news) {
        note(changes -> changes.contracts.add(news.id()));
    }

    @EventListener
    void on(ContractVersionMade news) {
        note(changes -> changes.contracts.add(news.id()));
    }

    private void note(Consumer<Changes> change) {
        Changes changes = (Changes) TransactionSynchronizationManager.getResource(this);
        if (changes == null) {
            changes = new Changes();
            TransactionSynchronizationManager.bindResource(this, changes);
            TransactionSynchronizationManager.registerSynchronization(changes);
        }
        change.accept(changes);
    }

    /** What changed in one transaction. */
    private final class Changes implements TransactionSynchronization {

        private final Set<EquipmentId> units = new LinkedHashSet<>();
        private final Set<ModelId> models = new LinkedHashSet<>();
        private final Set<ContractId> contracts = new LinkedHashSet<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            List<EquipmentId> all = new ArrayList<>(units);
            contracts.forEach(contract -> all.addAll(ends.touched(contract)));
            models.forEach(model -> jdbc.sql("select id from product_equipment where model_id = ?").param(model.value()).query(row -> {
                all.add(new EquipmentId(row.getLong(1)));
            }));
            ends.renew(all);
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(EndsFollowing.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(EndsFollowing.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(EndsFollowing.this);
        }
    }
}
