package aftersales.intake.job;

import java.util.concurrent.atomic.AtomicInteger;

/** Between a job and the one who watches over it: how far it is, and whether it is to end. */
public class Reins {

    private final Job job;
    private final AtomicInteger done = new AtomicInteger();
    private volatile boolean lost;

    public Reins(Job job) {
        this.job = job;
    }

    /** Tells how far the present phase is; shown within seconds. */
    public void done(int steps) {
        done.set(steps);
    }

    /** @throws JobLost if the work is to end */
    public void check() {
        if (lost) {
            throw new JobLost(job);
        }
    }

    Job job() {
        return job;
    }

    int done() {
        return done.get();
    }

    void pull() {
        lost = true;
    }
}
