package aftersales.intake;

import aftersales.intake.job.Job;
import org.jspecify.annotations.Nullable;

/** How far an import has come: what its last job says. */
public enum ImportState {
    /** The file is here; what its columns mean is to be said. */
    UPLOADED,
    CHECKING,
    /** Read through; it can be looked at before anything is stored. */
    CHECKED,
    STORING,
    DONE,
    FAILED,
    CANCELLED;

    static ImportState of(Job.@Nullable Kind kind, Job.@Nullable State state) {
        if (kind == null || state == null) {
            return UPLOADED;
        }
        boolean checking = kind == Job.Kind.CHECK;
        return switch (state) {
            case QUEUED, RUNNING -> checking ? CHECKING : STORING;
            case DONE -> checking ? CHECKED : DONE;
            case FAILED -> FAILED;
            case CANCELLED -> CANCELLED;
        };
    }

    /** Whether something is being done that will end by itself. */
    public boolean isWorking() {
        return this == CHECKING || this == STORING;
    }
}
