package aftersales.intake;

import aftersales.access.AccountQueries;
import aftersales.access.AccountRow;
import aftersales.access.AuditTrail;
import aftersales.intake.job.Job;
import aftersales.intake.job.JobQueue;
import aftersales.intake.job.JobWork;
import aftersales.intake.job.Reins;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.Role;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The work on a file: cut it into sorted lines, then go through its tickets, portion by portion. */
@Component
class ImportWork implements JobWork {

    /** Tickets in one transaction: few enough to be finished in a second or two. */
    private static final int PORTION = 100;

    private final JobQueue queue;
    private final ImportStore imports;
    private final Findings findings;
    private final LineStage stage;
    private final StagedLines lines;
    private final TicketWalk walk;
    private final AccountQueries accounts;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    ImportWork(JobQueue queue, ImportStore imports, Findings findings, LineStage stage, StagedLines lines, TicketWalk walk,
            AccountQueries accounts, AuditTrail audit, TransactionTemplate transaction) {
        this.queue = queue;
        this.imports = imports;
        this.findings = findings;
        this.stage = stage;
        this.lines = lines;
        this.walk = walk;
        this.accounts = accounts;
        this.audit = audit;
        this.transaction = transaction;
    }

    @Override
    public void run(Job job, Reins reins) {
        Actor actor = actor(job.account());
        ImportFile file = imports.get(job.importId());
        String walkedTo = job.walkedTo();
        if (!file.described().numberColumn().equals(file.staged())) {
            queue.read(job, file.survey().records());
            stage.stage(job, file, reins);
            walkedTo = null;
        }
        file = imports.get(job.importId());
        Tally tally = walkedTo == null || job.tally() == null ? begin(job, file) : Json.read(job.tally(), Tally.class);
        walk(job, reins, actor, file, walkedTo == null ? "" : walkedTo, tally);
    }

    private Tally begin(Job job, ImportFile file) {
        int tickets = lines.count(file.id());
        transaction.executeWithoutResult(status -> {
            queue.walk(job, tickets, Json.write(file.reading()));
            findings.forget(file.id(), false);
        });
        return file.reading();
    }

    private void walk(Job job, Reins reins, Actor actor, ImportFile file, String from, Tally tally) {
        TicketWalk.Walker walker = walk.begin(actor, file, job.kind());
        String walkedTo = from;
        for (List<StagedLines.Group> groups = next(file, walkedTo); !groups.isEmpty(); groups = next(file, walkedTo)) {
            reins.check();
            String to = groups.get(groups.size() - 1).number();
            Tally before = tally;
            List<StagedLines.Group> portion = groups;
            tally = transaction.execute(status -> {
                queue.hold(job);
                Tally after = before.plus(walker.take(portion, before));
                queue.advance(job, to, after.tickets(), Json.write(after));
                return after;
            });
            reins.done(tally.tickets());
            walkedTo = to;
        }
        finish(job, actor, file, tally);
    }

    private List<StagedLines.Group> next(ImportFile file, String walkedTo) {
        return lines.after(file.id(), walkedTo, file.separator(), PORTION);
    }

    private void finish(Job job, Actor actor, ImportFile file, Tally tally) {
        if (job.kind() == Job.Kind.CHECK) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            queue.hold(job);
            imports.unstage(file.id());
            audit.record(actor, file.organization(), "import", file.id().toString(), "finished", Map.of("tickets", tally.tickets(),
                    "new", tally.fresh(), "errors", tally.errors(), "warnings", tally.warnings()));
        });
    }

    /** Works with the rights its owner has now, not with those he had. */
    private Actor actor(AccountId id) {
        AccountRow account = accounts.get(Actor.system("import"), id);
        if (!account.enabled() || !account.roles().contains(Role.ADMINISTRATOR)) {
            throw Refusal.because("intake.job.rights", account.name());
        }
        return new Actor(id, account.name(), account.organization(), account.roles());
    }
}
