package aftersales.intake;

import aftersales.access.AuditTrail;
import aftersales.intake.job.Job;
import aftersales.intake.job.JobQueue;
import aftersales.kernel.Conflict;
import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.Text;
import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ImportId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.sla.SlaPolicyQueries;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings event logs of other desks in: a file, then what its columns mean, then a look at what will come of it, then the
 * import itself. The work is done in the background. Administrators do.
 */
@Service
public class ImportService {

    private final ImportQueries queries;
    private final ImportStore imports;
    private final ImportTarget targets;
    private final Profiles profiles;
    private final JobQueue jobs;
    private final SlaPolicyQueries policies;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    ImportService(ImportQueries queries, ImportStore imports, ImportTarget targets, Profiles profiles, JobQueue jobs,
            SlaPolicyQueries policies, AuditTrail audit, TransactionTemplate transaction) {
        this.queries = queries;
        this.imports = imports;
        this.targets = targets;
        this.profiles = profiles;
        this.jobs = jobs;
        this.policies = policies;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * Takes a file and reads it through once, to see what it looks like.
     *
     * @throws Refusal if it is empty, larger than {@link UploadFile#LIMIT}, no text, or no table
     */
    public ImportId upload(Actor actor, UploadFile file) {
        ImportQueries.requireAdministrator(actor);
        FileReading reading = FileReading.of(file);
        ImportId id = transaction.execute(status -> {
            ImportId made = imports.add(actor, file, reading);
            audit.record(actor, own(actor), "import", made.toString(), "uploaded", Map.of("file", file.name(), "size", reading.size()));
            return made;
        });
        if (id == null) {
            throw new IllegalStateException("no id");
        }
        return id;
    }

    /**
     * Says what the file means and has it checked: read through, with everything found that is wrong or contradictory, but nothing
     * stored.
     *
     * @param profile name to keep the mapping under for the next such file, null: it is not kept
     * @throws Refusal  on the field that is missing or wrong; if work on the import is under way
     * @throws Conflict if it was changed since {@code version}
     */
    @Transactional
    public void describe(Actor actor, ImportId id, long version, Mapping mapping, @Nullable String profile) {
        say(actor, id, version, mapping, profile);
        jobs.add(id.value(), own(actor), Job.Kind.CHECK, account(actor));
    }

    /**
     * All in one, or nothing: for programs, which have nothing to look at in between.
     *
     * @param preview only check it; {@link #run} imports it then
     * @throws Refusal as {@link #upload} and {@link #describe}
     */
    @Transactional
    public ImportId bring(Actor actor, UploadFile file, Mapping mapping, boolean preview) {
        ImportId id = upload(actor, file);
        if (preview) {
            describe(actor, id, 0, mapping, null);
        } else {
            say(actor, id, 0, mapping, null);
            run(actor, id);
        }
        return id;
    }

    private void say(Actor actor, ImportId id, long version, Mapping mapping, @Nullable String profile) {
        ImportDetail detail = queries.get(actor, id);
        requireKept(detail.row());
        MappingCheck.check(mapping, detail.survey());
        if (mapping.policy() != null) {
            policies.get(actor, mapping.policy());
        }
        ImportFile file = imports.get(id.value());
        imports.describe(file, version, mapping);
        @Nullable String name = Text.optional("profile", profile, 80);
        if (name != null) {
            profiles.keep(file.organization(), name, Profiles.fingerprint(detail.survey().header()), mapping);
        }
        audit.record(actor, file.organization(), "import", id.toString(), "described", Map.of("organization", mapping.organization()));
    }

    /**
     * Imports: founds the import organisation if there is none of that name, and has the tickets stored that are not here yet.
     *
     * @throws Refusal  if nobody has said what the file means, or work on it is under way
     * @throws NotFound if unknown or out of reach
     */
    @Transactional
    public void run(Actor actor, ImportId id) {
        ImportRow row = queries.row(actor, id);
        requireKept(row);
        ImportFile file = imports.get(id.value());
        Mapping mapping = file.mapping();
        if (mapping == null) {
            throw Refusal.because("intake.run.undescribed");
        }
        OrganizationId target = targets.findOrFound(actor, id, mapping);
        imports.aim(id, target);
        jobs.add(id.value(), target, Job.Kind.STORE, account(actor));
        audit.record(actor, file.organization(), "import", id.toString(), "started", Map.of("into", target));
    }

    /**
     * Ends the work on it. Tickets that are stored stay; a later run goes on with the others.
     *
     * @throws Refusal if none is under way
     */
    @Transactional
    public void cancel(Actor actor, ImportId id) {
        queries.row(actor, id);
        if (!jobs.cancel(id.value())) {
            throw Refusal.because("intake.cancel.over");
        }
        audit.record(actor, imports.get(id.value()).organization(), "import", id.toString(), "cancelled", Map.of());
    }

    private static void requireKept(ImportRow row) {
        if (!row.kept()) {
            throw Refusal.because("intake.file.forgotten");
        }
        if (row.state().isWorking()) {
            throw Refusal.because("intake.job.running");
        }
    }

    private static OrganizationId own(Actor actor) {
        if (actor.organization() == null) {
            throw new IllegalArgumentException("an import belongs to somebody's organisation");
        }
        return actor.organization();
    }

    private static AccountId account(Actor actor) {
        if (actor.account() == null) {
            throw new IllegalArgumentException("an import is done with somebody's rights");
        }
        return actor.account();
    }
}
