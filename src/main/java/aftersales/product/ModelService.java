package aftersales.product;

import aftersales.access.AuditTrail;
import aftersales.access.ScopeTree;
import aftersales.files.Attachments;
import aftersales.files.StoreFile;
import aftersales.kernel.Conflict;
import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.AttachmentId;
import aftersales.kernel.identity.ModelId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.Role;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps models and their documents. Agents, managers and administrators do, for models of their own organisation and below;
 * a model kept above is read and installed, not changed.
 */
@Service
@Transactional
public class ModelService {

    private final ModelRepository models;
    private final Attachments attachments;
    private final ScopeTree scopes;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ModelService(ModelRepository models, Attachments attachments, ScopeTree scopes, AuditTrail audit, JdbcClient jdbc,
            ApplicationEventPublisher events, Clock clock) {
        this.models = models;
        this.attachments = attachments;
        this.scopes = scopes;
        this.audit = audit;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Refusal if its keeper has a model of this code already */
    public ModelId create(Actor actor, SaveModel details) {
        requireWriter(actor);
        OrganizationId organization = details.organization() == null ? actor.organization() : details.organization();
        if (organization == null) {
            throw new IllegalArgumentException("the application says whose model it is");
        }
        scopes.requireReach(actor, organization);
        Model model = save(new Model(organization, details, clock.instant()), details);
        audit.record(actor, organization, "model", model.id().toString(), "created", Map.of("code", model.code()));
        return model.id();
    }

    /**
     * @throws NotFound if unknown or not the actor's to change
     * @throws Conflict if it was changed since {@code version}
     */
    public void change(Actor actor, ModelId id, long version, SaveModel details) {
        Model model = writable(actor, id);
        Conflict.check("model", version, model.version());
        OrganizationId organization = details.organization() == null ? model.organization() : details.organization();
        scopes.requireReach(actor, organization);
        model.change(organization, details);
        save(model, details);
        audit.record(actor, organization, "model", id.toString(), "changed", Map.of("code", model.code(), "active", details.active()));
        events.publishEvent(new ModelChanged(id));
    }

    /** Adds a document that everybody who may install the model may open. */
    public AttachmentId attach(Actor actor, ModelId id, StoreFile file) {
        Model model = writable(actor, id);
        AttachmentId attachment = attachments.store(actor, model.organization(), new StoreFile(file.name(), file.content(), "document", true));
        jdbc.sql("insert into product_document (attachment_id, model_id) values (?, ?)").params(attachment.value(), id.value()).update();
        audit.record(actor, model.organization(), "model", id.toString(), "document added", Map.of("attachment", attachment));
        return attachment;
    }

    /** @throws NotFound if the model has no such document */
    public void detach(Actor actor, ModelId id, AttachmentId attachment) {
        Model model = writable(actor, id);
        if (jdbc.sql("delete from product_document where attachment_id = ? and model_id = ?").params(attachment.value(), id.value()).update() == 0) {
            throw new NotFound("document", attachment);
        }
        attachments.remove(actor, attachment);
        audit.record(actor, model.organization(), "model", id.toString(), "document removed", Map.of("attachment", attachment));
    }

    private Model writable(Actor actor, ModelId id) {
        requireWriter(actor);
        Model model = models.findById(id.value()).orElseThrow(() -> new NotFound("model", id));
        scopes.requireReach(actor, model.organization());
        return model;
    }

    private Model save(Model model, SaveModel details) {
        try {
            return models.saveAndFlush(model);
        } catch (DataIntegrityViolationException e) {
            throw Refusal.of("code", "product.model.code.taken", details.code());
        }
    }

    static void requireWriter(Actor actor) {
        if (!actor.isAnyOf(Role.AGENT, Role.MANAGER, Role.ADMINISTRATOR)) {
            throw Refusal.because("access.refused");
        }
    }
}
