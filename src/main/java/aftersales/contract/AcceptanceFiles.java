package aftersales.contract;

import aftersales.access.ScopeTree;
import aftersales.files.AttachmentRow;
import aftersales.files.Attachments;
import aftersales.files.StoreFile;
import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.AcceptanceId;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.AttachmentId;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.OrganizationId;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Photographs and scans of a delivery and its records. They are added, never taken away. */
@Service
@Transactional
public class AcceptanceFiles {

    private static final int MOST = 100;

    private final AcceptanceService acceptances;
    private final AcceptanceQueries queries;
    private final Attachments attachments;
    private final ScopeTree scopes;
    private final JdbcClient jdbc;

    AcceptanceFiles(AcceptanceService acceptances, AcceptanceQueries queries, Attachments attachments, ScopeTree scopes, JdbcClient jdbc) {
        this.acceptances = acceptances;
        this.queries = queries;
        this.attachments = attachments;
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    /**
     * @throws NotFound if the acceptance is out of reach
     * @throws Refusal  if the file is none of those allowed, or there are too many
     */
    public AttachmentId attach(Actor actor, ContractId contract, AcceptanceId id, StoreFile file) {
        AcceptanceRow row = queries.get(actor, contract, id).row();
        if (!acceptances.isWriter(actor)) {
            throw Refusal.because("access.refused");
        }
        if (jdbc.sql("select count(*) from contract_acceptance_file where acceptance_id = ?").param(id.value()).query(Long.class).single() >= MOST) {
            throw Refusal.of("file", "contract.acceptance.files.many", MOST);
        }
        AttachmentId stored = attachments.store(actor, owner(actor, row.organization()), file);
        jdbc.sql("insert into contract_acceptance_file (attachment_id, acceptance_id) values (?, ?)").params(stored.value(), id.value()).update();
        return stored;
    }

    /** Those in the actor's reach, the oldest first. */
    @Transactional(readOnly = true)
    public List<AttachmentRow> of(Actor actor, AcceptanceId id) {
        return attachments.describe(actor, jdbc.sql("select attachment_id from contract_acceptance_file where acceptance_id = ?").param(id.value())
                .query(Long.class).list().stream().map(AttachmentId::new).toList());
    }

    /** The site's organisation; his own where the actor reaches the site by its customer alone. */
    private OrganizationId owner(Actor actor, OrganizationId wanted) {
        return scopes.reaches(actor, wanted) ? wanted : Objects.requireNonNull(actor.organization());
    }
}
