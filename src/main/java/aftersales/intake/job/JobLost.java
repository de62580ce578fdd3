package aftersales.intake.job;

/** The worker does not have the job any more: it was cancelled, another took it over, or the application stops. */
public class JobLost extends RuntimeException {

    JobLost(Job job) {
        super("job " + job.id() + ", attempt " + job.attempt());
    }
}
