package aftersales.intake;

import aftersales.access.AccountService;
import aftersales.access.SaveAccount;
import aftersales.intake.file.Separator;
import aftersales.intake.file.TextEncoding;
import aftersales.intake.history.Meaning;
import aftersales.intake.history.Target;
import aftersales.intake.job.JobWorker;
import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ImportId;
import aftersales.kernel.identity.PolicyId;
import aftersales.kernel.identity.Role;
import aftersales.security.Body;
import aftersales.security.Place;
import aftersales.security.RouteSamples;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;

@Component
@Order(130)
class IntakeSamples implements RouteSamples {

    private final ImportService imports;
    private final JobWorker worker;
    private final AccountService accounts;

    IntakeSamples(ImportService imports, JobWorker worker, AccountService accounts) {
        this.imports = imports;
        this.worker = worker;
        this.accounts = accounts;
    }

    /** One that is in, with a line that was lost: an import is somebody's, so an administrator of the place brings it. */
    @Override
    public void plant(Place place) {
        String name = place.code("importer");
        AccountId account = accounts.create(place.keeper(), new SaveAccount(place.organization(), name, name, null, null, true,
                Set.of(Role.ADMINISTRATOR)));
        Actor actor = new Actor(account, name, place.organization(), Set.of(Role.ADMINISTRATOR));
        String log = String.join("\n", "number,state,changed,caller,title," + place.code("remark"),
                place.code("1") + ",New,23-10-2026 08:00," + place.text("caller") + "," + place.text("title") + "," + place.text("fact"),
                place.code("2") + ",New," + place.text("o clock") + "," + place.text("caller") + "," + place.text("title") + "," + place.text("fact"), "");
        ImportId id = imports.upload(actor, new UploadFile(place.code("log") + ".csv", new ByteArrayResource(log.getBytes(StandardCharsets.UTF_8)),
                TextEncoding.UTF_8, Separator.COMMA));
        imports.describe(actor, id, 0, new Mapping(place.text("import"), null, "Asia/Shanghai", "dd-MM-yyyy HH:mm",
                Map.of("number", Target.NUMBER, "state", Target.STATE, "changed", Target.CHANGED_AT, "caller", Target.CALLER, "title",
                        Target.TITLE, place.code("remark"), Target.FACT), Map.of("New", Meaning.NEW)), place.text("profile"));
        worker.workOff();
        imports.run(actor, id);
        worker.workOff();
        place.row("/imports/{id}", id);
        place.row("/api/v1/imports/{id}", id);
    }

    @Override
    public Map<String, Body> bodies(Place place) {
        return Map.of("POST /imports/{id}/mapping", Body.form("timePattern", "dd-MM-yyyy HH:mm", "zone", "Asia/Shanghai",
                "newOrganization", "Sample", "policy", place.recall(PolicyId.class), "version", 1));
    }
}
