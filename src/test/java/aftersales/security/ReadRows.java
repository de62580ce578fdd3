package aftersales.security;

import java.sql.Connection;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Counts the rows that queries hand over, and looks at their texts: a row that is read and then not shown was read all the
 * same. Watches one thread while it is asked to, and costs nothing otherwise.
 */
@TestComponent
public class ReadRows implements BeanPostProcessor {

    private static final ThreadLocal<@Nullable Watch> WATCH = new ThreadLocal<>();

    /** What was read while it watched. */
    static final class Watch {

        private final Predicate<String> forbidden;
        private final String expected;
        private boolean expectedSeen;
        private final List<String> seen = new ArrayList<>();
        private int rows;

        private Watch(Predicate<String> forbidden, String expected) {
            this.forbidden = forbidden;
            this.expected = expected;
        }

        /** Whether a text was read that should be found. */
        boolean sawExpected() {
            return expectedSeen;
        }

        int rows() {
            return rows;
        }

        /** Texts that should not have been read. */
        List<String> seen() {
            return seen;
        }
    }

    /** Watches what this thread reads while it does the work. */
    static <T> T watch(Predicate<String> forbidden, String expected, List<Watch> result, Supplier<T> work) {
        var watch = new Watch(forbidden, expected);
        result.add(watch);
        WATCH.set(watch);
        try {
            return work.get();
        } finally {
            WATCH.remove();
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof DataSource source) || !name.equals("dataSource")) {
            return bean;
        }
        ProxyDataSource watched = ProxyDataSourceBuilder.create(source).proxyResultSet().methodListener(new Listener()).build();
        return new DelegatingDataSource(source) {

            @Override
            public Connection getConnection() throws java.sql.SQLException {
                return WATCH.get() == null ? super.getConnection() : watched.getConnection();
            }
        };
    }

    private static final class Listener implements MethodExecutionListener {

        @Override
        public void beforeMethod(MethodExecutionContext call) {
        }

        @Override
        public void afterMethod(MethodExecutionContext call) {
            Watch watch = WATCH.get();
            if (watch == null || !(call.getTarget() instanceof ResultSet)) {
                return;
            }
            if (call.getMethod().getName().equals("next") && Boolean.TRUE.equals(call.getResult())) {
                watch.rows++;
            } else if (call.getResult() instanceof String text) {
                watch.expectedSeen |= text.contains(watch.expected);
                if (watch.forbidden.test(text)) {
                    watch.seen.add(text);
                }
            }
        }
    }
}
