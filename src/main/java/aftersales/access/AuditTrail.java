package aftersales.access;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.OrganizationId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The audit trail: one line for each change of state, in the change's own transaction. Lines are gathered while the
 * transaction runs and chained just before it commits, so that the organisation's chain is locked for as short as possible.
 */
@Component
public class AuditTrail {

    private final AuditChain chain;
    private final EntityManager entities;
    private final Clock clock;

    /** Asks for the factory: the web server's filters need the trail before an entity manager can be injected. */
    AuditTrail(AuditChain chain, EntityManagerFactory entities, Clock clock) {
        this.chain = chain;
        this.entities = SharedEntityManagerCreator.createSharedEntityManager(entities);
        this.clock = clock;
    }

    /**
     * Notes a change of state. Must be called inside the transaction that makes the change.
     *
     * @param organization whose row was changed
     * @param subjectType  the module's word for what was changed, such as {@code ticket}
     * @param subjectKey   its number, or its id where it has none
     * @param action       past tense: {@code opened}, {@code paused}
     * @param details      what changed, from what to what; values are written as text; secrets do not belong here
     */
    public void record(Actor actor, OrganizationId organization, String subjectType, String subjectKey, String action,
            Map<String, ?> details) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("an audit line belongs into the transaction of its change");
        }
        pending().add(new AuditLine(organization, clock.instant(), actor.account(), actor.name(), subjectType, subjectKey,
                action, AuditLine.canonical(details)));
    }

    private List<AuditLine> pending() {
        for (TransactionSynchronization synchronization : TransactionSynchronizationManager.getSynchronizations()) {
            if (synchronization instanceof Pending pending && pending.owner() == this) {
                return pending.lines;
            }
        }
        var pending = new Pending();
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending.lines;
    }

    private final class Pending implements TransactionSynchronization {

        private final List<AuditLine> lines = new ArrayList<>();

        private AuditTrail owner() {
            return AuditTrail.this;
        }

        /** After whatever else may still add lines. */
        @Override
        public int getOrder() {
            return Integer.MAX_VALUE;
        }

        /**
         * The chain's head is the last row every transaction locks, so that two of them never wait for each other in a circle:
         * what the entities still hold back is written before.
         */
        @Override
        public void beforeCommit(boolean readOnly) {
            entities.flush();
            chain.append(lines);
        }
    }
}
