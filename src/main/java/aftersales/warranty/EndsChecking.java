package aftersales.warranty;

import aftersales.database.Lane;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Works out all days of free time anew once a day. The first time it fills them in. */
@Component
class EndsChecking {

    private final WarrantyEnds ends;
    private final JdbcClient jdbc;
    private final Clock clock;

    EndsChecking(WarrantyEnds ends, JdbcClient jdbc, Clock clock) {
        this.ends = ends;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${aftersales.warranty.ends-period:PT1M}", initialDelayString = "PT15S")
    void everyMinute() {
        Lane.JOBS.run(this::check);
    }

    void check() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (jdbc.sql("insert into warranty_end_check (checked_on) values (?) on conflict do nothing").param(Date.valueOf(today)).update() == 0) {
            return;
        }
        jdbc.sql("delete from warranty_end_check where checked_on < ?").param(Date.valueOf(today)).update();
        ends.rebuild();
    }
}
