package aftersales.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ReplayClockTests {

    private static final Instant PAST = Instant.parse("2026-03-01T08:15:00Z");
    private final ReplayClock clock = new ReplayClock();

    @Test
    void goes_with_the_system_in_whole_seconds() {
        Instant now = clock.instant();

        assertThat(Duration.between(now, Instant.now())).isBetween(Duration.ZERO, Duration.ofSeconds(3));
        assertThat(now.getNano()).isZero();
    }

    @Test
    void work_is_done_at_the_past_moment_and_only_it() {
        Instant inside = clock.at(PAST, () -> {
            assertThat(CompletableFuture.supplyAsync(clock::instant).join()).isAfter(PAST);
            return clock.instant();
        });

        assertThat(inside).isEqualTo(PAST);
        assertThat(clock.instant()).isAfter(PAST);
    }

    @Test
    void whoever_does_it_can_tell_that_the_past_is_retold() {
        clock.at(PAST, () -> {
            assertThat(clock.isReplaying()).isTrue();
            assertThat(CompletableFuture.supplyAsync(clock::isReplaying).join()).isFalse();
        });

        assertThat(clock.isReplaying()).isFalse();
    }

    @Test
    void the_present_returns_after_a_failure_and_the_outer_moment_after_an_inner_one() {
        clock.at(PAST, () -> {
            assertThatThrownBy(() -> clock.at(PAST.plusSeconds(60), () -> {
                throw new IllegalArgumentException("broken");
            })).hasMessage("broken");
            assertThat(clock.instant()).isEqualTo(PAST);
        });

        assertThat(clock.instant()).isAfter(PAST);
    }

    @Test
    void the_future_cannot_be_replayed() {
        assertThatIllegalArgumentException().isThrownBy(() -> clock.at(Instant.now().plusSeconds(60), () -> {}));
    }

    @Test
    void a_view_in_a_zone_follows_the_replay() {
        clock.at(PAST, () -> assertThat(clock.withZone(ZoneId.of("Asia/Shanghai")).instant()).isEqualTo(PAST));
    }
}
