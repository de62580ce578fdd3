package aftersales.intake.job;

import aftersales.database.DatabaseAway;
import aftersales.database.Lane;
import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Takes jobs, two at a time in each instance, and renews their leases while they run. */
@Component
public class JobWorker {

    private static final Logger LOG = LoggerFactory.getLogger(JobWorker.class);
    private static final int AT_ONCE = 2;

    private final JobQueue queue;
    private final JobWork work;
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final Set<Reins> running = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads;

    JobWorker(JobQueue queue, JobWork work) {
        this.queue = queue;
        this.work = work;
        this.threads = Executors.newFixedThreadPool(AT_ONCE, task -> {
            Thread thread = new Thread(task, "import");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Scheduled(fixedDelay = 1000)
    void look() {
        while (free.tryAcquire()) {
            Optional<Job> job = take();
            if (job.isEmpty()) {
                return;
            }
            threads.execute(() -> {
                try {
                    run(job.get());
                } finally {
                    free.release();
                }
            });
        }
    }

    private Optional<Job> take() {
        Optional<Job> job = Optional.empty();
        try {
            job = queue.take();
        } finally {
            if (job.isEmpty()) {
                free.release();
            }
        }
        return job;
    }

    /** Tells of every job in hand that it is alive; ends the work on one that is not ours any more. */
    @Scheduled(fixedDelay = 3000)
    void beat() {
        for (Reins reins : running) {
            if (!queue.beat(reins.job(), reins.done())) {
                reins.pull();
            }
        }
    }

    /** Does the next job, if there is one, on this thread. */
    public boolean workOff() {
        Optional<Job> job = queue.take();
        job.ifPresent(this::run);
        return job.isPresent();
    }

    private void run(Job job) {
        Reins reins = new Reins(job);
        running.add(reins);
        try {
            Lane.JOBS.run(() -> attempt(job, reins));
        } finally {
            running.remove(reins);
        }
    }

    private void attempt(Job job, Reins reins) {
        try {
            if (JobQueue.isHopeless(job)) {
                queue.fail(job, "intake.job.hopeless", List.of(String.valueOf(job.attempt() - 1)));
                return;
            }
            work.run(job, reins);
            queue.finish(job);
        } catch (JobLost lost) {
            queue.release(job);
            LOG.info("Ended before its time: {}", lost.getMessage());
        } catch (Refusal refusal) {
            queue.fail(job, refusal.code(), refusal.arguments().stream().map(String::valueOf).toList());
        } catch (NotFound gone) {
            queue.fail(job, "intake.job.gone", List.of());
        } catch (RuntimeException fault) {
            fault(job, fault);
        }
    }

    /** A database that is away is nobody's mistake: the lease ends and the job is taken again. */
    private void fault(Job job, RuntimeException fault) {
        if (DatabaseAway.isCause(fault)) {
            LOG.warn("Import job {} waits for the database: {}", job.id(), fault.toString());
        } else {
            LOG.error("Import job {} failed", job.id(), fault);
            queue.fail(job, "intake.job.fault", List.of());
        }
    }

    @PreDestroy
    void stop() throws InterruptedException {
        running.forEach(Reins::pull);
        threads.shutdown();
        threads.awaitTermination(15, TimeUnit.SECONDS);
    }
}
