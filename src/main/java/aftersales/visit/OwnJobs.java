package aftersales.visit;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.EquipmentId;
import aftersales.product.UnitJobs;
import aftersales.ticket.JobQueries;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who scans a unit that he has come to repair is at his job. */
@Component
class OwnJobs implements UnitJobs {

    private final JobQueries jobs;

    OwnJobs(JobQueries jobs) {
        this.jobs = jobs;
    }

    @Override
    public Optional<String> underWay(Actor actor, EquipmentId unit) {
        return jobs.own(actor).stream().filter(job -> unit.equals(job.equipment())).findFirst().map(job -> "/jobs/" + job.number());
    }
}
