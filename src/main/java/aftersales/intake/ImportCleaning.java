package aftersales.intake;

import aftersales.database.Lane;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets what was in files after some weeks: it is somebody's customers, and what matters of it is in the tickets. */
@Component
class ImportCleaning {

    static final Duration KEPT = Duration.ofDays(30);

    private final ImportStore imports;
    private final Clock clock;

    ImportCleaning(ImportStore imports, Clock clock) {
        this.imports = imports;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forget() {
        Lane.JOBS.run(() -> imports.forget(clock.instant().minus(KEPT)));
    }
}
