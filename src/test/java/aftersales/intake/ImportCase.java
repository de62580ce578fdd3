package aftersales.intake;

import aftersales.intake.file.Separator;
import aftersales.intake.file.TextEncoding;
import aftersales.intake.history.LogMapping;
import aftersales.intake.history.Meaning;
import aftersales.intake.history.Target;
import aftersales.intake.job.JobWorker;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ImportId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.PolicyId;
import aftersales.sla.EventKind;
import aftersales.sla.PauseReason;
import aftersales.sla.SavePolicy;
import aftersales.sla.SaveTarget;
import aftersales.sla.SlaPolicyService;
import aftersales.sla.TargetKind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.InputStreamSource;

/** Imports as tests do them. */
final class ImportCase {

    static final Duration RESPOND = Duration.ofHours(4);
    static final Duration FIX = Duration.ofHours(48);
    static final String DESK = "Old desk";
    static final String ZONE = "Europe/London";
    static final Map<String, Meaning> STATES = Map.of("New", Meaning.NEW, "Active", Meaning.IN_PROGRESS, "Awaiting User Info",
            Meaning.WAITING_CUSTOMER, "Awaiting Problem", Meaning.WAITING_PARTS, "Resolved", Meaning.RESOLVED, "Closed", Meaning.CLOSED);
    static final InputStreamSource REAL = new ClassPathResource("aftersales/intake/incident-events.csv");

    private ImportCase() {
    }

    /** Four hours to respond, no matter what; two days to fix, waiting not counted; both round the clock from the report. */
    static PolicyId policy(SlaPolicyService policies, OrganizationId organization) {
        return policies.create(Actor.system("test"), new SavePolicy(organization, "DESK", "Desk", List.of(
                new SaveTarget(TargetKind.RESPOND, RESPOND.toSeconds(), null, EventKind.REPORTED, Set.of(), "", "", ""),
                new SaveTarget(TargetKind.FIX, FIX.toSeconds(), null, EventKind.REPORTED, EnumSet.allOf(PauseReason.class), "", "", "")), true));
    }

    static UploadFile file(String name, InputStreamSource content) {
        return new UploadFile(name, content, null, null);
    }

    static UploadFile file(String text) {
        return new UploadFile("log.csv", new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)), TextEncoding.UTF_8, Separator.COMMA);
    }

    /** What the page proposes for the columns, with these states. */
    static Mapping mapping(ImportQueries queries, Actor actor, ImportId id, PolicyId policy) {
        Map<String, Target> columns = new HashMap<>(LogMapping.guess(queries.get(actor, id).survey().header()));
        return new Mapping(DESK, policy, ZONE, "dd-MM-yyyy HH:mm", columns, STATES);
    }

    /** Describes and checks, runs and stores; the work is done on this thread. */
    static ImportId throughout(ImportService imports, ImportQueries queries, JobWorker worker, Actor actor, UploadFile file, PolicyId policy) {
        ImportId id = imports.upload(actor, file);
        imports.describe(actor, id, 0, mapping(queries, actor, id, policy), null);
        worker.workOff();
        imports.run(actor, id);
        worker.workOff();
        return id;
    }
}
