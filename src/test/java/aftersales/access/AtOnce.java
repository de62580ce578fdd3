package aftersales.access;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Does the same thing several times at one moment. */
final class AtOnce {

    private AtOnce() {
    }

    /** What each of them answered; an exception is an answer too. */
    static List<Object> run(int times, Callable<?> work) throws Exception {
        var pool = Executors.newFixedThreadPool(times);
        var start = new CyclicBarrier(times);
        try {
            List<Future<Object>> running = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                running.add(pool.submit(() -> {
                    start.await(10, TimeUnit.SECONDS);
                    try {
                        return work.call();
                    } catch (RuntimeException refused) {
                        return refused;
                    }
                }));
            }
            List<Object> answers = new ArrayList<>();
            for (Future<Object> one : running) {
                answers.add(one.get(30, TimeUnit.SECONDS));
            }
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }
}
