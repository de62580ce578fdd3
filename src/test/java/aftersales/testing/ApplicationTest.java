package aftersales.testing;

import aftersales.access.TestSessions;
import aftersales.security.Caller;
import aftersales.security.ReadRows;
import aftersales.security.World;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;

/**
 * A test of a service or a page: the whole application on a real PostgreSQL, without a web server, with {@code MockMvc}.
 *
 * <pre>{@code
 * @ApplicationTest
 * class CustomerServiceTests {
 *     @Autowired CustomerService customers;   // or MockMvc
 *     @Autowired TestClock clock;
 *
 *     @Test
 *     void a_customer_gets_a_number() {
 *         clock.set(Instant.parse("2026-11-23T01:00:00Z"));
 *         ...
 *     }
 * }
 * }</pre>
 *
 * <ul>
 *   <li>Before each test the database is as the migrations left it (see {@link TestDatabase#clean}), so a test commits as the
 *       application does, and must not be {@code @Transactional}.
 *   <li>{@link TestClock} is the application's clock; it goes with the system until set, and is reset before each test.
 *   <li>Nothing runs in the background ({@code aftersales.background=false}): call the poller or sender yourself.
 *   <li>All such tests share one context: add no properties, no mock beans, no {@code @Import} to a class.
 * </ul>
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag("database")
@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import({TestClock.Configuration.class, Company.class, TestSessions.class, TicketWorld.class, Browser.class, Program.class,
        World.class, Caller.class, ReadRows.class})
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@TestExecutionListeners(
        listeners = CleanStart.class,
        mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface ApplicationTest {}
