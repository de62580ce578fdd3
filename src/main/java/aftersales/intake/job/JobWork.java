package aftersales.intake.job;

/**
 * What a job does. Whatever it stores it stores in portions, each in a transaction that begins with
 * {@link JobQueue#hold} and ends with {@link JobQueue#advance}.
 */
public interface JobWork {

    /** @throws JobLost as soon as it notices that it does not have the job any more */
    void run(Job job, Reins reins);
}
